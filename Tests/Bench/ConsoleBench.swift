import Glibc
import PseudoTerminal

/// What the console costs, measured on the release build in a pseudo-terminal: start, keys, rest.
///
/// Figures are of whole processes, seen from outside; nothing is judged here.
struct ConsoleBench {
  static let keys = 500
  static let starts = 10
  static let restSeconds = 10
  static let folder = "/tmp/ferry-bench"

  /// The simulated cluster.
  let scenario: String
  /// The terminal's size, in cells.
  let width: Int
  let height: Int

  /// Measures and prints, on the cluster that opens by itself and on the largest one.
  static func run() throws {
    try ConsoleBench(scenario: "demo", width: 80, height: 24).run()
    try ConsoleBench(scenario: "large", width: 200, height: 50).run()
  }

  private func run() throws {
    print("Scenario \(scenario), \(width)x\(height), release build")
    print("start to first screen   \(Self.distribution(try startTimes()))")
    print("key to paint            \(Self.distribution(try keyTimes()))")
    let rest = try rest()
    print(
      "at rest, \(Self.restSeconds) s           \(rest.corePercent) % of a core, "
        + "\(rest.bytes) bytes drawn")
    print("memory at its most      \(rest.mebibytes) MiB")
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

  /// From a key's write to the first byte of the answer: the selection moves by a row.
  func keyTimes() throws -> [Double] {
    let terminal = try console()
    terminal.takeOutput(for: .milliseconds(300))
    let times = try (0..<Self.keys).map { index in
      let before = terminal.output.count
      let pressed = PseudoTerminal.monotonicNanoseconds()
      terminal.send(index % 2 == 0 ? "\u{1B}[B" : "\u{1B}[A")
      try terminal.waitUntil("an answer") { $0.output.count > before }
      let answered = terminal.output[before].time
      terminal.takeOutput(for: .milliseconds(5))
      return Self.milliseconds(answered - pressed)
    }
    _ = try terminal.terminate()
    return times
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
    let used =
      Double(Self.processorTicks(terminal.process) - ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
    let drawn = terminal.outputCount - bytes
    let memory = Self.residentMebibytesMax(terminal.process)
    _ = try terminal.terminate()
    return (100 * used / Double(Self.restSeconds), drawn, memory)
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
