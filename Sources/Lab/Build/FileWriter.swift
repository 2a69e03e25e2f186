import Foundation

/// Writes the lab's files, with errors for people.
struct FileWriter {
  func makeFolder(_ path: String) throws(LabError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw refused(path, error)
    }
  }

  func write(_ text: String, to path: String, executable: Bool = false) throws(LabError) {
    try write(Array(text.utf8), to: path, executable: executable)
  }

  func write(_ bytes: [UInt8], to path: String, executable: Bool = false) throws(LabError) {
    do {
      try Data(bytes).write(to: URL(filePath: path))
      if executable {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
    } catch {
      throw refused(path, error)
    }
  }

  private func refused(_ path: String, _ cause: any Error) -> LabError {
    LabError(
      .fileRefused, "\(path) could not be written: \(cause.localizedDescription)",
      advice: "Check the free space and the permissions there")
  }
}

/// Fills a template: `@NAME@` becomes the value of `NAME`.
func fill(_ template: [UInt8], _ values: [String: String]) -> String {
  values.reduce(String(decoding: template, as: UTF8.self)) { text, pair in
    text.replacingOccurrences(of: "@\(pair.key)@", with: pair.value)
  }
}
