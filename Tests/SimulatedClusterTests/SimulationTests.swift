import ClusterBackend
import ClusterModel
import Foundation
import Testing

@testable import SimulatedCluster

/// Random lives of the stories' cluster, with everything checked that must always hold.
@Suite struct SimulationTests {
  static let seeds: ClosedRange<UInt64> = 1...200
  static let steps = 40
  static let goldenFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Simulation/trace-hash.txt")

  static func life(
    _ seed: UInt64, steps: Int = steps, tampering: Tampering = .none
  ) throws -> SimulationRun {
    var run = SimulationRun(
      scenario: try StoryCluster.withServices(), seed: seed, tampering: tampering)
    run.trace = traceFile(of: seed)
    for _ in 0..<steps where run.violations.isEmpty { run.step() }
    if run.violations.isEmpty { run.calmDown() }
    return run
  }

  /// TRACE_SEED=59 swift test looks at one seed only, and writes its life to a file.
  private static func traceFile(of seed: UInt64) -> (@Sendable (borrowing [UInt8]) -> Void)? {
    guard ProcessInfo.processInfo.environment["TRACE_SEED"] == "\(seed)" else { return nil }
    let path = FileManager.default.temporaryDirectory.appending(path: "seed-\(seed).trace").path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { return nil }
    return { line in
      let bytes = line.withUnsafeBytes { Data($0) }
      file.write(bytes)
    }
  }

  @Test func everythingHoldsUnderRandomFaults() throws {
    var tally = SimulationTally()
    let traced = ProcessInfo.processInfo.environment["TRACE_SEED"].flatMap { UInt64($0) }
    for seed in traced.map({ $0...$0 }) ?? Self.seeds {
      let run = try Self.life(seed)
      let actions = run.lastActions.map(\.description).joined(separator: "; ")
      #expect(
        run.violations.isEmpty,
        "seed \(seed), step \(run.tally.steps): \(run.violations) after: \(actions)")
      tally += run.tally
    }
    print("\(tally)")
    guard traced == nil else { return }
    // The lives are worth checking only when much happens in them.
    #expect(tally.done > 200)
    #expect(tally.cancelled > 100)
    #expect(tally.failed > 100)
    #expect(tally.faults > 300)
    #expect(tally.operations > 1000)
  }

  @Test func oneSeedGivesOneTrace() throws {
    for seed in [1, 42, 4711] as [UInt64] {
      let (first, second) = (try Self.life(seed), try Self.life(seed))
      #expect(first.hash == second.hash, "seed \(seed)")
      #expect(first.tally == second.tally)
      #expect(first.tally.facts > 100)
    }
    #expect(try Self.life(42).hash != Self.life(43).hash)
  }

  /// The same on every machine: RECORD_TRACE_HASH=1 writes it anew after a change of the world.
  @Test func theTraceIsTheRecordedOne() throws {
    var hash = TraceHash()
    for seed in 1...20 as ClosedRange<UInt64> { hash.add(try Self.life(seed).hash) }
    if ProcessInfo.processInfo.environment["RECORD_TRACE_HASH"] == "1" {
      try "\(hash)\n".write(to: Self.goldenFile, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try String(contentsOf: Self.goldenFile, encoding: .utf8)
    #expect("\(hash)\n" == recorded, "after a change of the world: RECORD_TRACE_HASH=1 swift test")
  }

  /// The hash of the published test vectors of FNV-1a.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c")])
  func hashIsPublished(_ text: String, _ expected: String) {
    var hash = TraceHash()
    hash.add(Array(text.utf8))
    #expect(hash.description == expected)
  }
}
