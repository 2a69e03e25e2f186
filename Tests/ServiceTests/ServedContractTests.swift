import BackendContract
import ClusterBackend
import ClusterModel
import ClusterRules
import ClusterService
import Foundation
import SimulatedCluster
import Synchronization
import Testing

/// What is attached over a socket keeps the contract of every cluster.
struct ServedContractTests {
  @Test func keepsTheContract() async throws {
    let subject = subject("web-01", to: "quay3", speed: 200, cancels: false)
    #expect(await BackendContract.violations(of: subject) == [])
  }

  @Test func keepsTheContractOfCancelling() async throws {
    let subject = subject("sql-01", to: "quay3", speed: 20, cancels: true)
    #expect(await BackendContract.cancels(subject) == [])
  }

  private func subject(
    _ machine: MachineID, to node: NodeID, speed: Double, cancels: Bool
  ) -> ContractSubject {
    let servers = Mutex<[ClusterSharing]>([])
    return ContractSubject(name: "served", migrates: true, cancels: cancels, isStill: true) {
      let place = try ServicePlace.temporary()
      let serving = try await ClusterSharing.open(at: place, speed: speed) {
        () throws(ClusterError) in
        do {
          return SimulatedCluster(scenario: try .demo(), seed: 7, clock: .real(speed: speed))
        } catch { throw ClusterError(.badInput, "\(error)") }
      }
      servers.withLock { $0.append(serving) }
      return try #require(try await RemoteCluster.attach(to: place))
    } order: { snapshot in
      guard let source = snapshot.machines[id: machine]?.owner else { return nil }
      return MigrationOrder(
        id: "contract", machine: machine, source: source, destination: node,
        networks: NetworkOrder.candidates(from: source, to: node, in: snapshot))
    }
  }
}

extension ServicePlace {
  /// A place of a test's own.
  static func temporary() throws -> ServicePlace {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ferry-service-\(UUID().uuidString)").path
    return try ServicePlace(folder: folder, name: "test")
  }
}
