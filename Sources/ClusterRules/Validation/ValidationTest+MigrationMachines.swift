internal import ClusterModel

extension ValidationTest {
  /// The tests of the category *Live Migration* that look at machines and where they could run.
  static let migrationMachines = [
    ValidationTest(.migration, "List Virtual Machine Information", listMachines),
    ValidationTest(.migration, "Validate Matching Processor Manufacturers", validateManufacturers),
    ValidationTest(.migration, "Validate Processor Compatibility", validateProcessors),
    ValidationTest(.migration, "Validate Virtual Switch Compatibility", validateSwitches),
    ValidationTest(.migration, "Validate Memory for the Loss of a Node", validateMemory),
    ValidationTest(.migration, "Validate Virtual Machine Storage", validateMachineStorage),
    ValidationTest(.migration, "Validate Highly Available Virtual Machines", validateCare),
    ValidationTest(.migration, "Validate Automatic Start Actions", validateStartActions),
    ValidationTest(.migration, "Validate Anti-Affinity", validateAntiAffinity),
    ValidationTest(.migration, "Validate Possible Owners", validatePossibleOwners),
    ValidationTest(.migration, "Validate Local Media", validateLocalMedia),
    ValidationTest(.migration, "Validate Snapshots", validateSnapshots),
  ]

  private static func listMachines(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.machines.isEmpty else { return [] }
    let states = VirtualMachine.State.allCases.compactMap { state -> String? in
      let count = cluster.machines.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let memory = cluster.machines.reduce(Bytes.zero) { $0 + $1.memory }
    return [
      ValidationFinding(
        .success, cluster.name,
        "\(cluster.machines.count) virtual machines (\(states.joined(separator: ", "))) "
          + "with \(memory) of memory")
    ]
  }

  private static func validateManufacturers(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    validateAlike(
      cluster.nodes, in: "processor manufacturer", unlike: .failed,
      advice: "Machines never move live between manufacturers: use processors of one"
    ) { $0.processor.manufacturer.isEmpty ? nil : $0.processor.manufacturer }
  }

  /// Machines that see features which some node's processor lacks can't move there.
  private static func validateProcessors(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    let nodes = cluster.nodes.filter { !$0.processor.manufacturer.isEmpty }
    guard !cluster.machines.isEmpty else { return [] }
    guard nodes.count == cluster.nodes.count else {
      return cluster.unreported("the processors of all of its nodes")
    }
    var lacking: [Processor: [(node: NodeID, missing: ProcessorFeatures)]] = [:]
    var found: [ValidationFinding] = []
    for machine in cluster.machines
    where !machine.isProcessorCompatible || cluster.kind == .linux {
      guard
        let seen = machine.processor ?? machine.owner.flatMap({ cluster.nodes[id: $0] })?.processor
      else { continue }
      let without =
        lacking[seen]
        ?? nodes.compactMap { node in
          let missing = seen.features.subtracting(node.processor.features)
          return missing.isEmpty || node.processor.manufacturer != seen.manufacturer
            ? nil : (node.id, missing)
        }
      lacking[seen] = without
      guard let first = without.first else { continue }
      found.append(
        ValidationFinding(
          .warning, machine.id.rawValue,
          "It can't move to \(list(without.map(\.node))): \(first.node) lacks "
            + list(first.missing.names),
          advice: "While it is off, allow it to migrate to a physical computer with a different "
            + "processor version"))
    }
    return found.orNote("All virtual machines", "The processors of all nodes suit them")
  }

  private static func validateSwitches(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    let connected = cluster.machines.filter { $0.networkSwitch != nil }
    let bySwitch = Dictionary(grouping: connected) { $0.networkSwitch ?? "" }
      .sorted { $0.key < $1.key }
    guard !bySwitch.isEmpty else {
      return cluster.unreported("the switches to which its machines are connected")
    }
    return cluster.nodes.flatMap { node -> [ValidationFinding] in
      guard !node.switches.isEmpty else {
        return [
          ValidationFinding(
            .notApplicable, node.id.rawValue, "It does not report its virtual switches")
        ]
      }
      return bySwitch.filter { !node.switches.contains($0.key) }.map { name, machines in
        ValidationFinding(
          .warning, node.id.rawValue,
          "It has no virtual switch \(name), to which \(list(machines.map(\.id))) "
            + (machines.count == 1 ? "is connected" : "are connected"),
          advice: "Make a switch of the same name on every node")
      }
    }.orNote("All nodes", "They have the virtual switches of all machines")
  }

  private static func validateMachineStorage(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.machines.isEmpty else { return [] }
    return cluster.clusteredMachines.flatMap { machine -> [ValidationFinding] in
      if let disk = machine.disk {
        return [
          ValidationFinding(
            .warning, machine.id.rawValue,
            "Its files lie on \(disk), a disk of its own that moves with it",
            advice: "Keep its files on a cluster shared volume: the blackout is shorter")
        ]
      }
      guard machine.volume == nil else { return [] }
      return [
        ValidationFinding(
          .notApplicable, machine.id.rawValue, "Where its files lie is not reported")
      ]
    }.orNote("All highly available virtual machines", "Their files lie on shared volumes")
  }

  private static func validateCare(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.machines.isEmpty else { return [] }
    return cluster.machines.filter { !$0.isHighlyAvailable }.map { machine in
      ValidationFinding(
        .warning, machine.id.rawValue, "It is not highly available: it ends with its node",
        advice: "Make it highly available")
    }.orNote("All virtual machines", "They are highly available")
  }
}
