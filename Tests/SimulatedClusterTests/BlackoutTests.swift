import ClusterModel
import MigrationModel
import Testing

@Suite struct BlackoutTests {
  @Test(arguments: [
    (1, 200), (60, 200), (200, 200), (201, 600), (1_400, 1_400), (1_401, 3_000), (63_100, 102_200),
  ])
  func clientWaitsForItsTimer(_ pause: Int, _ gap: Int) {
    #expect(RetransmissionTimer().recovery(from: .milliseconds(pause)) == .milliseconds(gap))
  }

  @Test func connectionHasALimit() {
    // Ten time-outs doubling from 0.2 s to 102.4 s, then five of 120 s.
    #expect(RetransmissionTimer().recovery(from: .milliseconds(804_600)) != nil)
    #expect(RetransmissionTimer().recovery(from: .milliseconds(804_601)) == nil)
  }

  @Test func lanesDiffer() {
    var expectation = BlackoutExpectation(
      pause: .milliseconds(62), relearning: .milliseconds(9), isSegmentLost: false)
    #expect(expectation.gap(.hypervisor) == .milliseconds(62))
    #expect(expectation.gap(.network) == .milliseconds(71))
    #expect(expectation.gap(.client) == .milliseconds(62))
    expectation.isSegmentLost = true
    #expect(expectation.gap(.client) == .milliseconds(200))
  }
}
