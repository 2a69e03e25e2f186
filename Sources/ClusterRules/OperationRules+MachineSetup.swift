public import ClusterModel

/// How machines are made and set up (G4, G6).
extension OperationRules {
  /// The most virtual processors of a machine.
  public static let processorsMax = 64
  /// The most memory of a machine.
  public static let memoryMax = Bytes.gibibytes(4096)
  /// The longest name of a machine, in characters.
  static let nameLengthMax = 100
  /// The most machines of a cluster.
  static let machinesMax = 10_000
  /// What the name of a file can't have in it: a machine's files carry its name.
  private static let forbiddenInNames = #"\/:*?"<>|"#

  static func obstacles(
    toCreate wanted: MachineSpecification, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    var found = name(wanted.name.rawValue, what: "the name of a virtual machine")
    found += size(memory: wanted.memory, processors: wanted.processors)
    found += contents(of: wanted, in: cluster)
    guard let node = cluster.nodes[id: wanted.owner] else {
      return found + [Refusal(.exists, "There is no node named \(wanted.owner) in this cluster")]
    }
    if cluster.quorum?.isQuorate == false {
      found.append(Refusal(.quorum, "The cluster has no quorum"))
    }
    let folded = wanted.name.rawValue.lowercased()
    if cluster.machines.contains(where: { $0.id.rawValue.lowercased() == folded }) {
      found.append(
        Refusal(.uniqueName, "There is a virtual machine named \(wanted.name) already"))
    }
    if cluster.machines.count >= machinesMax {
      found.append(Refusal(.state, "A cluster has at most \(machinesMax) virtual machines"))
    }
    if node.state != .up {
      found.append(Refusal(.nodeUp, "\(node.id) is \(node.state.rawValue.lowercased())"))
    }
    if let name = wanted.networkSwitch, !node.switches.isEmpty, !node.switches.contains(name) {
      found.append(Refusal(.virtualSwitch, "\(node.id) has no virtual switch '\(name)'"))
    }
    return found + storage(for: wanted, on: node, in: cluster)
  }

  /// What a machine is made from has to be there, and be something that its cluster can run.
  private static func contents(
    of wanted: MachineSpecification, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let hasContents = wanted.image != nil || wanted.kernel != nil || wanted.diskSize != nil
    if cluster.kind == .simulated {
      guard hasContents else { return [] }
      return [
        Refusal(
          .capability,
          "A simulated machine has no disk to copy an image to, and boots no kernel",
          advice: "Leave image, kernel and disk size out")
      ]
    }
    var found: [Refusal] = []
    if wanted.volume == nil {
      found.append(
        Refusal(
          .sharedStorage, "The files of \(wanted.name) need a shared volume",
          advice: "Name one of: " + cluster.volumes.map(\.id.rawValue).joined(separator: ", ")))
    }
    let paths = [wanted.image, wanted.kernel?.path, wanted.kernel?.initialDisk].compactMap { $0 }
    for path in paths where !path.hasPrefix("/") {
      found.append(Refusal(.validInput, "\"\(path)\" is no whole path on the nodes"))
    }
    if wanted.startAction == .startIfItRan {
      found.append(
        Refusal(.capability, "libvirt starts a machine with its node always or never"))
    }
    if wanted.isHighlyAvailable, !cluster.operations.contains(.machineRole) {
      found.append(
        Refusal(.capability, "\(cluster.name) has no Pacemaker that could look after a machine"))
    }
    return found
  }

  private static func storage(
    for wanted: MachineSpecification, on node: Node, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    let machine = VirtualMachine(
      id: wanted.name, state: .off, owner: wanted.owner, memory: wanted.memory,
      volume: wanted.volume, disk: wanted.disk)
    switch (wanted.volume, wanted.disk) {
    case (_?, _?):
      return [
        Refusal(
          .validInput,
          "The files of \(wanted.name) can't lie on a shared volume and on a disk of its own")
      ]
    case (nil, nil):
      return wanted.isHighlyAvailable ? [localFiles(of: machine)] : []
    case (let volume?, nil):
      guard cluster.volumes[id: volume] != nil else {
        return [Refusal(.exists, "There is no shared volume named \(volume) in this cluster")]
      }
    case (nil, let id?):
      guard let disk = cluster.disks[id: id] else {
        return [Refusal(.exists, "There is no disk named \(id) in this cluster")]
      }
      guard disk.use == .available else {
        return [Refusal(.availableDisk, "\(id) is in use: it is not an available disk")]
      }
    }
    return [HostRules.storage(of: machine, on: node, in: cluster)].compactMap { $0 }
  }

