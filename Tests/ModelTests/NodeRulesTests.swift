import ClusterModel
import ClusterRules
import Testing

struct NodeRulesTests {
  static func cluster(nodes: Int) -> ClusterSnapshot {
    var cluster = QuorumRulesTests.cluster(nodes: nodes, owner: "n1")
    cluster.operations = Set(ClusterOperation.Kind.allCases)
    return cluster
  }

  static func rules(_ operation: ClusterOperation, nodes: Int) -> [Refusal.Rule] {
    OperationRules.obstacles(to: operation, in: cluster(nodes: nodes)).map(\.rule)
  }

  @Test func aClusterHasAMostOfNodes() {
    let node = ClusterOperation.addNode(NodeSpecification(name: "new", pattern: "n1"))
    #expect(Self.rules(node, nodes: 63) == [])
    #expect(Self.rules(node, nodes: 64) == [.state])
  }

  @Test func theLastNodeStays() {
    #expect(Self.rules(.node("n1", .evict), nodes: 1) == [.keepsQuorum])
    #expect(Self.rules(.node("n1", .evict), nodes: 3) == [])
  }

  @Test func aDiskThatVotesIsOnlineAndFree() {
    func rules(_ change: (inout ClusterDisk) -> Void) -> [Refusal.Rule] {
      var cluster = Self.cluster(nodes: 4)
      var disk = ClusterDisk(id: "Spare", capacity: .gibibytes(1), owner: "n1")
      change(&disk)
      cluster.disks.update(disk)
      let configuration = QuorumConfiguration(mode: .nodeAndDiskMajority, witnessDisk: "Spare")
      return OperationRules.obstacles(to: .setQuorum(configuration), in: cluster).map(\.rule)
    }
    #expect(rules { _ in } == [])
    #expect(rules { $0.state = .offline } == [.availableDisk])
    #expect(rules { $0.use = .machine("web-01") } == [.availableDisk])
  }

  @Test func aModeWithADiskNamesIt() {
    let configuration = QuorumConfiguration(mode: .diskOnly)
    #expect(Self.rules(.setQuorum(configuration), nodes: 3) == [.validInput])
  }
}
