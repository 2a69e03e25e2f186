internal import ClusterModel

extension ClusterPicture {
  /// The events of actions that have failed since an earlier word of Pacemaker's; what had failed
  /// before Ferry first asked is no news.
  func records(ofFailuresSince before: PacemakerStatus?, at time: WallTime) -> [EventRecord] {
    guard let before, let pacemaker else { return [] }
    let known = Set(before.failures)
    return pacemaker.failures.filter { !known.contains($0) }.map { failure in
      let isMachine = configuration.resources[failure.resource] != nil
      return failure.record(machine: isMachine ? machine(of: failure.resource) : nil, at: time)
    }
  }

  /// The events of nodes that were fenced, or are to be.
  static func records(
    ofFencing old: Fencing?, _ new: Fencing?, at time: WallTime
  ) -> [EventRecord] {
    guard let old, let new else { return [] }
    let known = Set(old.history)
    return new.history.filter { !known.contains($0) }.reversed().map { act in
      let asker = act.client + (act.origin.map { " on \($0)" } ?? "")
      let (level, what): (EventRecord.Level, String) =
        switch act.result {
        case .pending: (.warning, "\(act.node) is being fenced")
        case .success: (.warning, "\(act.node) was fenced")
        case .failed: (.critical, "\(act.node) could not be fenced")
        }
      return EventRecord(
        time: time, level: level, provider: .pacemaker, node: act.node,
        message: "\(what) (\(act.action)), as \(asker.isEmpty ? "the cluster" : asker) asked for",
        data: [
          EventField("Action", act.action), EventField("Result", act.result.rawValue),
          EventField("Client", act.client),
        ])
    }
  }

  /// The events of corosync's links that a node has lost or found again.
  func records(
    ofLinks old: LinkReading?, _ new: LinkReading?, on node: NodeID, at time: WallTime
  ) -> [EventRecord] {
    guard let old, let new else { return [] }
    return new.links.sorted { $0.key < $1.key }.compactMap { link, isConnected in
      guard let before = old.links[link], before != isConnected else { return nil }
      let peer = pacemaker?.members.first { $0.number == link.peer }?.id.rawValue
      let name = peer ?? "node number \(link.peer)"
      return EventRecord(
        time: time, level: isConnected ? .information : .warning, provider: .corosync, node: node,
        message: isConnected
          ? "\(node) reaches \(name) over link \(link.number) again"
          : "\(node) does not reach \(name) over link \(link.number) any more",
        data: [EventField("Peer", name), EventField("Link", "\(link.number)")])
    }
  }
}
