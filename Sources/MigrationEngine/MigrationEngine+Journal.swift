internal import ClusterBackend
internal import ClusterModel
internal import Journal
internal import MigrationModel

/// What is written down of migrations, always before it is shown.
extension MigrationEngine {
  /// Writes an event of a migration down; the end of one that somebody else started is a result like
  /// any other.
  func writeDown(_ event: MigrationEvent) {
    do throws(JournalError) {
      try recorder?.record(event)
    } catch {
      // A recording with a hole in it would tell another story.
      recorder?.giveUp(event.id)
      complain(error)
    }
    guard case .ended(let outcome) = event.kind, recorder?.keeps(event.id) == true else { return }
    let (cluster, moment) = (feed.snapshot.name, wallClock())
    write { (journal) throws(JournalError) in
      guard let migration = try journal.recording(event.id)?.migration,
        migration.request.initiator == .other
      else { return }
      // One without a forecast was not made by a Ferry: nobody knows what held it back.
      let facts = migration.outlook.flatMap { _ in MigrationFacts(migration, measurement: nil) }
      try journal.witnessed(migration, outcome, facts: facts, cluster: cluster, at: moment)
    }
  }

  /// Writes the result of a migration whose Ferry was killed, once its end was seen here.
  func closeBooks(after event: MigrationEvent) {
    guard case .ended(let outcome) = event.kind, queue.entry(event.id) == nil,
      let migration = feed.read({ $0.migration(event.id) })
    else { return }
    let (cluster, moment) = (feed.snapshot.name, wallClock())
    let facts = MigrationFacts(migration, measurement: nil)
    write { (journal) throws(JournalError) in
      try journal.ended(
        unwatched: migration, outcome, facts: facts, cluster: cluster, at: moment)
    }
  }

  /// Notes how long a piece of a request's work took.
  func timed(
    _ kind: TimedOperation.Kind, _ id: MigrationID, since began: MonotonicTime, note: String? = nil
  ) {
    guard queue.entry(id) != nil else { return }
    let operation = TimedOperation(kind, from: began, to: now(), note: note)
    report(id, .operationEnded(operation))
  }

  func writeOpening(_ id: MigrationID) {
    guard let migration = feed.snapshot.migration(id) else { return }
    let cluster = feed.snapshot.name
    write { (journal) throws(JournalError) in try journal.opened(migration, cluster: cluster) }
  }

  func writeEnd(_ migration: Migration, _ outcome: MigrationOutcome) {
    let moment = wallClock()
    let facts = MigrationFacts(migration, measurement: measurements.forget(migration.id))
    write { (journal) throws(JournalError) in
      try journal.ended(migration, outcome, facts: facts, at: moment)
    }
  }

  /// A journal that can't be written never stops a migration; it is said in the event list.
  func write(_ body: (Journal) throws(JournalError) -> Void) {
    guard let journal else { return }
    do throws(JournalError) {
      try body(journal)
    } catch {
      complain(error)
    }
  }
}
