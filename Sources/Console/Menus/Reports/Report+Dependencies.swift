import ClusterModel

extension Report {
  /// What something needs, and what needs it.
  static func dependencies(_ subject: MenuSubject, in cluster: ClusterSnapshot) -> Report {
    let lines: [Line] =
      switch subject {
      case .machine(let id), .resource(let id): machine(id, cluster)
      case .service(let id): service(id, cluster)
      case .volume(let id): volume(id, cluster)
      case .disk(let id): disk(id, cluster)
      default: []
      }
    return Report(title: "Dependency Report: \(subject.name(in: cluster))", lines: lines)
  }

  private static func machine(_ id: MachineID, _ cluster: ClusterSnapshot) -> [Line] {
    guard let machine = cluster.machines[id: id] else { return [] }
    var lines = [Line(text: "Virtual Machine \(id)", isHeading: true)]
    lines.append(
      Line(text: cluster.status(of: machine), tone: cluster.tone(of: machine), indent: 2))
    lines.append(Line(text: "needs", tone: .quiet, indent: 2))
    if let volume = machine.volume.flatMap({ cluster.volumes[id: $0] }) {
      lines.append(
        Line(
          text: "Cluster Shared Volume \(volume.id), \(volume.path)", tone: volume.state.tone,
          indent: 4))
      if let disk = volume.disk { lines.append(Line(text: disk.rawValue, indent: 6)) }
    }
    if let disk = machine.disk { lines.append(Line(text: disk.rawValue, indent: 4)) }
    if let name = machine.networkSwitch {
      lines.append(Line(text: "the virtual switch \(name) on its node", indent: 4))
    }
    if let media = machine.localMedia {
      lines.append(Line(text: "\(media), which only its node has", tone: .warning, indent: 4))
    }
    if let bond = machine.bond { lines.append(Line(text: bond, tone: .warning, indent: 4)) }
    let owners = machine.policy.possibleOwners ?? cluster.nodes.map(\.id)
    let names = owners.map(\.rawValue).joined(separator: ", ")
    lines.append(Line(text: "one of the nodes \(names)", indent: 4))
    return lines + [Line(text: "Nothing in the cluster needs it.", tone: .quiet, indent: 2)]
  }

  /// The resources of a service start in order: each needs those before it.
  private static func service(_ id: ServiceID, _ cluster: ClusterSnapshot) -> [Line] {
    guard let service = cluster.services[id: id] else { return [] }
    var lines = [
      Line(text: "\(id), \(service.type)", isHeading: true),
      Line(text: service.state.rawValue, tone: service.state.tone, indent: 2),
      Line(text: "needs, the first to start first", tone: .quiet, indent: 2),
    ]
    lines += service.resources.map { resource in
      Line(
        text: "\(resource.name), \(resource.type): \(resource.state.rawValue)",
        tone: resource.state.tone, indent: 4)
    }
    if let bond = service.bond { lines.append(Line(text: bond, tone: .warning, indent: 4)) }
    if let reserve = service.reserve {
      lines.append(Line(text: reserve, tone: .warning, indent: 4))
    }
    return lines
  }

  private static func volume(_ id: VolumeID, _ cluster: ClusterSnapshot) -> [Line] {
    guard let volume = cluster.volumes[id: id] else { return [] }
    var lines = [
      Line(text: "Cluster Shared Volume \(id)", isHeading: true),
      Line(text: volume.state.rawValue, tone: volume.state.tone, indent: 2),
    ]
    if let disk = volume.disk {
      lines += [
        Line(text: "needs", tone: .quiet, indent: 2), Line(text: disk.rawValue, indent: 4),
      ]
    }
    return lines + users(cluster.machines.filter { $0.volume == id }, cluster)
  }

  private static func disk(_ id: DiskID, _ cluster: ClusterSnapshot) -> [Line] {
    guard let disk = cluster.disks[id: id] else { return [] }
    var lines = [Line(text: id.rawValue, isHeading: true)]
    lines += disk.facts.map { Line(text: "\($0.label): \($0.value)", tone: $0.tone, indent: 2) }
    let machines = cluster.machines.filter { machine in
      if machine.disk == id { return true }
      return machine.volume.flatMap { cluster.volumes[id: $0] }?.disk == id
    }
    return lines + users(machines, cluster)
  }

  private static func users(_ machines: [VirtualMachine], _ cluster: ClusterSnapshot) -> [Line] {
    guard !machines.isEmpty else {
      return [Line(text: "No virtual machine needs it.", tone: .quiet, indent: 2)]
    }
    return [Line(text: "is needed by", tone: .quiet, indent: 2)]
      + machines.map { machine in
        let owner = machine.owner.map { " on \($0)" } ?? ""
        return Line(
          text: "\(machine.id), \(cluster.status(of: machine))\(owner)",
          tone: cluster.tone(of: machine), indent: 4)
      }
  }
}
