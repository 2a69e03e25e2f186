import ClusterModel
import SimulatedCluster
import Testing

@Suite struct RandomTests {
  static let seeds: ClosedRange<UInt64> = 1...200

  @Test func everythingHoldsUnderRandomFaults() throws {
    var begun = 0
    var (done, cancelled, failed) = (0, 0, 0)
    for seed in Self.seeds {
      let run = try RandomRun(seed: seed)
      #expect(run.violations.isEmpty, "seed \(seed): \(run.violations.first ?? "")")
      begun += run.begun
      for outcome in run.outcomes {
        switch outcome {
        case .done: done += 1
        case .cancelled: cancelled += 1
        case .failed: failed += 1
        }
      }
    }
    print("\(begun) migrations: \(done) done, \(cancelled) cancelled, \(failed) failed")
    // The lives are worth checking only when much happens in them.
    #expect(done > 200)
    #expect(cancelled > 50)
    #expect(failed > 50)
    #expect(begun == done + cancelled + failed)
  }

  @Test func oneSeedGivesOneTrace() throws {
    for seed in [1, 42, 4711] as [UInt64] {
      let (first, second) = (
        try RandomRun(seed: seed, keepsTrace: true), try RandomRun(seed: seed, keepsTrace: true)
      )
      let isSame = first.trace == second.trace
      #expect(isSame, "seed \(seed)")
      #expect(first.trace.count > 100)
    }
    let isSame =
      try RandomRun(seed: 43, keepsTrace: true).trace
      == RandomRun(seed: 42, keepsTrace: true).trace
    #expect(!isSame)
  }
}
