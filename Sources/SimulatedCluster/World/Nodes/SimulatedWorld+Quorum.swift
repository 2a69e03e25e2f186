internal import ClusterModel
internal import ClusterRules

/// Whether the cluster may act.
extension SimulatedWorld {
  /// Whose votes count; a scenario that says only whether a disk votes is taken at its word.
  var quorumConfiguration: QuorumConfiguration {
    cluster.settings.quorum
      ?? QuorumConfiguration(mode: hasWitness ? .nodeAndDiskMajority : .nodeMajority)
  }

  /// The quorum of the members. Without any, the cluster has none, and the votes are those that
  /// would be there if nodes that wait had joined.
  private var quorum: Quorum {
    let members = members
    if !members.isEmpty {
      return QuorumRules.quorum(of: members, by: quorumConfiguration, in: cluster)
    }
    let waiting = cluster.nodes.filter { node in
      node.state == .joining
        || (node.isPoweredOn && !membership.stoppedByHand.contains(node.id))
    }.map(\.id)
    let reach = Reach(in: cluster, networks)
    let largest = Self.sides(of: waiting, where: reach.joins).max { $0.count < $1.count }
    var quorum = QuorumRules.quorum(of: largest ?? [], by: quorumConfiguration, in: cluster)
    quorum.isQuorate = false
    quorum.sustains = nil
    return quorum
  }

  /// Stops everything when too few votes are left, and tells of the votes that have changed.
  mutating func refreshQuorum() {
    var quorum = quorum
    if !quorum.isQuorate, !members.isEmpty {
      lose(members, to: [])
      quorum = self.quorum
    }
    if quorum != cluster.quorum { emit(.quorumChanged(quorum)) }
  }

  mutating func setQuorum(_ configuration: QuorumConfiguration) {
    let old = quorumConfiguration.witnessDisk
    var settings = cluster.settings
    settings.quorum = configuration
    emit(.settingsChanged(settings))
    guard old != configuration.witnessDisk else { return }
    for (id, use) in [(old, ClusterDisk.Use.available), (configuration.witnessDisk, .witness)] {
      guard let id, var disk = cluster.disks[id: id] else { continue }
      disk.use = use
      emit(.diskChanged(disk))
    }
  }

  /// The file share that votes fails, or is back.
  mutating func setShare(isAvailable: Bool) {
    guard var configuration = cluster.settings.quorum, configuration.witnessShare != nil,
      configuration.isShareAvailable != isAvailable
    else { return }
    configuration.isShareAvailable = isAvailable
    var settings = cluster.settings
    settings.quorum = configuration
    emit(.settingsChanged(settings))
    let share = configuration.witnessShare ?? ""
    if isAvailable {
      record(.information, EventTexts.shareIsBack(share))
    } else {
      record(.error, EventTexts.shareIsLost(share))
    }
  }
}
