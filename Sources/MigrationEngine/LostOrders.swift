internal import ClusterBackend
internal import ClusterModel

/// Orders whose backend went away while it carried them out: the process that ran a simulated cluster
/// was killed, and another one has taken the cluster up. Pure.
///
/// Mostly the new one knows what became of them. Of an order that the old one never got to know, or
/// did not come to write down, it tells nothing, and nobody would ever end it.
struct LostOrders {
  private var failures: [MigrationID: MigrationFailure] = [:]
  /// Those of our orders that the newest snapshot did not hold.
  private var unheardOf: Set<MigrationID> = []

  /// An order is given.
  mutating func began(_ id: MigrationID) { unheardOf.remove(id) }

  /// The backend was lost before it answered.
  mutating func lost(_ id: MigrationID, _ failure: MigrationFailure) { failures[id] = failure }

  /// A snapshot holds these migrations.
  mutating func saw(_ known: [MigrationID], of ours: [MigrationID]) {
    unheardOf = Set(ours).subtracting(known)
  }

  /// Hands out those that nobody knows any more.
  mutating func takeOver() -> [(id: MigrationID, failure: MigrationFailure)] {
    let over = failures.filter { unheardOf.contains($0.key) }
    for id in over.keys { failures[id] = nil }
    return over.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }
}

extension MigrationEngine {
  /// Ends the orders that nobody knows any more, with what the cluster says of their machines now.
  func endLostOrders() {
    let cluster = feed.snapshot
    for (id, failure) in lostOrders.takeOver() {
      guard let machine = queue.entry(id)?.request.machine else { continue }
      var failure = failure
      failure.machineState = whereabouts(machine, cluster)
      perform(id, queue.advance(id) { $0.wasObserved(.ended(.failed(failure))) })
    }
  }
}
