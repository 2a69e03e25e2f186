public import ClusterModel

/// Votes and majorities in the four modes of Windows Server 2008 R2: whether the nodes that are there
/// may act, how much more they can bear, and which side of a partition goes on.
public enum QuorumRules {
  /// The quorum of so many nodes out of all, with the witness's vote or without it.
  ///
  /// In the modes with a majority the cluster acts while more than half of all votes are present,
  /// the witness's among them whether it answers or not. With the disk alone, its vote decides.
  public static func quorum(
    nodes: Int, present: Int, isWitnessPresent: Bool, mode: QuorumMode
  ) -> Quorum {
    let witness = mode.hasWitness ? 1 : 0
    let voters = mode == .diskOnly ? 0 : nodes
    let expected = voters + witness
    let isWitnessPresent = isWitnessPresent && present > 0
    let votes = min(present, voters) + (isWitnessPresent ? witness : 0)
    let spare = votes - (expected / 2 + 1)
    let isQuorate = spare >= 0 && present > 0
    let bearable = mode == .diskOnly ? present - 1 : min(spare, present - 1)
    return Quorum(
      isQuorate: isQuorate, votesPresent: votes, votesExpected: expected, mode: mode.rawValue,
      sustains: isQuorate ? bearable : nil)
  }

  /// The quorum of the nodes that are present in a cluster.
  public static func quorum(
    of present: [NodeID], by configuration: QuorumConfiguration, in cluster: ClusterSnapshot
  ) -> Quorum {
    quorum(
      nodes: cluster.nodes.count, present: present.count,
      isWitnessPresent: isWitness(of: configuration, reachableFrom: present, in: cluster),
      mode: configuration.mode)
  }

  /// Whether one of these nodes can get the witness's vote. A disk of which nothing is known is
  /// taken to answer.
  public static func isWitness(
    of configuration: QuorumConfiguration, reachableFrom nodes: [NodeID],
    in cluster: ClusterSnapshot
  ) -> Bool {
    switch configuration.mode {
    case .nodeMajority: false
    case .nodeAndFileShareMajority: configuration.isShareAvailable && !nodes.isEmpty
    case .nodeAndDiskMajority, .diskOnly:
      if let id = configuration.witnessDisk, let disk = cluster.disks[id: id] {
        // A disk that failed because no node was there is there again with the first that reaches it.
        disk.state != .offline && nodes.contains { !disk.lostPaths.contains($0) }
      } else {
        !nodes.isEmpty
      }
    }
  }

  /// Which side of a partition goes on; nil when none may.
  ///
  /// The witness votes for one side only. The side that holds it keeps it, when that gives it a
  /// majority; otherwise the largest side gets it, and of sides alike the one with the first node.
  public static func survivor(
    of sides: [[NodeID]], by configuration: QuorumConfiguration, in cluster: ClusterSnapshot
  ) -> [NodeID]? {
    let holder = configuration.witnessDisk.flatMap { cluster.disks[id: $0]?.owner }
    let order = sides.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { left, right in
      let holds = (left.contains { $0 == holder }, right.contains { $0 == holder })
      if holds.0 != holds.1 { return holds.0 }
      return left.count == right.count ? left[0] < right[0] : left.count > right.count
    }
    return order.first { side in
      quorum(of: side, by: configuration, in: cluster).isQuorate
    }
  }

  /// Whose votes count in a cluster, also where only the mode's name is known.
  public static func configuration(of cluster: ClusterSnapshot) -> QuorumConfiguration {
    if let configuration = cluster.settings.quorum { return configuration }
    let mode = cluster.quorum.flatMap { QuorumMode(rawValue: $0.mode) }
    return QuorumConfiguration(mode: mode ?? .nodeMajority)
  }

  /// The nodes whose votes are there.
  public static func present(in cluster: ClusterSnapshot) -> [NodeID] {
    cluster.nodes.filter { $0.state == .up || $0.state == .paused }.map(\.id)
  }

  /// The quorum that would be left without a node: gone for good, so that its vote is no longer
  /// expected either, or only stopped.
  public static func quorum(
    without node: NodeID, isGoneForGood: Bool, in cluster: ClusterSnapshot
  ) -> Quorum {
    var smaller = cluster
    if isGoneForGood { smaller.nodes[id: node] = nil }
    let present = present(in: cluster).filter { $0 != node }
    return quorum(of: present, by: configuration(of: cluster), in: smaller)
  }
}

extension QuorumMode {
  /// Whether something beside the nodes votes.
  public var hasWitness: Bool { self != .nodeMajority }
  /// Whether a disk does.
  public var hasDisk: Bool { self == .nodeAndDiskMajority || self == .diskOnly }
}
