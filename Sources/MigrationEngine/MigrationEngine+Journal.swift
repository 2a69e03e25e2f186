internal import ClusterBackend
internal import ClusterModel
internal import Journal
internal import MigrationModel

/// What is written down of migrations, always before it is shown.
extension MigrationEngine {
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
