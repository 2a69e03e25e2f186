internal import ClusterModel
internal import ClusterRules

/// Nodes that come up.
extension SimulatedWorld {
  /// The computer has started: it joins if it can, and then its own machines start by themselves.
  mutating func finishBooting(_ id: NodeID) {
    guard var node = cluster.nodes[id: id], membership.booting.remove(id) != nil else { return }
    node.isPoweredOn = true
    node.information = nil
    emit(.nodeChanged(node))
    membership.booted.insert(id)
    membership.isReviewDue = true
  }

  /// Starts the cluster service of a node.
  mutating func beginJoining(_ id: NodeID) {
    guard var node = cluster.nodes[id: id] else { return }
    node.state = .joining
    node.information = nil
    emit(.nodeChanged(node))
    agenda.enter(.node(id, .joins(life: life(of: id))), at: now + Membership.joining)
  }

  mutating func becomeReady(_ id: NodeID) {
    guard var node = cluster.nodes[id: id], node.state == .joining else { return }
    membership.ready.insert(id)
    membership.isReviewDue = true
    reviewMembership()
    guard cluster.nodes[id: id]?.state == .joining else { return }
    node.information = "Waiting for enough nodes to form a quorum"
    emit(.nodeChanged(node))
  }

  /// Lets nodes join that can: those that hear members, and, while there are none, as many as make
  /// a quorum.
  mutating func admit(_ reach: Reach) {
    let wanting = cluster.nodes.filter { node in
      isMember(node) || node.state == .joining
        || (node.state == .down && node.isPoweredOn && !membership.stoppedByHand.contains(node.id))
    }.map(\.id)
    let members = Set(members)
    guard wanting.count > members.count else { return }
    for side in Self.sides(of: wanting, where: reach.joins) {
      let newcomers = side.filter { !members.contains($0) }
      let waiting = newcomers.filter { cluster.nodes[id: $0]?.state == .down }
      let ready = newcomers.filter { membership.ready.contains($0) }
      if newcomers.count < side.count {
        waiting.forEach { beginJoining($0) }
        ready.forEach { join($0) }
      } else if members.isEmpty {
        if isQuorate(side) { waiting.forEach { beginJoining($0) } }
        if isQuorate(ready) { form(ready) }
      }
    }
  }

  private func isQuorate(_ nodes: [NodeID]) -> Bool {
    QuorumRules.quorum(of: nodes, by: quorumConfiguration, in: cluster).isQuorate
  }

  /// A cluster begins anew: what ran before starts again.
  private mutating func form(_ nodes: [NodeID]) {
    nodes.forEach { join($0) }
    record(.information, EventTexts.formed(nodes.count))
    agenda.enter(.membership(.regroups), at: now + Membership.regrouping)
  }

  private mutating func join(_ id: NodeID) {
    guard var node = cluster.nodes[id: id] else { return }
    membership.ready.remove(id)
    node.state = .up
    node.information = nil
    emit(.nodeChanged(node))
    record(.information, node: id, EventTexts.joined(id))
    initializeMigrationNetwork(on: id)
    if membership.booted.remove(id) != nil { startAutomatically(on: id) }
    membership.isReviewDue = true
    rescueSoon()
    planFailback(to: id)
  }

  /// The cluster service ends and is back before the others have missed five heartbeats: nobody
  /// takes over, and the machines, which the hypervisor runs, go on.
  mutating func restartService(of node: Node) {
    guard isMember(node), node.isPoweredOn, !membership.restarting.contains(node.id) else {
      return
    }
    endLife(of: node.id)
    membership.restarting.insert(node.id)
    letGo(of: node.id)
    var node = node
    node.state = .joining
    node.drain = .none
    node.information = "Its cluster service restarts"
    emit(.nodeChanged(node))
    record(.warning, node: node.id, EventTexts.serviceEnded(node.id))
    for index in migrations.indices where migrations[index].involves(node.id) {
      breakOff(index, "The cluster service of \(node.id) ended")
    }
    agenda.enter(
      .node(node.id, .serviceIsBack(life: life(of: node.id))),
      at: now + Membership.serviceRestart)
  }

  mutating func finishServiceRestart(_ id: NodeID) {
    guard var node = cluster.nodes[id: id], membership.restarting.remove(id) != nil else { return }
    node.state = .up
    node.information = nil
    emit(.nodeChanged(node))
    initializeMigrationNetwork(on: id)
    membership.isReviewDue = true
    rescueSoon()
  }
}
