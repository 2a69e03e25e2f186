internal import ClusterModel

/// What a cluster can set of its machines it reports; what it can't, Ferry does not know of it.
extension ValidationTest {
  static func validateStartActions(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.clusteredMachines.isEmpty else { return [] }
    guard cluster.operations.contains(.machineSetup) else {
      return cluster.unreported("automatic start actions")
    }
    return cluster.clusteredMachines.filter { $0.startAction != .nothing }.map { machine in
      ValidationFinding(
        .warning, machine.id.rawValue,
        "Its automatic start action: \(machine.startAction.rawValue)",
        advice: "Set it to Nothing: the cluster starts the machine, and on one node only")
    }.orNote("All highly available virtual machines", "Their automatic start action: Nothing")
  }

  static func validateAntiAffinity(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard cluster.operations.contains(.machineRole) else {
      return cluster.unreported("the policies of its machines")
    }
    var together: [String: [NodeID: [MachineID]]] = [:]
    for machine in cluster.clusteredMachines where machine.state.occupiesMemory {
      guard let owner = machine.owner else { continue }
      for name in machine.policy.antiAffinity {
        together[name, default: [:]][owner, default: []].append(machine.id)
      }
    }
    guard !together.isEmpty else {
      return [
        ValidationFinding(
          .notApplicable, cluster.name, "No running machines are to be kept apart")
      ]
    }
    return together.sorted { $0.key < $1.key }.flatMap { name, places in
      places.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { node, machines in
        ValidationFinding(
          .warning, node.rawValue, "It runs \(list(machines)), which \(name) keeps apart",
          advice: "Live migrate all but one of them to other nodes")
      }
    }.orNote("All virtual machines", "Those that are to be kept apart run on different nodes")
  }

  static func validatePossibleOwners(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard cluster.operations.contains(.machineRole) else {
      return cluster.unreported("the policies of its machines")
    }
    guard !cluster.clusteredMachines.isEmpty else { return [] }
    return cluster.clusteredMachines.flatMap { machine -> [ValidationFinding] in
      guard let possible = machine.policy.possibleOwners else { return [] }
      let known = possible.filter { cluster.nodes[id: $0] != nil }
      let advice = "Allow it to run on more nodes"
      switch known.count {
      case 0:
        return [
          ValidationFinding(
            .failed, machine.id.rawValue, "No node of the cluster may run it", advice: advice)
        ]
      case 1:
        return [
          ValidationFinding(
            .warning, machine.id.rawValue,
            "Only \(list(known)) may run it: it neither moves nor fails over", advice: advice)
        ]
      default: return []
      }
    }.orNote("All highly available virtual machines", "More than one node may run each")
  }

  static func validateLocalMedia(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.machines.isEmpty else { return [] }
    let holding = cluster.machines.filter { $0.localMedia != nil }
    guard !holding.isEmpty || cluster.operations.contains(.machineSetup) else {
      return cluster.unreported("discs that its machines use")
    }
    return holding.map { machine in
      ValidationFinding(
        .warning, machine.id.rawValue,
        "It uses \(machine.localMedia ?? ""), which only \(machine.owner?.rawValue ?? "its node") "
          + "has: it can't move live",
        advice: "Eject it, or put it on a shared volume")
    }.orNote("All virtual machines", "None uses a disc that only its node has")
  }

  /// Reverting to a snapshot of a running machine brings its memory back as well (G16).
  static func validateSnapshots(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard !cluster.machines.isEmpty else { return [] }
    let found = cluster.machines.flatMap { machine in
      machine.snapshots.filter(\.includesMemory).map { snapshot in
        ValidationFinding(
          .warning, machine.id.rawValue,
          "Its snapshot \(snapshot.name) was taken while it ran, and includes its memory",
          advice: "Shut the machine down, take a snapshot, start it, and delete this one")
      }
    }
    guard !found.isEmpty || cluster.operations.contains(.machineSnapshots) else {
      return cluster.unreported("the snapshots of its machines")
    }
    return found.orNote("All virtual machines", "No snapshot includes memory")
  }

  /// What runs on any one node has to find room on the others.
  static func validateMemory(_ cluster: ClusterSnapshot) -> [ValidationFinding] {
    guard cluster.nodes.allSatisfy({ $0.memory > .zero }) else {
      return cluster.unreported("the memory of all of its nodes")
    }
    let running = Dictionary(
      grouping: cluster.clusteredMachines.filter(\.state.occupiesMemory), by: \.owner)
    guard !running.isEmpty else { return [] }
    var found: [ValidationFinding] = []
    for node in cluster.nodes {
      let left = homeless(
        running[node.id] ?? [], among: cluster.nodesUp.filter { $0.id != node.id })
      guard !left.isEmpty else { continue }
      let memory = left.reduce(Bytes.zero) { $0 + $1.memory }
      found.append(
        ValidationFinding(
          .warning, node.id.rawValue,
          "When it is lost, \(list(left.map(\.id))) (\(memory)) find no room on the other nodes",
          advice: "Add memory, or give the machines a low priority so that others come first"))
    }
    return found.orNote("All nodes", "What runs on any one of them finds room on the others")
  }

  /// The machines for which no room is left, the largest being placed first and each where most is
  /// free.
  private static func homeless(_ machines: [VirtualMachine], among nodes: [Node])
    -> [VirtualMachine]
  {
    var free = nodes.map(\.memoryFree)
    var left: [VirtualMachine] = []
    for machine in machines.sorted(by: { $0.memory > $1.memory }) {
      let roomiest = free.indices.max { free[$0] < free[$1] }
      if let roomiest, free[roomiest] >= machine.memory {
        free[roomiest] = free[roomiest] - machine.memory
      } else {
        left.append(machine)
      }
    }
    return left
  }
}
