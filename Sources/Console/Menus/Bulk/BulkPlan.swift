import ClusterModel
import ClusterRules

/// Which of several machines something is done to, and why not to the others. The machines are
/// counted one after the other: memory that one takes on its new node is not there for the next.
struct BulkPlan: Equatable, Sendable {
  /// A machine that it is done to.
  struct Step: Equatable, Sendable {
    var machine: MachineID
    /// Where it migrates to.
    var node: NodeID?
  }

  /// A machine that it can't be done to.
  struct Leftover: Equatable, Sendable {
    var machine: MachineID
    var reason: String
  }

  private(set) var steps: [Step] = []
  private(set) var leftovers: [Leftover] = []

  init(_ verb: BulkVerb, _ machines: [MachineID], in cluster: ClusterSnapshot) {
    if case .liveMigrate(let node) = verb {
      migrate(machines, to: node, in: cluster)
      return
    }
    for machine in machines {
      guard let operation = verb.operation else { continue }
      switch cluster.availability(of: .machine(machine, operation)) {
      case .available: steps.append(Step(machine: machine))
      case .refused(let reason): leftovers.append(Leftover(machine: machine, reason: reason))
      }
    }
  }

  private mutating func migrate(
    _ machines: [MachineID], to node: NodeID?, in cluster: ClusterSnapshot
  ) {
    var placement = Placement(in: cluster)
    for id in machines {
      guard let machine = cluster.machines[id: id],
        case .available = cluster.liveMigration(of: id)
      else {
        let reason = cluster.liveMigration(of: id).words ?? "It is gone"
        leftovers.append(Leftover(machine: id, reason: reason))
        continue
      }
      let candidates = placement.ranking(for: id, by: .live)
      let chosen = candidates.first { node == nil ? $0.isBest : $0.node == node }
      guard let chosen, chosen.obstacles.isEmpty else {
        let reason = chosen?.obstacles.first?.reason ?? "No node can take it"
        leftovers.append(Leftover(machine: id, reason: reason))
        continue
      }
      placement.promise(machine, to: chosen.node, .live)
      steps.append(Step(machine: id, node: chosen.node))
    }
  }

  /// Whether there is anything to do, and how much.
  var availability: Availability {
    guard let first = leftovers.first else { return .available(note: nil) }
    guard !steps.isEmpty else {
      return .refused(
        reason: leftovers.count == 1 ? first.reason : "None of them can: \(first.reason)")
    }
    return .available(note: "\(steps.count) of \(steps.count + leftovers.count) can")
  }
}

extension ClusterSnapshot {
  /// The verbs for several marked machines; with `isBrief` without the list of nodes.
  func items(for machines: [MachineID], isBrief: Bool = false) -> [MenuItem] {
    let subject = MenuSubject.machines(machines)
    func item(_ verb: BulkVerb, _ label: String) -> MenuItem {
      MenuItem(
        action: .together(verb, machines), label: label,
        availability: availability(of: verb, for: machines))
    }
    let power = BulkVerb.power.compactMap { verb in
      verb.operation.map { item(verb, $0.words(for: "").label) }
    }
    let best = item(.liveMigrate(to: nil), "Best possible")
    let nodes: [MenuItem] =
      isBrief
      ? []
      : nodes.enumerated().map { index, node in
        item(.liveMigrate(to: node.id), "\(index + 1) - Live migrate to node \(node.id)")
      }
    var migrate = MenuItem.submenu(
      .liveMigrate, of: subject, "Live migrate virtual machines to another node", nodes + [best])
    migrate.isDefault = true
    return power + [
      migrate,
      MenuItem(action: .report(.whereItCanRun(machines)), label: "Show where they can run"),
    ]
  }

  /// Whether one of several machines can do something: the first that can decides.
  private func availability(of verb: BulkVerb, for machines: [MachineID]) -> Availability {
    var first: String?
    for machine in machines {
      let one: Availability =
        switch verb {
        case .liveMigrate(let node?): migration(of: machine, to: node)
        case .liveMigrate(nil): liveMigration(of: machine)
        default:
          verb.operation.map { availability(of: .machine(machine, $0)) } ?? .available(note: nil)
        }
      guard case .refused(let reason) = one else { return .available(note: nil) }
      first = first ?? reason
    }
    let reason = first ?? "No virtual machine is marked"
    return .refused(reason: machines.count > 1 ? "None of them can: \(reason)" : reason)
  }
}
