internal import ClusterModel

extension ClusterPicture {
  /// Free memory moves all the time; smaller changes than this are not worth an event.
  static let memoryStep: Int64 = 64 * 1024 * 1024

  /// The nodes: those of the file and those that Pacemaker knows besides.
  func nodes() -> Table<Node> {
    var table = Table<Node>()
    for node in file.nodes { table.update(self.node(node.id)) }
    for member in pacemaker?.members ?? []
    where table[id: member.id] == nil && isComputer(member) {
      table.update(self.node(member.id))
    }
    return table
  }

  /// Machines and containers in which Pacemaker runs resources are members too, but no places for
  /// machines.
  private func isComputer(_ member: PacemakerStatus.Member) -> Bool {
    !member.isRemote || configuration.remoteNodes.contains(member.id)
  }

  private func node(_ id: NodeID) -> Node {
    let member = pacemaker?.members.first { $0.id == id }
    let report = reports[id]
    var (state, information) = state(of: id, member)
    let attributes = configuration.upkeep.attributes[id] ?? [:]
    if state == .up, PacemakerUpkeep.isTrue(attributes[PauseMark.attribute]) == true {
      state = .paused
    }
    var drain = Node.Drain.none
    if state == .paused || state == .down, let mark = DrainMark(attributes) {
      let note: String?
      (drain, note) = mark.drain(isStandby: member?.isStandby ?? false, at: .current)
      information = note ?? (drain == .drained && information == "standby" ? nil : information)
    }
    let free = report.map { $0.memoryFree.count / Self.memoryStep * Self.memoryStep } ?? 0
    return Node(
      id: id, state: state, information: information, memory: report?.memory ?? .zero,
      memoryFree: Bytes(free), processors: report?.processors ?? 0,
      processor: Processor(model: surveys[id]?.processorModel ?? ""),
      hypervisor: report?.hypervisor ?? "",
      isCurrentHost: member?.isController ?? false, drain: drain, isPoweredOn: hasPower(id, member),
      switches: ((surveys[id]?.bridges ?? []) + (storage.switches[id] ?? [])).sorted(),
      returning: returning[id])
  }

  private func state(
    of id: NodeID, _ member: PacemakerStatus.Member?
  ) -> (Node.State, String?) {
    let isInFile = file.nodes.contains { $0.id == id }
    let silence = isInFile ? silent[id].map { "libvirt: \($0)" } : "not in the cluster file"
    guard file.hasPacemaker else {
      return silence == nil ? (.up, nil) : (.unknown, silence)
    }
    guard pacemaker != nil else { return (.unknown, "Pacemaker can't be asked") }
    guard let member else { return (.unknown, "Pacemaker does not know it") }
    return (member.state, member.information ?? (member.state == .down ? nil : silence))
  }

  /// A node is taken to be without power when nothing of it answers and the cluster has lost it.
  private func hasPower(_ id: NodeID, _ member: PacemakerStatus.Member?) -> Bool {
    let isSilent = silent[id] != nil && surveys[id] == nil
    return !(member?.state == .down && isSilent && file.nodes.contains { $0.id == id })
  }

  /// How lost nodes are fenced; nil while Pacemaker can't be asked.
  func fencing() -> Fencing? {
    guard let pacemaker else { return nil }
    let upkeep = configuration.upkeep
    let devices = upkeep.devices.map { device in
      var device = device
      device.isRunning = pacemaker.devices[device.id] ?? false
      return device
    }
    return Fencing(
      isEnabled: upkeep.isFencingEnabled, devices: devices, history: pacemaker.fenceHistory)
  }
}
