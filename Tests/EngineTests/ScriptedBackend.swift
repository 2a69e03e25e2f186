import ClusterBackend
import ClusterModel
import MigrationModel
import Synchronization

/// A backend that does what a test tells it, when it tells it.
final class ScriptedBackend: ClusterBackend {
  private struct State {
    var orders: [MigrationOrder] = []
    var aborted: [MachineID] = []
    var operations: [ClusterOperation] = []
    var preflightFailures: [MachineID: MigrationFailure] = [:]
    var prepareFailures: [MachineID: MigrationFailure] = [:]
    var prepared: Set<MigrationID> = []
    var measuring: [MachineID: CheckedContinuation<Void, Never>] = [:]
    var measuredSlowly: Set<MachineID> = []
    var waiting: [MigrationID: CheckedContinuation<MigrationOutcome, Never>] = [:]
    var time = MonotonicTime.zero
    var standby: [Rehearsal.ServiceConsequence] = []
  }

  let feed: EventFeed
  private let state = Mutex(State())

  init(_ snapshot: ClusterSnapshot) { feed = EventFeed(snapshot) }

  func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  func now() -> MonotonicTime {
    state.withLock { state in
      state.time.nanoseconds += 1_000_000
      return state.time
    }
  }

  func preflight(_ order: MigrationOrder) async -> MigrationFailure? {
    state.withLock { $0.preflightFailures.removeValue(forKey: order.machine) }
  }

  func migrate(_ order: MigrationOrder) async -> MigrationOutcome {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        state.orders.append(order)
        state.waiting[order.id] = continuation
      }
    }
  }

  func prepare(_ order: MigrationOrder) async -> MigrationFailure? {
    state.withLock { state in
      let failure = state.prepareFailures.removeValue(forKey: order.machine)
      if failure == nil { state.prepared.insert(order.id) }
      return failure
    }
  }

  func relinquish(_ order: MigrationOrder) async {
    state.withLock { _ = $0.prepared.remove(order.id) }
  }

  func measure(_ order: MigrationOrder) async throws(ClusterError) -> MigrationMeasurement {
    if state.withLock({ $0.measuredSlowly.contains(order.machine) }) {
      await withCheckedContinuation { continuation in
        state.withLock { $0.measuring[order.machine] = continuation }
      }
    }
    throw ClusterError(.failed, "The script says nothing of it")
  }

  func release(switchOverOf machine: MachineID) async throws(ClusterError) {}

  func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    state.withLock { $0.aborted.append(machine) }
  }

  func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    state.withLock { $0.operations.append(operation) }
  }

  func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    throw ClusterError(.failed, "The script says nothing of it")
  }

  func rehearseStandby(of node: NodeID) async -> [Rehearsal.ServiceConsequence] {
    state.withLock { $0.standby }
  }

  func close() async { feed.finish() }

  // MARK: The test's side

  var orders: [MigrationOrder] { state.withLock { $0.orders } }
  var operations: [ClusterOperation] { state.withLock { $0.operations } }
  var aborted: [MachineID] { state.withLock { $0.aborted } }
  /// Of which migrations it holds something before they begin.
  var prepared: Set<MigrationID> { state.withLock { $0.prepared } }
  /// Whose memory is being looked at.
  var measuring: Set<MachineID> { state.withLock { Set($0.measuring.keys) } }

  func failPreparing(_ machine: MachineID, _ failure: MigrationFailure) {
    state.withLock { $0.prepareFailures[machine] = failure }
  }

  /// Has the look at a machine's memory last until it is ended.
  func measureSlowly(_ machine: MachineID) {
    state.withLock { _ = $0.measuredSlowly.insert(machine) }
  }

  func endMeasuring(_ machine: MachineID) {
    state.withLock { $0.measuring.removeValue(forKey: machine) }?.resume()
  }

  func tellStandby(_ consequences: Rehearsal.ServiceConsequence...) {
    state.withLock { $0.standby = consequences }
  }

  func failPreflight(of machine: MachineID, _ failure: MigrationFailure) {
    state.withLock { $0.preflightFailures[machine] = failure }
  }

  func report(_ id: MigrationID, _ kinds: MigrationEvent.Kind...) {
    for kind in kinds {
      feed.publish(.migration(MigrationEvent(id: id, at: now(), kind: kind)))
    }
  }

  /// Ends a migration the way a backend does: the facts first, then `ended`, then the result.
  func finish(_ order: MigrationOrder, _ outcome: MigrationOutcome) {
    if case .failed(let failure) = outcome, failure.code == .nodeBusy {
    } else {
      if outcome == .done, var machine = feed.snapshot.machines[id: order.machine] {
        machine.owner = order.destination
        feed.publish(.machineChanged(machine))
      }
      report(order.id, .ended(outcome))
    }
    state.withLock { $0.waiting.removeValue(forKey: order.id) }?.resume(returning: outcome)
  }

  /// Goes away without another fact about the order.
  func lose(_ order: MigrationOrder, _ failure: MigrationFailure) {
    state.withLock { $0.waiting.removeValue(forKey: order.id) }?.resume(returning: .failed(failure))
  }

  /// Four nodes, six machines, one network that joins all.
  static func fourNodes() -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    for number in 1...4 {
      cluster.nodes.update(
        Node(id: NodeID(rawValue: "n\(number)"), state: .up, memoryFree: .gibibytes(64)))
    }
    var network = ClusterNetwork(
      id: "Live Migration", state: .up, use: .internal, subnet: "10.0.0.0/24")
    for number in 1...4 { network.addresses[NodeID(rawValue: "n\(number)")] = "10.0.0.\(number)" }
    cluster.networks.update(network)
    for (name, owner) in [("a", "n1"), ("b", "n1"), ("c", "n3"), ("d", "n2")] {
      cluster.machines.update(
        VirtualMachine(
          id: MachineID(rawValue: name), state: .running, owner: NodeID(rawValue: owner),
          memory: .gibibytes(1)))
    }
    return cluster
  }
}
