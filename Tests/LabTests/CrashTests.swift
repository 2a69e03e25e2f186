import Foundation
import Testing

@testable import Lab

/// Before and after a lab: what is refused, and what a killed `up` leaves to `down`.
extension LabTests {
  @Suite("that is not up", .timeLimit(.minutes(3)))
  struct CrashTests {
    static var lab: Lab {
      var configuration = RunningLab.testConfiguration
      configuration.stateFolder = "/var/tmp/ferry-lab-crash"
      configuration.namespacePrefix = "fc"
      return Lab(configuration)
    }

    @Test("is cleared away after up was killed between two steps", arguments: 1...5)
    func killed(atStep step: Int) async throws {
      try await clearedAway {
        await #expect(processExitsWith: .signal(SIGKILL)) { [step] in
          var steps = 0
          try await Self.lab.up { _ in
            steps += 1
            if steps == step { kill(getpid(), SIGKILL) }
          }
        }
      }
    }

    @Test(
      "is cleared away after up was killed in the middle of a step",
      arguments: [150, 700, 1300, 1700, 2500])
    func killed(afterMilliseconds moment: Int) async throws {
      try await clearedAway {
        await #expect(processExitsWith: .signal(SIGKILL)) { [moment] in
          Task {
            try await ContinuousClock().sleep(for: .milliseconds(moment))
            kill(getpid(), SIGKILL)
          }
          try await Self.lab.up()
        }
      }
    }

    private func clearedAway(after crash: () async throws -> Void) async throws {
      try await Self.lab.down()
      let before = MachineState(Self.lab)
      try await crash()
      #expect(
        !MachineState(Self.lab).changes(since: before).isEmpty,
        "nothing was begun, so nothing was tried")
      try await Self.lab.down()
      #expect(MachineState(Self.lab).changes(since: before) == [])
    }

    @Test("is refused without root, and nothing is changed")
    func withoutRoot() async {
      let before = MachineState(Self.lab)
      await #expect(processExitsWith: .success) {
        setuid(65534)
        let error = await #expect(throws: LabError.self) { try await Self.lab.up() }
        #expect(error?.code == .notRoot)
      }
      #expect(MachineState(Self.lab).changes(since: before) == [])
    }

    @Test("is refused where programs are missing, and names them with their packages")
    func withoutPrograms() throws {
      var requirements = Requirements(runner: Self.lab.runner, stateFolder: "/var/tmp/none")
      requirements.searchPath = "/nonexistent"
      let error = #expect(throws: LabError.self) { try requirements.checkPrograms() }
      #expect(error?.code == .programsMissing)
      #expect(error?.message.contains("corosync") == true)
      #expect(error?.advice.contains("pacemaker-cli-utils") == true)
    }

    @Test("has from two to five nodes", arguments: [0, 1, 6])
    func badNodeCount(_ count: Int) async {
      let error = await #expect(throws: LabError.self) { try await Self.lab.up(nodes: count) }
      #expect(error?.code == .badNodeCount)
    }
  }
}