  static func makingHighlyAvailable(_ machine: VirtualMachine) -> [Refusal] {
    if machine.isHighlyAvailable {
      return [Refusal(.highAvailability, "\(machine.id) is highly available already")]
    }
    return machine.volume == nil && machine.disk == nil ? [localFiles(of: machine)] : []
  }

  private static func localFiles(of machine: VirtualMachine) -> Refusal {
    let owner = machine.owner.map { "\($0) alone" } ?? "one node"
    return Refusal(
      .sharedStorage, "The files of \(machine.id) lie on storage that \(owner) has",
      advice: "Put them on a cluster shared volume")
  }

  static func deleting(_ machine: VirtualMachine) -> [Refusal] {
    guard machine.state != .off, machine.state != .saved, machine.state != .failed else {
      return []
    }
    return [
      Refusal(
        .mustBeOff, "\(machine.whereabouts): it can't be deleted", advice: "Shut it down first")
    ]
  }

  static func configuring(
    _ machine: VirtualMachine, _ change: MachineChange, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard change != MachineChange() else {
      return [Refusal(.validInput, "Nothing of \(machine.id) is to be changed")]
    }
    var found = size(memory: change.memory, processors: change.processors)
    if cluster.kind == .linux { found += starting(machine, by: change.startAction) }
    let isAtRest = machine.state == .off || machine.state == .failed
    let needsRest: [(Bool, String)] = [
      (change.memory != nil, "memory"), (change.processors != nil, "processors"),
      (change.isProcessorCompatible != nil, "processor compatibility"),
    ]
    if let (_, what) = needsRest.first(where: \.0), !isAtRest {
      found.append(
        Refusal(
          .mustBeOff, "\(machine.whereabouts): its \(what) can be changed only while it is off",
          advice: machine.state == .saved
            ? "Start it and shut it down, or turn it off, which loses its saved memory"
            : "Shut it down first"))
    }
    return found
  }

  /// What libvirt can't do, and what Pacemaker does itself.
  private static func starting(
    _ machine: VirtualMachine, by action: AutomaticStartAction?
  ) -> [Refusal] {
    switch action {
    case .startIfItRan:
      [Refusal(.capability, "libvirt starts a machine with its node always or never")]
    case .always where machine.isHighlyAvailable:
      [
        Refusal(
          .highAvailability,
          "\(machine.id) is highly available: the cluster starts it, and libvirt must not")
      ]
    default: []
    }
  }

  static func name(_ text: String, what: String) -> [Refusal] {
    let isSound =
      !text.isEmpty && text.count <= nameLengthMax && text.first != " " && text.last != " "
      && !text.contains(where: forbiddenInNames.contains)
      && text.unicodeScalars.allSatisfy { !$0.properties.generalCategory.isControl }
    guard !isSound else { return [] }
    return [
      Refusal(
        .validInput, "\"\(text)\" can't be \(what)",
        advice: "Take up to \(nameLengthMax) characters without any of \(forbiddenInNames)")
    ]
  }

  private static func size(memory: Bytes?, processors: Int?) -> [Refusal] {
    var found: [Refusal] = []
    if let memory, memory <= .zero || memory > memoryMax {
      found.append(
        Refusal(
          .validInput,
          "A virtual machine can't have \(memory) of memory: more than none, at most \(memoryMax)"))
    }
    if let processors, !(1...processorsMax).contains(processors) {
      found.append(
        Refusal(
          .validInput,
          "A virtual machine can't have \(processors) processors: 1 to \(processorsMax)"))
    }
    return found
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isControl: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}
