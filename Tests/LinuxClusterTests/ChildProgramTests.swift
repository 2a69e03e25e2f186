import Testing

@testable import LinuxCluster

/// Programs that are run on nodes; that a process which ends waits for them is tried with one.
@Suite struct ChildProgramTests {
  @Test func whatIsEndedIsWaitedFor() async {
    await #expect(processExitsWith: .success) {
      let slow = Task { try? await NodeCommand(prefix: []).run(["sleep", "60"]) }
      // Started or not, it is over at once.
      let began = ContinuousClock.now
      await ChildPrograms.end()
      _ = await slow.value
      precondition(ContinuousClock.now - began < .seconds(10))
      let refused = try? await NodeCommand(prefix: []).run(["true"])
      precondition(refused == nil, "nothing is started any more")
    }
  }
}
