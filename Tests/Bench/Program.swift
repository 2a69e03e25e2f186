import Foundation

/// A program that runs beside the bench, with what it says in files.
final class Program {
  private let process = Process()
  private let files: [URL]

  /// Folders of the bench's own, so that nobody's clusters are touched.
  static let home = "/tmp/ferry-bench"

  /// Starts it; the first word is searched for where programs are.
  init(_ words: [String]) throws {
    let folder = URL(filePath: Self.home)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "run"), withIntermediateDirectories: true)
    files = ["out", "err"].map { folder.appending(path: "\(UUID().uuidString).\($0)") }
    let handles = try files.map { file in
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      return try FileHandle(forWritingTo: file)
    }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.environment = [
      "HOME": Self.home, "XDG_STATE_HOME": Self.home, "XDG_RUNTIME_DIR": "\(Self.home)/run",
      "XDG_CONFIG_HOME": Self.home, "LC_ALL": "C",
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ]
    process.standardInput = input
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
  }

  /// Closed to tell it that it may end.
  let input = Pipe()

  var output: String { text(0) }
  var errors: String { text(1) }
  var isRunning: Bool { process.isRunning }

  /// Its exit status; nil when it had to be killed because it did not end in time.
  func end(within seconds: Double) -> Int32? {
    let limit = Date.now + seconds
    while process.isRunning {
      if Date.now > limit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return nil
      }
      usleep(2_000)
    }
    return process.terminationStatus
  }

  /// Lets it end, and returns what it said.
  func finish(within seconds: Double) -> String {
    try? input.fileHandleForWriting.close()
    _ = end(within: seconds)
    return output
  }

  /// Forgets the files.
  func discard() { for file in files { try? FileManager.default.removeItem(at: file) } }

  private func text(_ index: Int) -> String {
    String(decoding: (try? Data(contentsOf: files[index])) ?? Data(), as: UTF8.self)
  }

  /// Runs one to its end.
  static func run(_ words: [String], within seconds: Double = 60) throws -> (
    status: Int32?, output: String, errors: String
  ) {
    let program = try Program(words)
    try? program.input.fileHandleForWriting.close()
    defer { program.discard() }
    let status = program.end(within: seconds)
    return (status, program.output, program.errors)
  }
}
