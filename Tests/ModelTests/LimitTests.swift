import ClusterModel
import ClusterRules
import Testing

/// There is a limit on everything that somebody can ask for, and it holds.
@Suite struct LimitTests {
  private static func cluster(
    _ change: (inout ClusterSnapshot) -> Void = { _ in }
  ) -> ClusterSnapshot {
    var cluster = RulesTests.cluster()
    cluster.operations = Set(ClusterOperation.Kind.allCases)
    change(&cluster)
    return cluster
  }

  private func reasons(
    _ operation: ClusterOperation, _ cluster: ClusterSnapshot = Self.cluster()
  ) -> [String] {
    OperationRules.obstacles(to: operation, in: cluster).map(\.reason)
  }

  @Test func namesAndPathsHaveALength() {
    let long = String(repeating: "n", count: 101)
    let short = String(repeating: "n", count: 100)
    let rename = { (name: String) in
      ClusterOperation.network(.rename("Live Migration", to: NetworkID(rawValue: name)))
    }
    #expect(reasons(rename(long)) == ["A name has at most 100 characters"])
    #expect(reasons(rename(short)).isEmpty)
    let root = #"C:\"# + String(repeating: "r", count: OperationRules.rootLengthMax)
    #expect(reasons(.storage(.renameRoot(root))) == ["A path has at most 200 characters"])
  }

  @Test func anOrderOfNetworksNamesOne() {
    let empty = ClusterOperation.network(.setMigrationNetworks(MigrationNetworks(order: [])))
    #expect(reasons(empty) == ["An order names at least one network"])
  }

  @Test func aClusterHasSoManyMachines() {
    let full = Self.cluster { cluster in
      let machine = VirtualMachine(id: "", state: .off, owner: "n1", memory: .mebibytes(1))
      cluster.machines = Table(
        (0..<10_000).map { number in
          var machine = machine
          machine.id = MachineID(rawValue: "vm-\(number)")
          return machine
        })
    }
    let specification = MachineSpecification(
      name: "one-more", owner: "n1", memory: .mebibytes(512), volume: "Volume1")
    #expect(
      reasons(.createMachine(specification), full)
        == ["A cluster has at most 10000 virtual machines"])
    #expect(reasons(.createMachine(specification)).isEmpty)
  }

  @Test func theLastNodeStays() {
    let small = Self.cluster { cluster in
      for node in cluster.nodes where node.id != "n1" { cluster.nodes[id: node.id] = nil }
      cluster.machines = []
      cluster.settings.quorum = QuorumConfiguration(mode: .nodeMajority)
    }
    #expect(reasons(.node("n1", .evict), small) == ["n1 is the last node of the cluster"])
  }
}
