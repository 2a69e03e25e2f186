internal import ClusterModel

/// What is known of machines besides what they do.
extension ClusterPicture {
  /// What is configured for a machine's role; nil when it has none.
  func role(_ resource: String?) -> RoleReading? {
    resource.flatMap { configuration.roles[$0] }
  }

  /// What a machine is made of, as its node or the file of its resource says.
  func description(of machine: MachineID) -> DomainDescription? {
    let sightings = file.nodes.compactMap { node in
      reports[node.id]?.domains.first { $0.machine == machine }
    }
    let best = sightings.first { $0.state.isAlive } ?? sightings.first
    return best?.description ?? resource(of: machine).flatMap { plans[$0] }
  }

  /// Whether a file lies on a shared volume.
  func isOnVolume(_ path: String?) -> Bool {
    guard let path else { return false }
    return volumePaths.values.contains { path.hasPrefix($0 + "/") }
  }

  /// Where a machine that does not run belongs.
  func resting(
    _ id: MachineID, _ sightings: [(node: NodeID, domain: DomainReport)], _ resource: String?
  ) -> NodeID? {
    // A machine outside the cluster's care belongs to the node that has its definition.
    role(resource)?.owner ?? lastOwners[id] ?? (resource == nil ? sightings.first?.node : nil)
  }

  /// Fills in what the domain's XML and the role say.
  func describe(
    _ machine: inout VirtualMachine, _ description: DomainDescription?,
    _ sightings: [(node: NodeID, domain: DomainReport)], _ resource: String?
  ) {
    machine.policy = role(resource)?.policy ?? RolePolicy()
    machine.startAction = sightings.contains { $0.domain.isAutostarted } ? .always : .nothing
    machine.networkSwitch = description?.networkSwitch
    machine.localMedia = localMedia(description)
    if let files = description.flatMap({ MachineFiles($0, of: machine.id) }) {
      machine.snapshots = snapshots[files.snapshots] ?? []
    }
  }

  /// What only the machine's own node has; known where the file says which folders are shared.
  private func localMedia(_ description: DomainDescription?) -> String? {
    guard let description else { return nil }
    if let kind = description.hostDevices.first { return "a \(kind) device of its node" }
    guard !volumePaths.isEmpty else { return nil }
    let local = description.disks.first { $0.isFile && $0.path != nil && !isOnVolume($0.path) }
    return local?.path
  }

  /// What else is worth knowing, in words.
  func notes(
    _ sightings: [(node: NodeID, domain: DomainReport)], _ resource: String?
  ) -> String? {
    var notes = role(resource)?.notes ?? []
    let defined = sightings.filter { $0.domain.isAutostarted }
    if resource != nil, let node = defined.first?.node {
      notes.append("libvirt starts it with \(node), which the cluster should do")
    }
    if let count = sightings.map(\.domain.foreignSnapshots).max(), count > 0 {
      notes.append("libvirt keeps \(count) snapshots of it and refuses to migrate it")
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
