internal import ClusterModel

extension ClusterPicture {
  /// What a snapshot lacks to agree with this picture, and what is worth a line in the event log.
  func changes(from snapshot: ClusterSnapshot, at time: WallTime) -> [ClusterEvent] {
    let (nodes, machines) = (nodes(), machines(before: snapshot.machines))
    var events: [ClusterEvent] = []
    events += Self.difference(
      snapshot.nodes, nodes, ClusterEvent.nodeChanged, ClusterEvent.nodeRemoved)
    events += Self.difference(
      snapshot.machines, machines, ClusterEvent.machineChanged, ClusterEvent.machineRemoved)
    events += Self.difference(
      snapshot.services, Table(pacemaker?.services ?? []), ClusterEvent.serviceChanged,
      ClusterEvent.serviceRemoved)
    let (networks, volumes) = (networks(), sharedVolumes())
    events += Self.difference(
      snapshot.networks, networks, ClusterEvent.networkChanged, ClusterEvent.networkRemoved)
    events += Self.difference(
      snapshot.disks, disks(), ClusterEvent.diskChanged, ClusterEvent.diskRemoved)
    events += Self.difference(
      snapshot.volumes, volumes, ClusterEvent.volumeChanged, ClusterEvent.volumeRemoved)
    let settings = settings(before: snapshot.settings)
    if snapshot.settings != settings { events.append(.settingsChanged(settings)) }
    let quorum = quorum()
    if snapshot.quorum != quorum { events.append(.quorumChanged(quorum)) }
    guard !isFirstLook else { return events }
    let records =
      Self.records(ofFencing: snapshot.settings.fencing, settings.fencing, at: time)
      + records(snapshot, networks, volumes, time)
      + records(snapshot, nodes, machines, quorum, time)
    return events + records.map(ClusterEvent.recorded)
  }

  private static func difference<Element: Equatable & Identifiable>(
    _ old: Table<Element>, _ new: Table<Element>, _ changed: (Element) -> ClusterEvent,
    _ removed: (Element.ID) -> ClusterEvent
  ) -> [ClusterEvent] where Element.ID: Comparable {
    new.filter { old[id: $0.id] != $0 }.map(changed)
      + old.filter { new[id: $0.id] == nil }.map { removed($0.id) }
  }

  private func records(
    _ old: ClusterSnapshot, _ nodes: Table<Node>, _ machines: Table<VirtualMachine>,
    _ quorum: Quorum?, _ time: WallTime
  ) -> [EventRecord] {
    var records: [EventRecord] = []
    for node in nodes {
      guard let before = old.nodes[id: node.id], before.state != node.state else { continue }
      let isGood = node.state == .up || node.state == .joining || node.state == .paused
      let why = node.information.map { " (\($0))" } ?? ""
      records.append(
        EventRecord(
          time: time, level: isGood ? .information : .critical,
          provider: file.hasPacemaker ? .pacemaker : .libvirt, node: node.id,
          message: "\(node.id) went from \(before.state.rawValue) to \(node.state.rawValue)\(why)",
          data: [
            EventField("From", before.state.rawValue), EventField("To", node.state.rawValue),
          ]))
    }
    for machine in machines {
      guard let before = old.machines[id: machine.id] else { continue }
      if before.state != machine.state {
        let why = machine.information.map { " (\($0))" } ?? ""
        records.append(
          EventRecord(
            time: time, level: machine.state == .failed ? .error : .information,
            provider: .libvirt, node: machine.owner, machine: machine.id,
            message: "\(machine.id) went from \(before.state.rawValue) to "
              + "\(machine.state.rawValue)\(why)",
            data: [
              EventField("From", before.state.rawValue), EventField("To", machine.state.rawValue),
            ]))
      }
    }
    if let before = old.quorum, let quorum, before.isQuorate != quorum.isQuorate {
      records.append(
        EventRecord(
          time: time, level: quorum.isQuorate ? .information : .critical, provider: .corosync,
          message: quorum.isQuorate ? "The cluster has quorum" : "The cluster lost quorum",
          data: [
            EventField("VotesPresent", "\(quorum.votesPresent)"),
            EventField("VotesExpected", "\(quorum.votesExpected)"),
          ]))
    }
    return records
  }
}
