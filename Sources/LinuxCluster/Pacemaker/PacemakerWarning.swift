internal import ClusterModel

/// Something in Pacemaker's configuration or state through which Pacemaker itself could stop and boot
/// a machine that runs, or could not start it again when its node is lost.
struct PacemakerWarning: Hashable, Sendable {
  /// The least bandwidth that a migration is taken to have where none is known.
  static let bandwidthByDefault = Bandwidth.megabitsPerSecond(1000)
  /// How often a machine's memory may have to be sent, in passes over what it writes meanwhile.
  static let passes = 3.0
  /// What a migration takes besides the copy: the agent's start, the switch-over, its clean-up.
  static let overhead: Duration = .seconds(15)

  /// What is known of a machine.
  struct Machine: Hashable, Sendable {
    /// Its name.
    var id: MachineID
    /// Its memory.
    var memory: Bytes
  }

  /// The node concerned.
  var node: NodeID?
  /// The machine concerned.
  var machine: MachineID?
  /// What is so, what may come of it, and what to do.
  var message: String

  /// What tells this warning from others; each is given once while it holds.
  var key: String { "\(node?.rawValue ?? "")/\(machine?.rawValue ?? "")/\(message)" }

  /// All that there is to warn of.
  static func all(
    _ upkeep: PacemakerUpkeep, _ status: PacemakerStatus, machines: [String: Machine],
    reserved: Set<String>, bandwidth: Bandwidth?
  ) -> [PacemakerWarning] {
    cluster(upkeep, status)
      + upkeep.machines.keys.sorted().flatMap { id -> [PacemakerWarning] in
        guard let settings = upkeep.machines[id] else { return [] }
        let machine = machines[id] ?? Machine(id: MachineID(rawValue: id), memory: .zero)
        let rate = bandwidth ?? bandwidthByDefault
        return warnings(
          of: machine, settings, isReserved: reserved.contains(id), rate, upkeep.timeout)
      }
      + pins(upkeep, machines) + nodes(upkeep, status, machines)
  }

  /// How long Pacemaker has to allow a live migration of a machine.
  static func time(for memory: Bytes, at bandwidth: Bandwidth) -> Duration {
    .seconds(Double(memory.count) * passes / max(bandwidth.bytesPerSecond, 1)) + overhead
  }

  private static func cluster(
    _ upkeep: PacemakerUpkeep, _ status: PacemakerStatus
  ) -> [PacemakerWarning] {
    var found: [PacemakerWarning] = []
    if !upkeep.isFencingEnabled {
      found.append(
        PacemakerWarning(
          message: "Fencing is disabled: the machines of a node that is only cut off would run "
            + "twice. Set stonith-enabled to true, with a device for every node"))
    } else if upkeep.devices.isEmpty {
      found.append(
        PacemakerWarning(
          message: "There is no fence device: the machines of a node that is lost start nowhere"))
    } else {
      for member in status.members
      where !upkeep.devices.contains(where: { $0.nodes.isEmpty || $0.nodes.contains(member.id) }) {
        found.append(
          PacemakerWarning(
            node: member.id,
            message: "No fence device can switch \(member.id): when it is lost, its machines start "
              + "nowhere"))
      }
    }
    if PacemakerUpkeep.isTrue(upkeep.options["maintenance-mode"]) == true {
      found.append(
        PacemakerWarning(
          message: "The cluster is in maintenance mode: Pacemaker starts nothing again that fails"))
    }
    return found
  }

  private static func warnings(
    of machine: Machine, _ settings: PacemakerUpkeep.Machine, isReserved: Bool,
    _ bandwidth: Bandwidth, _ timeout: Duration
  ) -> [PacemakerWarning] {
    var messages: [String] = []
    if !settings.allowsMigration {
      messages.append(
        "Pacemaker may not migrate \(machine.id) live: it would stop and boot it. "
          + "Set allow-migrate to true")
    }
    if !settings.isManaged, !isReserved {
      messages.append(
        "Pacemaker does not manage \(machine.id) (is-managed is false): it is not started again "
          + "when it fails")
    }
    let needed = time(for: machine.memory, at: bandwidth)
    if settings.allowsMigration, machine.memory > .zero {
      for operation in ["migrate_to", "migrate_from"] {
        let allowed = settings.timeouts[operation] ?? timeout
        guard operation == "migrate_to" ? allowed < needed : allowed < overhead else { continue }
        let need = operation == "migrate_to" ? needed : overhead
        messages.append(
          "\(operation) of \(machine.id) may take \(allowed.stopwatch), and \(machine.memory) need "
            + "\(need.stopwatch): Pacemaker's own migrations of it would end in stop and boot")
      }
    }
    return messages.map { PacemakerWarning(machine: machine.id, message: $0) }
  }

  private static func pins(
    _ upkeep: PacemakerUpkeep, _ machines: [String: Machine]
  ) -> [PacemakerWarning] {
    upkeep.pins.filter { upkeep.machines[$0.resource] != nil }.map { pin in
      let id = machines[pin.resource]?.id ?? MachineID(rawValue: pin.resource)
      let verb = pin.isBan ? "banned from" : "pinned to"
      return PacemakerWarning(
        node: pin.node, machine: id,
        message: "\(id) is \(verb) \(pin.node) by the constraint \(pin.id), which a move left "
          + "behind. Take it away with: crm_resource --clear -r \(pin.resource)")
    }
  }

  private static func nodes(
    _ upkeep: PacemakerUpkeep, _ status: PacemakerStatus, _ machines: [String: Machine]
  ) -> [PacemakerWarning] {
    status.members.compactMap { member in
      let attributes = upkeep.attributes[member.id] ?? [:]
      if member.information == "in maintenance" {
        return PacemakerWarning(
          node: member.id,
          message: "\(member.id) is in maintenance: Pacemaker starts nothing again that fails there"
        )
      }
      guard member.isStandby, DrainMark(attributes)?.state != .drained else { return nil }
      let moved = status.resources.values.filter { $0.nodes.contains(member.id) }.map { resource in
        machines[resource.id]?.id.rawValue ?? resource.id
      }.sorted()
      guard !moved.isEmpty else { return nil }
      return PacemakerWarning(
        node: member.id,
        message: "Standby was set on \(member.id) elsewhere: Pacemaker itself moves "
          + "\(moved.joined(separator: ", ")), and stops and boots what does not get through")
    }
  }
}
