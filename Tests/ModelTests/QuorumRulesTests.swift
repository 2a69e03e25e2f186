import ClusterModel
import ClusterRules
import Testing

/// The figures of Windows Server 2008 R2's documentation for its four modes.
struct QuorumRulesTests {
  /// Mode, nodes, whether the witness answers, and how many more nodes may fail.
  static let figures: [(QuorumMode, Int, Bool, Int)] = [
    (.nodeMajority, 7, false, 3), (.nodeMajority, 3, false, 1), (.nodeMajority, 2, false, 0),
    (.nodeAndDiskMajority, 6, true, 3), (.nodeAndDiskMajority, 6, false, 2),
    (.nodeAndFileShareMajority, 6, true, 3), (.nodeAndFileShareMajority, 6, false, 2),
    (.nodeAndDiskMajority, 2, true, 1), (.nodeAndDiskMajority, 2, false, 0),
    (.diskOnly, 5, true, 4), (.diskOnly, 1, true, 0), (.nodeMajority, 1, false, 0),
  ]

  @Test(arguments: figures)
  func sustains(_ mode: QuorumMode, _ nodes: Int, _ witness: Bool, _ failures: Int) {
    let quorum = QuorumRules.quorum(
      nodes: nodes, present: nodes, isWitnessPresent: witness, mode: mode)
    #expect(quorum.isQuorate)
    #expect(quorum.sustains == failures)
    for lost in 0..<nodes {
      let left = QuorumRules.quorum(
        nodes: nodes, present: nodes - lost, isWitnessPresent: witness, mode: mode)
      #expect(left.isQuorate == (lost <= failures), "\(lost) of \(nodes) lost")
      #expect(left.sustains == (lost <= failures ? failures - lost : nil))
    }
  }

  @Test func withoutNodesNothingVotes() {
    let quorum = QuorumRules.quorum(
      nodes: 1, present: 0, isWitnessPresent: true, mode: .diskOnly)
    #expect(!quorum.isQuorate)
    #expect(quorum.votesPresent == 0)
  }

  @Test func theDiskDecidesAlone() {
    let quorum = QuorumRules.quorum(
      nodes: 5, present: 5, isWitnessPresent: false, mode: .diskOnly)
    #expect(!quorum.isQuorate)
    #expect((quorum.votesPresent, quorum.votesExpected) == (0, 1))
  }

  static func cluster(nodes: Int, owner: NodeID) -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    for number in 1...nodes {
      cluster.nodes.update(Node(id: NodeID(rawValue: "n\(number)"), state: .up))
    }
    cluster.disks.update(
      ClusterDisk(id: "Witness", capacity: .gibibytes(1), use: .witness, owner: owner))
    return cluster
  }

  static let disk = QuorumConfiguration(mode: .nodeAndDiskMajority, witnessDisk: "Witness")

  @Test func theSideWithTheWitnessGoesOn() {
    let sides: [[NodeID]] = [["n1", "n2"], ["n3", "n4"]]
    for owner in ["n1", "n4"] as [NodeID] {
      let cluster = Self.cluster(nodes: 4, owner: owner)
      let survivor = QuorumRules.survivor(of: sides, by: Self.disk, in: cluster)
      #expect(survivor?.contains(owner) == true)
      let nodes = QuorumConfiguration(mode: .nodeMajority)
      #expect(QuorumRules.survivor(of: sides, by: nodes, in: cluster) == nil)
    }
  }

  @Test func theHolderGivesTheWitnessUpWhenItDoesNotHelp() {
    let cluster = Self.cluster(nodes: 4, owner: "n1")
    let sides: [[NodeID]] = [["n1"], ["n2"], ["n3", "n4"]]
    #expect(QuorumRules.survivor(of: sides, by: Self.disk, in: cluster) == ["n3", "n4"])
    let single: [[NodeID]] = [["n1"], ["n2", "n3", "n4"]]
    #expect(
      QuorumRules.survivor(of: single, by: Self.disk, in: cluster) == ["n2", "n3", "n4"])
  }

  @Test func aWitnessOutOfReachDoesNotVote() {
    var cluster = Self.cluster(nodes: 4, owner: "n1")
    cluster.disks[id: "Witness"]?.lostPaths = ["n1", "n2"]
    let sides: [[NodeID]] = [["n1", "n2"], ["n3", "n4"]]
    #expect(QuorumRules.survivor(of: sides, by: Self.disk, in: cluster) == ["n3", "n4"])
    cluster.disks[id: "Witness"]?.state = .failed
    #expect(QuorumRules.survivor(of: sides, by: Self.disk, in: cluster) == nil)
    let share = QuorumConfiguration(
      mode: .nodeAndFileShareMajority, witnessShare: #"\\files\witness"#, isShareAvailable: false)
    #expect(QuorumRules.survivor(of: sides, by: share, in: cluster) == nil)
  }

  @Test func aNodeThatLeavesForGoodIsNotExpected() {
    var cluster = Self.cluster(nodes: 3, owner: "n1")
    cluster.settings.quorum = QuorumConfiguration(mode: .nodeMajority)
    cluster.nodes[id: "n3"]?.state = .down
    let stopped = QuorumRules.quorum(without: "n2", isGoneForGood: false, in: cluster)
    #expect((stopped.votesPresent, stopped.votesExpected) == (1, 3))
    let gone = QuorumRules.quorum(without: "n3", isGoneForGood: true, in: cluster)
    #expect((gone.votesPresent, gone.votesExpected, gone.isQuorate) == (2, 2, true))
  }
}
