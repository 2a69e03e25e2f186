import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct MachineStepTests {
  private func machine(
    _ state: VirtualMachine.State, _ action: RolePolicy.OfflineAction = .shutDown
  ) -> VirtualMachine {
    VirtualMachine(
      id: "web-01", state: state, owner: "node1", memory: .mebibytes(256),
      policy: RolePolicy(offlineAction: action),
      snapshots: [
        MachineSnapshot(
          name: "cold", takenAt: WallTime(secondsSince1970: 1), includesMemory: false),
        MachineSnapshot(
          name: "warm", takenAt: WallTime(secondsSince1970: 2), includesMemory: true),
      ])
  }

  private func steps(
    _ operation: MachineOperation, _ machine: VirtualMachine
  ) -> [MachineStep] { MachineStep.steps(of: operation, on: machine) }

  @Test func theAdvisedSnapshotShutsDownFirst() {
    let take = MachineOperation.takeSnapshot(name: "a", sequence: .shutDownFirst)
    #expect(steps(take, machine(.running)) == [.shutDown, .keep("a"), .start])
    #expect(steps(take, machine(.off)) == [.keep("a")])
  }

  @Test func aSnapshotWhileRunningKeepsTheMemory() {
    let take = MachineOperation.takeSnapshot(name: "a", sequence: .whileRunning)
    #expect(steps(take, machine(.running)) == [.save, .keep("a"), .start])
  }

  @Test func aRevertStartsOnlyWhatRanWithItsMemory() {
    let (cold, warm) = (
      MachineOperation.revert(toSnapshot: "cold"), MachineOperation.revert(toSnapshot: "warm")
    )
    #expect(steps(cold, machine(.running)) == [.turnOff, .bringBack("cold")])
    #expect(steps(warm, machine(.running)) == [.turnOff, .bringBack("warm"), .start])
    #expect(steps(warm, machine(.saved)) == [.discardMemory, .bringBack("warm")])
    #expect(steps(warm, machine(.off)) == [.bringBack("warm")])
  }

  @Test func aMoveStopsAsThePolicySays() {
    let move = MachineOperation.move(to: "node2")
    #expect(steps(move, machine(.running, .save)) == [.save, .move(to: "node2"), .start])
    #expect(steps(move, machine(.running, .turnOff)) == [.turnOff, .move(to: "node2"), .start])
    #expect(steps(move, machine(.paused, .turnOff)) == [.save, .move(to: "node2"), .start])
    #expect(steps(move, machine(.saved)) == [.move(to: "node2")])
  }

  @Test func betweenTwoStepsAMachineIsNotAtRest() {
    let steps: [MachineStep] = [.save, .move(to: "node2"), .start]
    let shown = steps.indices.map { MachineStep.appearance(at: $0, of: steps) }
    #expect(shown == [.saving, .starting, .starting])
    #expect(MachineStep.appearance(at: 1, of: [.turnOff, .bringBack("cold")]) == .stopping)
    #expect(MachineStep.appearance(at: 0, of: [.keep("a")]) == nil)
  }

  @Test func readsWhatIsKept() {
    let found = MachineFiles.snapshots(
      in: """
        folder /srv/csv/web-01.snapshots
        1795427386 - before the update
        1795427300 268443648 warm
        folder /srv/csv/empty.snapshots
        """)
    let snapshots = found["/srv/csv/web-01.snapshots"]
    #expect(snapshots?.map(\.name) == ["warm", "before the update"])
    #expect(snapshots?.map(\.includesMemory) == [true, false])
    #expect(found["/srv/csv/empty.snapshots"] == nil)
  }
}
