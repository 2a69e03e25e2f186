import ArgumentParser
import FoundationEssentials

/// Where a command writes what it makes: a file whose name says what is in it, or standard output.
struct OutputFile {
  /// What the format is called.
  let format: String
  /// How names of files with it end; the first is the usual one.
  let endings: [String]

  /// A report.
  static let page = OutputFile(format: "HTML", endings: [".html", ".htm"])
  /// A recording for trace viewers.
  static let trace = OutputFile(format: "JSON", endings: [".json"])

  /// The file that the user means; nil for standard output: a dash, or the format's own name.
  ///
  /// Throws for a file whose name says that something else is in it.
  func path(_ output: String) throws(ValidationError) -> String? {
    guard output != "-", output != format.lowercased() else { return nil }
    guard !endings.contains(where: output.lowercased().hasSuffix) else { return output }
    let name = output.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { output.dropLast(name[$0...].count) } ?? output[...]
    throw ValidationError("\(output) would be \(format): name it \(stem)\(endings[0])")
  }

  /// Writes a text as it is, and returns the file, where it is one.
  func write(_ text: String, to output: String) throws -> String? {
    guard let path = try path(output) else {
      print(text, terminator: "")
      return nil
    }
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw ExitStatus(
        ExitStatus.failed,
        "\(path) can't be written: is there such a folder, and may you write in it?")
    }
    return path
  }
}
