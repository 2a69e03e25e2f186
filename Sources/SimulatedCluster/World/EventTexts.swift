internal import ClusterBackend
internal import ClusterModel

/// The sentences of the event logs. Where Windows has an event for what happened, it is Windows';
/// what it has none for, or none whose sentence is known, Ferry tells in its own name.
enum EventTexts {
  /// A blackout from here on is "unexpectedly long": people notice it.
  static let longBlackout = Duration.seconds(3)

  static func moving(_ order: MigrationOrder) -> WindowsEvent {
    moving(order.machine, from: order.source, to: order.destination)
  }

  static func moving(
    _ role: some Identifier, from source: NodeID, to node: NodeID
  ) -> WindowsEvent {
    .clustering(
      1641, .information, in: .clustering,
      "Clustered role '\(role)' is moving from cluster node '\(source)' to cluster node "
        + "'\(node)'.",
      ["GroupName": "\(role)", "SourceNode": "\(source)", "DestinationNode": "\(node)"])
  }

  static func unreachable(_ order: MigrationOrder, over network: NetworkID) -> String {
    "\(order.destination) can't be reached from \(order.source) over \(network) for the live "
      + "migration of \(order.machine)."
  }

  static func moved(_ machine: MachineID, blackout: Duration) -> WindowsEvent {
    let isLong = blackout >= longBlackout
    let seconds = blackout.seconds.fixed(1)
    return .machineManagement(
      isLong ? 20417 : 20415, isLong ? .warning : .information,
      "The Virtual Machine Management service successfully completed the live migration of "
        + "virtual machine '\(machine)' with \(isLong ? "an unexpectedly long" : "a") blackout time "
        + "of \(seconds) seconds.",
      ["VmName": "\(machine)", "BlackoutSeconds": seconds])
  }

  static func failed(_ order: MigrationOrder, _ failure: MigrationFailure) -> WindowsEvent {
    .highAvailability(
      21024, .error,
      "Virtual machine migration operation for '\(order.machine)' failed at migration source "
        + "'\(order.source)'. \(failure.report)",
      [
        "VmName": "\(order.machine)", "SourceNode": "\(order.source)",
        "DestinationNode": "\(order.destination)", "Reason": failure.code.rawValue,
      ])
  }

  static func cancelled(_ order: MigrationOrder) -> String {
    "The live migration of '\(order.machine)' to '\(order.destination)' was cancelled. "
      + "\(order.machine) still runs on \(order.source)."
  }

  static func removed(_ node: NodeID) -> WindowsEvent {
    .clustering(
      1135, .critical,
      "Cluster node '\(node)' was removed from the active failover cluster membership.",
      ["NodeName": "\(node)"])
  }

  static func joined(_ node: NodeID) -> String { "Cluster node '\(node)' joined the cluster." }

  static func failed(_ machine: MachineID) -> WindowsEvent {
    .clustering(
      1069, .error, "Cluster resource '\(machine)' in clustered role '\(machine)' failed.",
      ["ResourceName": "\(machine)", "ResourceGroup": "\(machine)"])
  }

  static func isDown(_ network: NetworkID) -> WindowsEvent {
    .clustering(
      1130, .error, "Cluster network '\(network)' is down.", ["NetworkName": "\(network)"])
  }

  static func isPartitioned(_ network: NetworkID) -> WindowsEvent {
    .clustering(
      1129, .warning,
      "Cluster network '\(network)' is partitioned. Some attached failover cluster nodes cannot "
        + "communicate with each other over the network.",
      ["NetworkName": "\(network)"])
  }

  static func adapterFailed(
    _ adapter: String, of node: NodeID, in network: NetworkID
  ) -> WindowsEvent {
    .clustering(
      1127, .error,
      "Cluster network interface '\(adapter)' for cluster node '\(node)' on network '\(network)' "
        + "failed.",
      ["InterfaceName": adapter, "NodeName": "\(node)", "NetworkName": "\(network)"])
  }

  static func carries(_ part: Double, _ network: NetworkID) -> String {
    part < 1
      ? "\(network) carries only \((part * 100).fixed(0)) % of its speed."
      : "\(network) carries its whole speed again."
  }

  static func isUp(_ network: NetworkID) -> String { "Cluster network '\(network)' is up." }
}

extension SimulatedWorld {
  /// Writes what Windows writes about an order.
  mutating func record(_ order: MigrationOrder, _ event: WindowsEvent) {
    record(node: order.source, machine: order.machine, event)
  }

  /// Writes what Windows writes.
  mutating func record(
    node: NodeID? = nil, machine: MachineID? = nil, _ event: WindowsEvent
  ) {
    emit(
      .recorded(
        EventRecord(
          time: calendar, level: event.level, provider: event.provider, channel: event.channel,
          eventID: event.id, node: node, machine: machine, message: event.message,
          data: event.data)))
  }

  /// Writes a line of Ferry's own about an order.
  mutating func record(_ level: EventRecord.Level, _ order: MigrationOrder, _ message: String) {
    record(level, node: order.source, machine: order.machine, message)
  }

  /// Writes a line of Ferry's own.
  mutating func record(
    _ level: EventRecord.Level, node: NodeID? = nil, machine: MachineID? = nil, _ message: String
  ) {
    emit(
      .recorded(
        EventRecord(
          time: calendar, level: level, provider: .ferry, node: node, machine: machine,
          message: message)))
  }

  /// Writes a line for each network that was tried in vain before the one that works.
  mutating func recordFailedAttempts(_ order: MigrationOrder, before network: NetworkID?) {
    for tried in order.networks.prefix(while: { $0 != network }) {
      record(.warning, order, EventTexts.unreachable(order, over: tried))
    }
  }

  /// Writes how a migration ended.
  mutating func recordEnd(of migration: ActiveMigration, _ outcome: MigrationOutcome) {
    let order = migration.order
    switch outcome {
    case .done:
      record(
        node: order.destination, machine: order.machine,
        EventTexts.moved(order.machine, blackout: migration.pause ?? .zero))
    case .failed(let failure): record(order, EventTexts.failed(order, failure))
    case .cancelled: record(.information, order, EventTexts.cancelled(order))
    }
  }
}
