import BackendContract
import ClusterBackend
import ClusterModel
import ClusterRules
import SimulatedCluster
import Testing

/// The simulated cluster keeps the contract of every cluster, on a clock that runs by itself.
@Suite struct ContractTests {
  @Test func keepsTheContract() async throws {
    let subject = subject("web-01", to: "quay3", speed: 200, cancels: false)
    #expect(await BackendContract.violations(of: subject) == [])
  }

  @Test func keepsTheContractOfCancelling() async throws {
    // At this pace the copy takes two seconds: time enough to take it back on any machine.
    let subject = subject("sql-01", to: "quay3", speed: 20, cancels: true)
    #expect(await BackendContract.cancels(subject) == [])
  }

  private func subject(
    _ machine: MachineID, to node: NodeID, speed: Double, cancels: Bool
  ) -> ContractSubject {
    ContractSubject(name: "simulated", migrates: true, cancels: cancels, isStill: true) {
      SimulatedCluster(scenario: try .demo(), seed: 7, clock: .real(speed: speed))
    } order: { snapshot in
      guard let source = snapshot.machines[id: machine]?.owner else { return nil }
      return MigrationOrder(
        id: "contract", machine: machine, source: source, destination: node,
        networks: NetworkOrder.candidates(from: source, to: node, in: snapshot))
    }
  }
}
