import ClusterBackend
import ClusterModel
import Glibc

/// Tells the gathering of logs: a line for each node, and on a terminal how far it is.
struct LogReport {
  /// One line of `-o json`.
  private struct Line: Encodable {
    struct File: Encodable {
      var name: String
      var bytes: Int
      var isCut: Bool
    }

    var event: String
    var node, reason, folder: String?
    var files: [File]?
    var complete: Bool?
  }

  private let output: OutputFormat
  private let total: Int
  private var done = 0
  private var progress: RepaintedLines?

  /// - Parameter total: How many parts there are.
  init(_ output: OutputFormat, total: Int) {
    self.output = output
    self.total = total
    progress = output == .table && isatty(STDOUT_FILENO) == 1 ? RepaintedLines() : nil
    show()
  }

  /// A part has come, or not.
  mutating func take(_ part: LogCollection.Part) {
    done += 1
    let name = part.node?.rawValue ?? "the whole cluster"
    switch part.result {
    case .success(let files):
      // A simulated cluster shares nothing that is a log.
      guard !files.isEmpty || part.node != nil else { break }
      let bytes = files.reduce(0) { $0 + $1.text.utf8.count }
      let cut = files.count(where: \.isCut)
      let shortened = cut == 0 ? "" : ", \(cut) of them shortened"
      say(
        Line(event: "gathered", node: part.node?.rawValue, files: files.map(Self.file)),
        "\(name): \(files.count.counted("log")), \(Bytes(Int64(bytes)))"
          + shortened)
    case .failure(let error):
      say(
        Line(event: "unreachable", node: part.node?.rawValue, reason: error.message),
        "\(name): missing. \(error.report)")
    }
    show()
  }

  /// All that can be had is there.
  mutating func finish(_ folder: LogFolder, isComplete: Bool) {
    say(
      Line(event: "done", folder: folder.path, complete: isComplete),
      isComplete ? "All logs are in \(folder.path)." : "What could be had is in \(folder.path).")
    progress?.end()
  }

  private static func file(_ file: LogFile) -> Line.File {
    Line.File(name: file.name, bytes: file.text.utf8.count, isCut: file.isCut)
  }

  private mutating func show() {
    guard done < total else { return }
    let bar = ProgressLine.bar(Double(done) / Double(total), ProgressLine.barWidths.upperBound)
    progress?.show(["Gathering  \(bar)  \(done) of \(total)"], on: OutputTerminal.assumedSize)
  }

  private mutating func say(_ line: Line, _ sentence: String) {
    progress?.show([], on: OutputTerminal.assumedSize)
    switch output {
    case .table: print(PlainText.harmless(sentence))
    case .json: if let text = try? JSON.text(line, isPretty: false) { print(text) }
    }
    fflush(nil)
  }
}
