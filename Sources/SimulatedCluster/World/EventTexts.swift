internal import ClusterBackend
internal import ClusterModel

/// The sentences of the event log. Where Windows has a sentence for what happened, it is Windows'.
enum EventTexts {
  /// A blackout from here on is "unexpectedly long": people notice it.
  static let longBlackout = Duration.seconds(3)

  static func moving(_ order: MigrationOrder) -> String {
    "Clustered role '\(order.machine)' is moving from cluster node '\(order.source)' "
      + "to cluster node '\(order.destination)'."
  }

  static func unreachable(_ order: MigrationOrder, over network: NetworkID) -> String {
    "\(order.destination) can't be reached from \(order.source) over \(network) for the live "
      + "migration of \(order.machine)."
  }

  static func moved(_ machine: MachineID, blackout: Duration) -> String {
    let length = blackout >= longBlackout ? "an unexpectedly long blackout" : "a blackout"
    return "The Virtual Machine Management service successfully completed the live migration of "
      + "virtual machine '\(machine)' with \(length) time of \(blackout.seconds.fixed(1)) seconds."
  }

  static func failed(_ order: MigrationOrder, _ failure: MigrationFailure) -> String {
    "Virtual machine migration operation for '\(order.machine)' failed at migration source "
      + "'\(order.source)'. \(failure.report)"
  }

  static func cancelled(_ order: MigrationOrder) -> String {
    "The live migration of '\(order.machine)' to '\(order.destination)' was cancelled. "
      + "\(order.machine) still runs on \(order.source)."
  }

  static func removed(_ node: NodeID) -> String {
    "Cluster node '\(node)' was removed from the active failover cluster membership."
  }

  static func joined(_ node: NodeID) -> String { "Cluster node '\(node)' joined the cluster." }

  static func failed(_ machine: MachineID) -> String {
    "Cluster resource '\(machine)' in clustered role '\(machine)' failed."
  }

  static func isDown(_ network: NetworkID) -> String { "Cluster network '\(network)' is down." }

  static func isPartitioned(_ network: NetworkID) -> String {
    "Cluster network '\(network)' is partitioned. Some attached failover cluster nodes cannot "
      + "communicate with each other over the network."
  }

  static func adapterFailed(_ adapter: String, of node: NodeID, in network: NetworkID) -> String {
    "Cluster network interface '\(adapter)' for cluster node '\(node)' on network '\(network)' "
      + "failed."
  }

  static func carries(_ part: Double, _ network: NetworkID) -> String {
    part < 1
      ? "\(network) carries only \((part * 100).fixed(0)) % of its speed."
      : "\(network) carries its whole speed again."
  }

  static func isUp(_ network: NetworkID) -> String { "Cluster network '\(network)' is up." }
}

extension SimulatedWorld {
  /// Who writes these records: Ferry itself, not the services whose sentences it uses.
  static let recorder = "Ferry"

  /// Writes a line about an order.
  mutating func record(_ level: EventRecord.Level, _ order: MigrationOrder, _ message: String) {
    record(level, node: order.source, machine: order.machine, message)
  }

  /// Writes a line.
  mutating func record(
    _ level: EventRecord.Level, node: NodeID? = nil, machine: MachineID? = nil, _ message: String
  ) {
    emit(
      .recorded(
        EventRecord(
          time: calendar, level: level, source: Self.recorder, node: node, machine: machine,
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
      let blackout = migration.pause ?? .zero
      record(
        blackout >= EventTexts.longBlackout ? .warning : .information, node: order.destination,
        machine: order.machine, EventTexts.moved(order.machine, blackout: blackout))
    case .failed(let failure): record(.error, order, EventTexts.failed(order, failure))
    case .cancelled: record(.information, order, EventTexts.cancelled(order))
    }
  }
}
