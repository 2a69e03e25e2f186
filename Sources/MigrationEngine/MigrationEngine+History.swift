internal import ClusterBackend
public import ClusterModel
internal import Journal

/// What the journal remembers of the cluster's migrations.
extension MigrationEngine {
  /// The newest migrations that are over, the newest first; none without a journal, or when it
  /// can't be read, which is told when it is written.
  public func pastMigrations(atMost count: Int) -> [PastMigration] {
    ((try? journal?.newest(count, of: feed.snapshot.name)) ?? []).compactMap(\.past)
  }
}
