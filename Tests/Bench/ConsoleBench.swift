import ArgumentParser
import Foundation
import PseudoTerminal

/// `ferry-bench console`: on the cluster that opens by itself, and on the largest one.
struct ConsoleBenches: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Measure what the console costs: start, keys, rest, memory.")

  func run() throws {
    try ConsoleBench(scenario: "demo", width: 80, height: 24).run()
    try ConsoleBench(scenario: "large", width: 200, height: 50).run()
  }
}

/// What the console costs, measured on the release build in a pseudo-terminal: start, keys, rest.
///
/// Figures are of whole processes, seen from outside; nothing is judged here.
struct ConsoleBench {
  static let keys = 500
  /// The live migrations that run while keys are pressed on the largest cluster.
  static let migrations = 32
  /// How many machines each pair of nodes moves one after the other.
  static let turns = 3
  static let starts = 10
  static let restSeconds = 10
  static let folder = "/tmp/ferry-bench"

  /// The simulated cluster.
  let scenario: String
  /// The terminal's size, in cells.
  let width: Int
  let height: Int

  func run() throws {
    print("Scenario \(scenario), \(width)x\(height), release build")
    // What an earlier run moved is back in its place.
    _ = try Program.run(Self.ferry + ["simulate", "--reset", "--cluster", scenario])
    print("start to first screen   \(Self.distribution(try startTimes()))")
    print("key to paint            \(Self.distribution(try keyTimes()))")
    if scenario == "large" { print("  with live migrations  \(try migratingKeyTimes())") }
    let rest = try rest()
    print(
      "at rest, \(Self.restSeconds) s           \(rest.corePercent) % of a core, "
        + "\(rest.bytes) bytes drawn")
    print("memory at its most      \(rest.mebibytes) MiB")
  }

  /// The program, where the console runs the cluster.
  private static var ferry: [String] {
    ["XDG_RUNTIME_DIR=\(folder)", PseudoTerminal.product("ferry")]
  }

  func console() throws -> PseudoTerminal {
    // A cluster of the benchmark's own, apart from the user's.
    mkdir(Self.folder, 0o700)
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: ["--cluster", scenario],
      environment: ["XDG_STATE_HOME": Self.folder, "XDG_RUNTIME_DIR": Self.folder], width: width,
      height: height)
    try terminal.waitUntil("the first screen") { $0.text.contains("Summary of") }
    return terminal
  }

  /// From exec to the last byte of the first screen.
  func startTimes() throws -> [Double] {
    try (0..<Self.starts).map { _ in
      let began = PseudoTerminal.monotonicNanoseconds()
      let terminal = try console()
      let painted = terminal.output.last?.time ?? began
      _ = try terminal.terminate()
      return Self.milliseconds(painted - began)
    }
  }

  /// From a key's write to the arrival of the picture with its answer: the selection moves by a row.
  func keyTimes() throws -> [Double] {
    let terminal = try console()
    terminal.takeOutput(for: .milliseconds(300))
    let times = try keyTimes(in: terminal)
    _ = try terminal.terminate()
    return times
  }

  /// The same while many live migrations run, which another process has asked for.
  func migratingKeyTimes() throws -> String {
    let terminal = try console()
    let request = try Program(Self.ferry + ["run", "--cluster", scenario, "-"])
    request.input.fileHandleForWriting.write(Data(Self.moves.utf8))
    try request.input.fileHandleForWriting.close()
    let count = "Live migrations: \(Self.migrations) running"
    try terminal.waitUntil(count, timeout: .seconds(60)) { $0.text.contains(count) }
    let ticks = Self.processorTicks(terminal.process)
    let began = PseudoTerminal.monotonicNanoseconds()
    let times = try keyTimes(in: terminal)
    let seconds = Self.milliseconds(PseudoTerminal.monotonicNanoseconds() - began) / 1000
    let cores = Self.seconds(Self.processorTicks(terminal.process) - ticks) / seconds
    let memory = Self.residentMebibytesMax(terminal.process)
    let isWhole = terminal.text.contains(count)
    _ = request.end(within: 0)
    request.discard()
    _ = try terminal.terminate()
    return "\(Self.distribution(times))\n"
      + "  meanwhile             \(Int((100 * cores).rounded())) % of a core, \(memory) MiB at most"
      + (isWhole ? "" : ", but some had ended before the last key")
  }

  /// Moves machines from each second node to the next one, turn after turn; the last is waited for,
  /// so that whoever asked stays.
  private static var moves: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let lines = (0..<turns).flatMap { turn in
      (0..<migrations).map { pair in
        "Move-ClusterVirtualMachineRole vm-\(digits(2 * (turn * migrations + pair) + 1, 4)) "
          + "berth\(digits(2 * pair + 2, 2))"
      }
    }
    return lines.joined(separator: " -Wait 0\n") + "\n"
  }

  /// Presses keys and waits for each one's answer, whatever else is drawn meanwhile.
  private func keyTimes(in terminal: PseudoTerminal) throws -> [Double] {
    guard let heading = terminal.find("Name  ") else { return [] }
    let row = heading.y + 1
    func isSelected(_ y: Int) -> Bool {
      terminal.cell(x: heading.x, y: y)?.paper != terminal.cell(x: heading.x, y: row + 4)?.paper
    }
    return try (0..<Self.keys).map { index in
      let isDown = index % 2 == 0
      let pressed = PseudoTerminal.monotonicNanoseconds()
      terminal.send(isDown ? "\u{1B}[B" : "\u{1B}[A")
      try terminal.waitUntil("an answer") { _ in isSelected(isDown ? row + 1 : row) }
      let answered = terminal.output.last?.time ?? pressed
      terminal.takeOutput(for: .milliseconds(5))
      return Self.milliseconds(answered - pressed)
    }
  }

  /// The share of a core, and the bytes drawn, with nothing to do.
  func rest() throws -> (
    corePercent: Double, bytes: Int, mebibytes: Int
  ) {
    let terminal = try console()
    terminal.takeOutput(for: .seconds(1))
    let ticks = Self.processorTicks(terminal.process)
    let bytes = terminal.outputCount
    terminal.takeOutput(for: .seconds(Self.restSeconds))
    let used = Self.seconds(Self.processorTicks(terminal.process) - ticks)
    let drawn = terminal.outputCount - bytes
    let memory = Self.residentMebibytesMax(terminal.process)
    _ = try terminal.terminate()
    return (100 * used / Double(Self.restSeconds), drawn, memory)
  }

  /// Clock ticks in seconds.
  static func seconds(_ ticks: Int) -> Double {
    Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// utime and stime of proc_pid_stat(5), in clock ticks.
  static func processorTicks(_ process: Int32) -> Int {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 1024)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
    let line = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  /// VmHWM of proc_pid_status(5): the most that was ever resident, in MiB.
  static func residentMebibytesMax(_ process: Int32) -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard line.hasPrefix("VmHWM:") else { continue }
      return (line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0) / 1024
    }
    return 0
  }

  static func milliseconds(_ nanoseconds: UInt64) -> Double { Double(nanoseconds) / 1e6 }

  /// `median 0.42  90 % 0.61  99 % 1.20  worst 3.10 ms`.
  static func distribution(_ times: [Double]) -> String {
    let sorted = times.sorted()
    let shares = [("median", 0.5), ("90 %", 0.9), ("99 %", 0.99), ("worst", 1.0)]
    let parts = shares.map { name, share in
      let index = min(sorted.count - 1, Int(Double(sorted.count) * share))
      return "\(name) \((sorted[index] * 100).rounded() / 100)"
    }
    return parts.joined(separator: "  ") + " ms"
  }
}
