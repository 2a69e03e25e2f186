import ClusterBackend
import ClusterModel
import Journal
import MigrationEngine

extension Session {
  /// The most events that logs are made of; of more, the newest.
  static let logEventsMax = 200_000
  /// The most migrations that logs tell of; of more, the newest.
  static let logMigrationsMax = 1000

  /// What logs are made of: of a simulated cluster, whose nodes keep none, all that the journal has of
  /// a span of time.
  func logRequest(since: WallTime?, now: WallTime) throws(ExitStatus) -> LogRequest {
    let cluster = engine.snapshot
    var request = LogRequest(
      cluster: cluster, records: cluster.records, migrations: cluster.migrations, since: since,
      now: now)
    guard isSimulated, let journal else { return request }
    var query = EventQuery(cluster: cluster.name, limit: Self.logEventsMax + 1)
    query.isOfThisLife = true
    query.from = since
    do throws(JournalError) {
      var newestFirst: [EventRecord] = []
      var cursor = journal.events(matching: query)
      while let page = try cursor.next() { newestFirst += page }
      request.isCut = newestFirst.count > Self.logEventsMax
      let unwritten = try journal.missing(cluster.records, of: cluster.name)
      request.records = newestFirst.prefix(Self.logEventsMax).reversed() + unwritten
      let known = Set(cluster.migrations.map(\.id))
      request.migrations =
        try journal.recordedMigrations(
          of: cluster.name, since: since, atMost: Self.logMigrationsMax
        ).filter { !known.contains($0.id) } + cluster.migrations
    } catch {
      throw ExitStatus(ExitStatus.failed, error.message)
    }
    return request
  }
}
