public import ClusterModel

/// What a part of the cluster needs, and what needs it.
public struct DependencyReport: Equatable, Sendable {
  /// What a report is about.
  public enum Subject: Hashable, Sendable {
    case machine(MachineID)
    case service(ServiceID)
    case volume(VolumeID)
    case disk(DiskID)
  }

  /// What a line is to its report.
  public enum Role: Hashable, Sendable {
    /// The name of what the report is about.
    case heading
    /// Words between the parts.
    case caption
    case part
    /// A part, or a state, that is as well as that of which it speaks.
    case state(Subject)
    /// A service's state, or that of one of its resources.
    case serviceState(Service.State)
    /// What keeps a machine where it is, or a disk from being used.
    case warning
  }

  /// A line of it.
  public struct Line: Equatable, Sendable {
    /// What it says.
    public var text: String
    /// What it is.
    public var role: Role
    /// How deep it lies beneath the heading, from 0.
    public var depth: Int

    init(_ text: String, _ role: Role = .part, depth: Int) {
      self.text = text
      self.role = role
      self.depth = depth
    }
  }

  /// What it is about.
  public let subject: Subject
  /// The lines; none when what it is about is gone.
  public private(set) var lines: [Line] = []

  /// Makes the report of a part.
  public init(_ subject: Subject, in cluster: ClusterSnapshot) {
    self.subject = subject
    switch subject {
    case .machine(let id): if let machine = cluster.machines[id: id] { add(machine, cluster) }
    case .service(let id): if let service = cluster.services[id: id] { add(service) }
    case .volume(let id): if let volume = cluster.volumes[id: id] { add(volume, cluster) }
    case .disk(let id): if let disk = cluster.disks[id: id] { add(disk, cluster) }
    }
  }

  private mutating func add(_ text: String, _ role: Role = .part, depth: Int) {
    lines.append(Line(text, role, depth: depth))
  }

  private mutating func add(_ machine: VirtualMachine, _ cluster: ClusterSnapshot) {
    add("Virtual Machine \(machine.id)", .heading, depth: 0)
    add(cluster.status(of: machine), .state(subject), depth: 1)
    add("needs", .caption, depth: 1)
    if let volume = machine.volume.flatMap({ cluster.volumes[id: $0] }) {
      add(
        "Cluster Shared Volume \(volume.id), \(volume.path)", .state(.volume(volume.id)), depth: 2)
      if let disk = volume.disk { add(disk.rawValue, depth: 3) }
    }
    if let disk = machine.disk { add(disk.rawValue, depth: 2) }
    if let name = machine.networkSwitch {
      add("the virtual switch \(name) on its node", depth: 2)
    }
    if let media = machine.localMedia {
      add("\(media), which only its node has", .warning, depth: 2)
    }
    if let bond = machine.bond { add(bond, .warning, depth: 2) }
    let owners = machine.policy.possibleOwners ?? cluster.nodes.map(\.id)
    add("one of the nodes \(owners.map(\.rawValue).joined(separator: ", "))", depth: 2)
    add("Nothing in the cluster needs it.", .caption, depth: 1)
  }

  /// The resources of a service start in order: each needs those before it.
  private mutating func add(_ service: Service) {
    add("\(service.id), \(service.type)", .heading, depth: 0)
    add(service.state.rawValue, .serviceState(service.state), depth: 1)
    add("needs, the first to start first", .caption, depth: 1)
    for resource in service.resources {
      add(
        "\(resource.name), \(resource.type): \(resource.state.rawValue)",
        .serviceState(resource.state), depth: 2)
    }
    for reason in [service.bond, service.reserve].compactMap({ $0 }) {
      add(reason, .warning, depth: 2)
    }
  }

  private mutating func add(_ volume: SharedVolume, _ cluster: ClusterSnapshot) {
    add("Cluster Shared Volume \(volume.id)", .heading, depth: 0)
    add(volume.state.rawValue, .state(subject), depth: 1)
    if let disk = volume.disk {
      add("needs", .caption, depth: 1)
      add(disk.rawValue, depth: 2)
    }
    addUsers(cluster.machines.filter { $0.volume == volume.id }, cluster)
  }

  private mutating func add(_ disk: ClusterDisk, _ cluster: ClusterSnapshot) {
    add(disk.id.rawValue, .heading, depth: 0)
    let owner = disk.owner.map { " on \($0)" } ?? ""
    add("\(disk.state.rawValue)\(owner), \(disk.capacity)", .state(subject), depth: 1)
    if let information = disk.information { add(information, .warning, depth: 1) }
    if !disk.lostPaths.isEmpty {
      let nodes = disk.lostPaths.map(\.rawValue).joined(separator: ", ")
      add("No path from \(nodes)", .warning, depth: 1)
    }
    if disk.use == .witness { add("is the witness of the quorum", .caption, depth: 1) }
    let machines = cluster.machines.filter { machine in
      machine.disk == disk.id
        || machine.volume.flatMap { cluster.volumes[id: $0] }?.disk == disk.id
    }
    addUsers(machines, cluster)
  }

  private mutating func addUsers(_ machines: [VirtualMachine], _ cluster: ClusterSnapshot) {
    guard !machines.isEmpty else {
      return add("No virtual machine needs it.", .caption, depth: 1)
    }
    add("is needed by", .caption, depth: 1)
    for machine in machines {
      let owner = machine.owner.map { " on \($0)" } ?? ""
      add(
        "\(machine.id), \(cluster.status(of: machine))\(owner)", .state(.machine(machine.id)),
        depth: 2)
    }
  }
}
