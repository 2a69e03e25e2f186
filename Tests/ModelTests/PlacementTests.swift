import ClusterModel
import ClusterRules
import Testing

struct PlacementTests {
  /// Four nodes, of which n2 has the most memory free, and a machine that is lost with n1.
  static func cluster(
    _ change: (inout ClusterSnapshot) -> Void = { _ in }
  ) -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    for (number, free) in [(1, 8.0), (2, 6), (3, 5), (4, 5)] {
      cluster.nodes.update(
        Node(
          id: NodeID(rawValue: "n\(number)"), state: number == 1 ? .down : .up,
          memoryFree: .gibibytes(free)))
    }
    cluster.machines.update(
      VirtualMachine(id: "web-01", state: .failed, owner: "n1", memory: .gibibytes(4)))
    change(&cluster)
    return cluster
  }

  static func best(_ change: (inout ClusterSnapshot) -> Void = { _ in }) -> Placement.Choice? {
    Placement.best(for: "web-01", in: cluster(change))
  }

  static func policy(_ cluster: inout ClusterSnapshot, _ policy: RolePolicy) {
    cluster.machines[id: "web-01"]?.policy = policy
  }

  @Test func mostFreeMemoryComesFirst() {
    #expect(Self.best()?.node == "n2")
    #expect(Self.best()?.reason == "it has the most memory free, 6 GiB")
  }

  @Test func preferredOwnersComeInTheirOrder() {
    let preferred = RolePolicy(preferredOwners: ["n1", "n4", "n3"])
    #expect(Self.best { Self.policy(&$0, preferred) }?.node == "n4")
    let next = Self.best { cluster in
      Self.policy(&cluster, preferred)
      cluster.nodes[id: "n4"]?.memoryFree = .gibibytes(3)
    }
    #expect(next?.node == "n3")
    #expect(next?.reason == "it is preferred owner number 3")
  }

  @Test func onlyPossibleOwnersCount() {
    #expect(Self.best { Self.policy(&$0, RolePolicy(possibleOwners: ["n3"])) }?.node == "n3")
    #expect(Self.best { Self.policy(&$0, RolePolicy(possibleOwners: ["n1"])) } == nil)
  }

  @Test func nodesThatAreNotUpDoNotCount() {
    for state in [Node.State.paused, .down, .joining, .unknown] {
      #expect(Self.best { $0.nodes[id: "n2"]?.state = state }?.node == "n3")
    }
    #expect(Self.best { $0.nodes[id: "n2"]?.isPoweredOn = false }?.node == "n3")
  }

  @Test func machinesAreKeptApartWhereNodesAllowIt() {
    func twin(on node: NodeID) -> VirtualMachine {
      VirtualMachine(
        id: MachineID(rawValue: "twin-\(node)"), state: .running, owner: node,
        memory: .gibibytes(1), policy: RolePolicy(antiAffinity: ["web"]))
    }
    let apart = RolePolicy(preferredOwners: ["n2"], antiAffinity: ["web"])
    let other = Self.best { cluster in
      Self.policy(&cluster, apart)
      cluster.machines.update(twin(on: "n2"))
    }
    #expect(other?.node == "n3")
    #expect(other?.conflicts == [])
    let together = Self.best { cluster in
      Self.policy(&cluster, apart)
      for node in ["n2", "n3", "n4"] as [NodeID] { cluster.machines.update(twin(on: node)) }
    }
    #expect(together?.node == "n2")
    #expect(together?.conflicts == ["twin-n2"])
  }

  @Test func fewestMachinesThenTheNameDecide() {
    let even = Self.best { $0.nodes[id: "n2"]?.memoryFree = .gibibytes(5) }
    #expect(even?.node == "n2")
    #expect(even?.reason == "it comes first by name")
    let busy = Self.best { cluster in
      cluster.nodes[id: "n2"]?.memoryFree = .gibibytes(5)
      for node in ["n2", "n4"] as [NodeID] {
        cluster.machines.update(
          VirtualMachine(
            id: MachineID(rawValue: "busy-\(node)"), state: .running, owner: node,
            memory: .gibibytes(1)))
      }
    }
    #expect(busy?.node == "n3")
    #expect(busy?.reason == "it runs the fewest machines, 0")
  }

  @Test func whatIsPromisedIsNotThereTwice() throws {
    let cluster = Self.cluster()
    let machine = try #require(cluster.machines[id: "web-01"])
    var placement = Placement(in: cluster)
    var order: [NodeID] = []
    while let choice = placement.best(for: "web-01") {
      order.append(choice.node)
      placement.promise(machine, to: choice.node, .start)
    }
    #expect(order == ["n2", "n3", "n4"])
  }

  @Test func everyNodeHasItsReason() {
    let ranking = Placement.ranking(
      for: "web-01",
      in: Self.cluster { cluster in
        cluster.nodes[id: "n4"]?.memoryFree = .gibibytes(1)
      })
    #expect(ranking.map(\.node) == ["n2", "n3", "n1", "n4"])
    #expect(ranking.map(\.isBest) == [true, false, false, false])
    #expect(
      ranking.map(\.reason) == [
        "it has the most memory free, 6 GiB", "n2 is better: it has the most memory free, 6 GiB",
        "n1 is down", "n4 has 1 GiB of memory free, web-01 needs 4 GiB",
      ])
  }
}
