import ArgumentParser
import FoundationEssentials
import Glibc
import PseudoTerminal

/// Forecasts against results on a lab, with the shipped program: a matrix of machines, workloads and
/// limits, each forecast, migrated and compared.
struct ForecastBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Compare forecasts with results over a matrix, on a lab.",
    discussion: """
      The lab has the guests bench-01 and bench-02. Ends with status 1 when the bounds of the product \
      do not hold.
      """)

  /// Median error of the total.
  static let totalErrorMax = 0.15
  /// Median error of the hypervisor's pause, or `pauseErrorMax` if that is more.
  static let pauseShareMax = 0.30
  static let pauseErrorMax = 20.0
  /// Results inside their ranges.
  static let insideMin = 0.9
  /// After a change of the workload and after a migration the machine settles for so long, in ms.
  static let settling: Int32 = 2000

  /// One line of the matrix.
  struct Case {
    var machine: String
    var set: Int
    var rate: Int
    /// MiB/s; nil for none.
    var cap: Int?

    var name: String {
      "\(machine) \(set) MiB at \(rate) MiB/s, \(cap.map { "cap \($0)" } ?? "no cap")"
    }
  }

  /// What came of it; durations in milliseconds.
  struct Outcome {
    var test: Case
    var total: (likely: Double, low: Double, high: Double, result: Double)
    var pause: (likely: Double, low: Double, high: Double, result: Double)
    var usesPostCopy: Bool

    var totalError: Double { abs(total.likely - total.result) / total.result }
    var pauseError: Double { abs(pause.likely - pause.result) }
    var isTotalInside: Bool { total.low <= total.result && total.result <= total.high }
    var isPauseInside: Bool { pause.low <= pause.result && pause.result <= pause.high }
  }

  static let addresses = ["bench-01": "10.9.0.21", "bench-02": "10.9.0.22"]
  static let writers = [(0, 0), (32, 20), (64, 60), (128, 400)]
  static let caps: [Int?] = [30, 60, nil]

  @OptionGroup var lab: LabOption
  @Option(help: "How often the whole matrix is gone through.")
  var rounds = 1
  @Option(help: "Only the lines of the matrix in whose names this is.")
  var only = ""

  func run() throws {
    if try !measure() { throw ExitCode.failure }
  }

  private var selection: String { lab.view.selection.joined(separator: " ") }

  private var cases: [Case] {
    Self.addresses.keys.sorted().flatMap { machine in
      Self.writers.flatMap { set, rate in
        Self.caps.map { Case(machine: machine, set: set, rate: rate, cap: $0) }
      }
    }.filter { only.isEmpty || $0.name.contains(only) }
  }

  private func measure() throws -> Bool {
    var outcomes: [Outcome] = []
    var missing = 0
    for _ in 0..<rounds {
      for test in cases {
        guard let outcome = try run(test) else {
          print("\(test.name): no forecast or no result")
          missing += 1
          continue
        }
        outcomes.append(outcome)
        print(line(outcome))
        fflush(nil)
      }
    }
    return judge(outcomes, missing)
  }

  private func run(_ test: Case) throws -> Outcome? {
    guard let address = Self.addresses[test.machine] else { return nil }
    let script =
      "exec 3<>/dev/tcp/\(address)/9; echo write \(test.set) \(test.rate) >&3; head -n1 <&3"
    let answer = try ferry("lab exec \(selection) client bash -c '\(script)'")
    guard answer.contains("ok") else {
      print("\(test.machine) says: \(answer)")
      return nil
    }
    settle()
    let cap = test.cap.map { " --max-bandwidth \($0)MiB/s" } ?? ""
    let text = try ferry(
      "migrate \(test.machine) --to best\(cap) -o json --cluster \(lab.view.cluster)")
    settle()
    return outcome(of: test, text)
  }

  private func outcome(of test: Case, _ text: String) -> Outcome? {
    var forecast: EventLine.Forecast?
    var total: Double?
    var pause: Double?
    for line in text.split(separator: "\n") {
      guard let event = try? JSONDecoder().decode(EventLine.self, from: Data(line.utf8)) else {
        continue
      }
      forecast = event.forecast ?? forecast
      if event.event == "ended" { total = event.milliseconds }
      if event.lane == "hypervisor", event.isFinal == true { pause = event.milliseconds }
    }
    guard let forecast, let total, let pause, let likely = forecast.totalMs,
      let low = forecast.totalLowMs, let high = forecast.totalHighMs,
      let pauseLikely = forecast.hypervisorMs, let pauseLow = forecast.hypervisorLowMs,
      let pauseHigh = forecast.hypervisorHighMs
    else { return nil }
    return Outcome(
      test: test, total: (likely, low, high, total),
      pause: (pauseLikely, pauseLow, pauseHigh, pause),
      usesPostCopy: forecast.usesPostCopy ?? false)
  }

  private func line(_ outcome: Outcome) -> String {
    let (total, pause) = (outcome.total, outcome.pause)
    func seconds(_ value: Double) -> String { "\((value / 10).rounded() / 100)" }
    return "\(outcome.test.name)\(outcome.usesPostCopy ? ", post-copy" : ""): total "
      + "\(seconds(total.likely)) (\(seconds(total.low)) to \(seconds(total.high))) s, was "
      + "\(seconds(total.result)) s\(outcome.isTotalInside ? "" : " OUTSIDE"); pause "
      + "\(pause.likely.rounded()) (\(pause.low.rounded()) to \(pause.high.rounded())) ms, was "
      + "\(pause.result.rounded()) ms\(outcome.isPauseInside ? "" : " OUTSIDE")"
  }

  private func judge(_ outcomes: [Outcome], _ missing: Int) -> Bool {
    guard !outcomes.isEmpty else { return false }
    let totalError = median(outcomes.map(\.totalError))
    let pauseError = median(outcomes.map(\.pauseError))
    let pauseShare = median(outcomes.map { $0.pauseError / max($0.pause.result, 1) })
    let inside = outcomes.map { ($0.isTotalInside ? 1.0 : 0) + ($0.isPauseInside ? 1 : 0) }
    let share = inside.reduce(0, +) / Double(2 * outcomes.count)
    print(
      "\(outcomes.count) migrations, \(missing) without result: median error of total "
        + "\((totalError * 1000).rounded() / 10) %, of pause \(pauseError.rounded()) ms or "
        + "\((pauseShare * 100).rounded()) %; \((share * 100).rounded()) % inside their ranges")
    return missing == 0 && totalError <= Self.totalErrorMax
      && (pauseShare <= Self.pauseShareMax || pauseError <= Self.pauseErrorMax)
      && share >= Self.insideMin
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private func settle() { poll(nil, 0, Self.settling) }

  /// The program can't be started.
  private struct NotStarted: Error {}

  /// What the program prints for some arguments of a shell.
  private func ferry(_ arguments: String) throws -> String {
    guard let pipe = popen("\(PseudoTerminal.product("ferry")) \(arguments) </dev/null", "r") else {
      throw NotStarted()
    }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the bench reads of a line of `ferry migrate -o json`.
private struct EventLine: Decodable {
  struct Forecast: Decodable {
    var totalMs, totalLowMs, totalHighMs: Double?
    var hypervisorMs, hypervisorLowMs, hypervisorHighMs: Double?
    var usesPostCopy: Bool?
  }

  var event: String
  var lane: String?
  var milliseconds: Double?
  var isFinal: Bool?
  var forecast: Forecast?
}
