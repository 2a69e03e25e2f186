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
  struct Leftover: Error, Equatable {
    var machine: MachineID
    var reason: String
  }

  /// The most live migrations that are asked for at once, as with `ferry migrate`.
  static let migrationsMax = 1000

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
    for id in machines.prefix(Self.migrationsMax) {
      do throws(Leftover) {
        let chosen = try Self.destination(of: id, node, placement, cluster)
        if let machine = cluster.machines[id: id] { placement.promise(machine, to: chosen, .live) }
        steps.append(Step(machine: id, node: chosen))
      } catch {
        leftovers.append(error)
      }
    }
    leftovers += machines.dropFirst(Self.migrationsMax).map { id in
      Leftover(machine: id, reason: "At most \(Self.migrationsMax) are asked for at once")
    }
  }

  /// The node that a machine goes to: the one that is wanted, or the best possible one.
  private static func destination(
    of id: MachineID, _ node: NodeID?, _ placement: Placement, _ cluster: ClusterSnapshot
  ) throws(Leftover) -> NodeID {
    guard cluster.machines[id: id] != nil else { throw Leftover(machine: id, reason: "It is gone") }
    if case .refused(let reason) = cluster.liveMigration(of: id) {
      throw Leftover(machine: id, reason: reason)
    }
    guard let node = node ?? placement.best(for: id, by: .live)?.node,
      let obstacles = placement.obstacles(to: id, on: node, by: .live)
    else { throw Leftover(machine: id, reason: "No node can take it") }
    if let first = obstacles.first { throw Leftover(machine: id, reason: first.reason) }
    return node
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
