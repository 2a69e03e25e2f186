internal import ClusterBackend
public import ClusterModel
internal import Journal
public import MigrationModel

/// What the journal remembers of the cluster's migrations.
extension MigrationEngine {
  /// The newest migrations that are over, the newest first; none without a journal, or when it
  /// can't be read, which is told when it is written.
  public func pastMigrations(atMost count: Int) -> [PastMigration] {
    ((try? journal?.newest(count, of: feed.snapshot.name)) ?? []).compactMap(\.past)
  }

  /// What was written down of a migration; nil without a journal, or when nothing was.
  public func recording(of id: MigrationID) -> MigrationRecording? {
    (try? journal?.recording(id)) ?? nil
  }

  /// What the journal's migrations of the cluster add up to; nothing without a journal.
  public func totals() -> MigrationTotals {
    (try? journal?.totals(of: feed.snapshot.name)) ?? MigrationTotals()
  }
}
