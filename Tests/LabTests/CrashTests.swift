import Foundation
import Testing

@testable import Lab

/// Before and after a lab: what is refused, and what a killed `up` leaves to `down`.
@Suite(
  "A lab half way", .serialized,
  .enabled(if: RunningLab.obstacle == nil, "\(RunningLab.obstacle ?? "")"),
  .timeLimit(.minutes(3)))
struct CrashTests {
  static var lab: Lab {
    var configuration = RunningLab.testConfiguration
    configuration.stateFolder = "/var/tmp/ferry-lab-crash"
    configuration.namespacePrefix = "fc"
    return Lab(configuration)
  }

  @Test("is cleared away after up was killed at any step", arguments: [1, 2, 3, 4, 5])
  func killed(atStep step: Int) async throws {
    let lab = Self.lab
    try await lab.down()
    let before = MachineState(lab)

    await #expect(processExitsWith: .signal(SIGKILL)) { [step] in
      var steps = 0
      try await Self.lab.up { _ in
        steps += 1
        if steps == step { kill(getpid(), SIGKILL) }
      }
    }
    #expect(MachineState(lab) != before, "nothing was begun, so nothing was tried")
    try await lab.down()
    #expect(MachineState(lab) == before)
  }

  @Test("is refused without root, and nothing is changed")
  func withoutRoot() async {
    let before = MachineState(Self.lab)
    await #expect(processExitsWith: .success) {
      setuid(65534)
      let error = await #expect(throws: LabError.self) { try await Self.lab.up() }
      #expect(error?.code == .notRoot)
    }
    #expect(MachineState(Self.lab) == before)
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
