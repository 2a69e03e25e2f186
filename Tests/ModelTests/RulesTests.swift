import ClusterModel
import ClusterRules
import Testing

struct RulesTests {
  /// Two nodes that share one network, and a machine that runs on the first.
  static func cluster(
    _ change: @Sendable (inout ClusterSnapshot) -> Void = { _ in }
  ) -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    for name in ["n1", "n2"] {
      cluster.nodes.update(
        Node(id: NodeID(rawValue: name), state: .up, memoryFree: .gibibytes(8)))
    }
    cluster.networks.update(network("Live Migration"))
    cluster.volumes.update(
      SharedVolume(id: "Volume1", state: .online, path: "/csv", capacity: .zero, used: .zero))
    cluster.machines.update(
      VirtualMachine(
        id: "web-01", state: .running, owner: "n1", memory: .gibibytes(4), volume: "Volume1"))
    change(&cluster)
    return cluster
  }

  static func network(
    _ name: NetworkID, gateway: Bool = false, clusterTraffic: Bool = false,
    use: ClusterNetwork.Use = .internal, speed: Bandwidth? = nil
  ) -> ClusterNetwork {
    ClusterNetwork(
      id: name, state: .up, use: use, subnet: "", speed: speed, hasDefaultGateway: gateway,
      carriesClusterTraffic: clusterTraffic, addresses: ["n1": "a", "n2": "b"])
  }

  func rules(_ cluster: ClusterSnapshot, to node: NodeID = "n2") -> [Refusal.Rule] {
    MigrationRules.obstacles(moving: "web-01", to: node, in: cluster).map(\.rule)
  }

  @Test func nothingForbidsASoundMigration() { #expect(rules(Self.cluster()).isEmpty) }

  @Test func wrongNamesAndTheSameNodeAreRefused() {
    #expect(rules(Self.cluster(), to: "n9") == [.exists])
    #expect(rules(Self.cluster(), to: "n1") == [.otherNode])
  }

  static let lostQuorum = Quorum(
    isQuorate: false, votesPresent: 1, votesExpected: 3, mode: "Node Majority")

  /// What is wrong, and the rules that then refuse.
  static let wrongs: [([Refusal.Rule], @Sendable (inout ClusterSnapshot) -> Void)] = [
    ([.exists], { $0.machines[id: "web-01"] = nil }),
    ([.mustRun], { $0.machines[id: "web-01"]?.state = .off }),
    ([.nodeUp], { $0.nodes[id: "n2"]?.state = .down }),
    ([.nodeUp], { $0.nodes[id: "n2"]?.state = .paused }),
    ([.nodeUp], { $0.nodes[id: "n1"]?.state = .unknown }),
    ([], { $0.nodes[id: "n1"]?.state = .paused }),
    ([.memory], { $0.nodes[id: "n2"]?.memoryFree = .gibibytes(3) }),
    ([.sharedStorage], { $0.volumes[id: "Volume1"]?.state = .offline }),
    ([.migrationNetwork], { $0.networks[id: "Live Migration"]?.state = .down }),
    ([.quorum], { $0.quorum = lostQuorum }),
  ]

  @Test(arguments: wrongs.indices)
  func eachRuleRefusesForItsOwnReason(_ index: Int) {
    let (expected, wrong) = Self.wrongs[index]
    let found = rules(Self.cluster(wrong))
    #expect(found == expected)
  }

  @Test func aMachineIsInOneMigrationAtATime() {
    let cluster = Self.cluster { cluster in
      let request = MigrationRequest(
        machine: "web-01", source: "n1", destination: "n2", initiator: .other,
        requestedAt: WallTime(secondsSince1970: 0))
      cluster.apply(.migration(MigrationEvent(id: "m", at: .zero, kind: .requested(request))))
    }
    #expect(rules(cluster) == [.oneMigrationPerMachine])
  }

  /// G7: networks without a default gateway first, those of cluster and shared volume traffic last.
  @Test func networksAreTriedInTheGuidesOrder() {
    let networks = [
      Self.network("CSV", clusterTraffic: true),
      Self.network("Management", gateway: true),
      Self.network("Heartbeat and management", gateway: true, clusterTraffic: true),
      Self.network("Storage", use: .disabled),
      Self.network("Slow", speed: .megabitsPerSecond(100)),
      Self.network("Live Migration", speed: .megabitsPerSecond(1000)),
    ]
    #expect(
      NetworkOrder.byDefault(networks).map(\.id) == [
        "Live Migration", "Slow", "Management", "CSV", "Heartbeat and management",
      ])
  }

  @Test func onlyNetworksThatJoinBothNodesAreCandidates() {
    let cluster = Self.cluster { cluster in
      cluster.networks[id: "Live Migration"]?.addresses["n2"] = nil
      cluster.networks.update(Self.network("CSV", clusterTraffic: true))
    }
    #expect(NetworkOrder.candidates(from: "n1", to: "n2", in: cluster) == ["CSV"])
  }
}
