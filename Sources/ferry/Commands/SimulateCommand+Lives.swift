import ClusterModel
import FoundationEssentials
import Glibc
import SimulatedCluster

/// Lives, one after the other or side by side, and what came of them.
extension SimulateCommand {
  /// What came of all lives so far.
  private struct Sum: Sendable {
    var tally = SimulationTally()
    var hash = TraceHash()
    var lives = 0
  }

  /// Lives of each processor between two looks at what came of them.
  private static let livesPerBatch = 4

  func live(in scenario: Scenario) throws {
    let began = ContinuousClock.now
    let sum =
      if let trace {
        try liveInOrder(scenario, writing: trace)
      } else {
        try Blocking.wait { () async throws(ExitStatus) in try await liveSideBySide(scenario) }
      }
    let time = ContinuousClock.now - began
    let tally = sum.tally
    print("seed             \(seed)\(sum.lives > 1 ? " to \(seed + UInt64(sum.lives - 1))" : "")")
    print("scenario         \(scenario.name)")
    print("steps            \(tally.steps) in \(sum.lives.counted("life", "lives"))")
    print(
      "live migrations  \(tally.done) done, \(tally.cancelled) cancelled, \(tally.failed) failed")
    print("operations       \(tally.operations) done, \(tally.refusals) refusals")
    print("faults           \(tally.faults)")
    print("facts            \(tally.facts)")
    print("violations       0")
    print("trace hash       \(sum.hash)")
    print("speed            \((Double(tally.steps) / time.seconds).fixed(0)) steps per second")
  }

  /// The steps of each life, the first seed's first.
  private var lives: [(seed: UInt64, steps: Int)] {
    var lives: [(seed: UInt64, steps: Int)] = []
    for _ in 0..<runs {
      for first in stride(from: 0, to: steps, by: SimulationRun.stepsMax) {
        lives.append(
          (seed &+ UInt64(lives.count), min(SimulationRun.stepsMax, steps - first)))
      }
    }
    return lives
  }

  private func liveInOrder(_ scenario: Scenario, writing path: String) throws -> Sum {
    guard let file = fopen(path, "w") else {
      throw ExitStatus(ExitStatus.badInput, "\(path) can't be written")
    }
    let output = TraceFile(file)
    var sum = Sum()
    for (seed, steps) in lives {
      let life = SimulationLife(of: scenario, seed: seed, steps: steps) { output.write($0) }
      try add(life, to: &sum)
    }
    guard output.close() else {
      throw ExitStatus(ExitStatus.failed, "\(path) could not be written to its end")
    }
    return sum
  }

  /// As many at once as there are processors; their sum is in the order of their seeds.
  private func liveSideBySide(_ scenario: Scenario) async throws(ExitStatus) -> Sum {
    let lives = lives
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let progress = LifeProgress(of: lives.count)
    var sum = Sum()
    for first in stride(from: 0, to: lives.count, by: width * Self.livesPerBatch) {
      let batch = Array(lives[first..<min(first + width * Self.livesPerBatch, lives.count)])
      for life in await Self.live(batch, in: scenario, width: width) { try add(life, to: &sum) }
      progress.show(sum.lives, steps: sum.tally.steps)
    }
    progress.end()
    return sum
  }

  private static func live(
    _ lives: [(seed: UInt64, steps: Int)], in scenario: Scenario, width: Int
  ) async -> [SimulationLife] {
    await withTaskGroup(of: [SimulationLife].self) { group in
      for lane in 0..<width {
        let mine = stride(from: lane, to: lives.count, by: width).map { lives[$0] }
        group.addTask {
          mine.map { SimulationLife(of: scenario, seed: $0.seed, steps: $0.steps) }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.seed < $1.seed }
    }
  }

  private func add(_ life: SimulationLife, to sum: inout Sum) throws(ExitStatus) {
    guard let violation = life.violation else {
      sum.tally += life.tally
      sum.hash.add(life.hash)
      sum.lives += 1
      return
    }
    let actions = life.lastActions.map(\.description).joined(separator: "; ")
    throw ExitStatus(
      ExitStatus.failed,
      """
      seed \(life.seed), step \(life.tally.steps): \(violation)
      Before that: \(actions.isEmpty ? "everything was put right" : actions)
      Again: ferry simulate --seed \(life.seed) --steps \(life.stepsToViolation) \
      --scenario \(scenario) --trace violation.trace
      """)
  }
}

/// Where the lines of a trace go.
private final class TraceFile: Sendable {
  private let file: UInt

  init(_ file: UnsafeMutablePointer<FILE>) { self.file = UInt(bitPattern: file) }

  private var pointer: UnsafeMutablePointer<FILE>? { UnsafeMutablePointer(bitPattern: file) }

  func write(_ line: borrowing [UInt8]) {
    guard let pointer else { return }
    _ = line.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pointer) }
  }

  /// Whether everything was written.
  func close() -> Bool {
    guard let pointer else { return false }
    let isWhole = ferror(pointer) == 0
    return fclose(pointer) == 0 && isWhole
  }
}

/// A line on the terminal that says how far it is; nothing where there is no terminal.
private struct LifeProgress {
  let count: Int
  private let isShown: Bool

  init(of count: Int) {
    self.count = count
    isShown = count > 1 && isatty(STDERR_FILENO) == 1
  }

  func show(_ lives: Int, steps: Int) {
    guard isShown else { return }
    Self.write("\r\(lives) of \(count) lives, \(steps) steps")
  }

  func end() {
    guard isShown else { return }
    Self.write("\r\u{1B}[K")
  }

  private static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
