internal import ClusterBackend
internal import ClusterModel
internal import Journal

/// Facts from the backend.
extension MigrationEngine {
  /// Takes in what waits, all that came together at once.
  func takeWaiting() {
    var plain: [ClusterEvent] = []
    for event in inbox.takeAll() {
      guard concernsRequests(event) else {
        plain.append(event)
        continue
      }
      showOthers(plain)
      plain = []
      take(event)
    }
    showOthers(plain)
    admit()
  }

  /// Whether a fact is about this Ferry's own requests, or about everything.
  private func concernsRequests(_ event: ClusterEvent) -> Bool {
    switch event {
    case .snapshotTaken: true
    case .migration(let event):
      queue.entry(event.id) != nil
        || feed.read { $0.migration(event.id)?.request.initiator == .ferry }
    default: false
    }
  }

  /// Passes on what the cluster tells by itself.
  private func showOthers(_ facts: [ClusterEvent]) { show(facts, isDatedHere: datesByItself) }

  /// Whether each Ferry that watches the cluster sees by itself when something happens.
  var datesByItself: Bool { feed.read { $0.kind == .linux } }

  private func take(_ event: ClusterEvent) {
    switch event {
    case .migration(let event) where queue.entry(event.id) != nil:
      perform(event.id, queue.advance(event.id) { $0.wasObserved(event.kind) }, at: event.at)
    case .migration(let event):
      if case .laneMeasured(let lane, let reading) = event.kind {
        show([.migration(event)], isDatedHere: true)
        write { (journal) throws(JournalError) in try journal.measured(event.id, lane, reading) }
      }
    case .snapshotTaken(var snapshot):
      let ours = queue.entries.map(\.id)
      let ended = ours.compactMap { id in snapshot.migration(id)?.outcome.map { (id, $0) } }
      lostOrders.saw(snapshot.migrations.map(\.id), of: ours)
      snapshot.adopt(feed.snapshot.migrations)
      show(snapshot, isFirst: !hasStarted)
      hasStarted = true
      for (id, outcome) in ended {
        perform(id, queue.advance(id) { $0.wasObserved(.ended(outcome)) })
      }
      endLostOrders()
    default: showOthers([event])
    }
  }

  func backendEnded() { feed.finish() }

  func admit() {
    guard !queue.entries.isEmpty else { return }
    for (id, actions) in queue.admit(among: feed.snapshot.migrations) {
      perform(id, actions)
    }
  }
}
