import Foundation
import PseudoTerminal
import Testing

/// `ferry` as scripts run it, each test in folders of its own, so that nobody's clusters are touched.
struct FerryProcess: Sendable {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let home = FileManager.default.temporaryDirectory
    .appending(path: "ferry-test-\(UUID().uuidString)").path

  var environment: [String: String] {
    [
      "HOME": home, "XDG_STATE_HOME": home, "XDG_RUNTIME_DIR": "\(home)/run",
      "PATH": "/usr/bin:/bin",
    ]
  }

  init() throws {
    try FileManager.default.createDirectory(
      atPath: "\(home)/run", withIntermediateDirectories: true)
  }

  /// Runs it to its end.
  func run(_ arguments: [String]) throws -> Result {
    let process = make(arguments)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var status = process.terminationStatus
    var report = String(decoding: complaint, as: UTF8.self)
    if process.terminationReason == .uncaughtSignal {
      // Foundation gives the signal's number for a status: SIGINT would look like wrong input.
      report += "\(arguments) was ended by signal \(status)"
      status += 128
    }
    return Result(
      status: status, output: String(decoding: text, as: UTF8.self), errors: report)
  }

  /// Starts it, with what it says thrown away.
  func start(_ arguments: [String]) throws -> Process {
    let process = make(arguments)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Starts serving, and returns when others can attach.
  func serve(speed: Double) throws -> Process {
    let process = make(["serve", "--speed", "\(speed)"])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    try #require(line.hasPrefix("Serving demo at \(home)/run/ferry/demo.sock"))
    return process
  }

  /// The rows of a list.
  func list(_ kind: String) throws -> [[String: Any]] {
    let result = try run(["get", kind, "-o", "json"])
    try #require(result.status == 0, "\(result.errors)")
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [[String: Any]])
  }

  func make(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: PseudoTerminal.product("ferry"))
    process.arguments = arguments
    process.environment = environment
    return process
  }
}
