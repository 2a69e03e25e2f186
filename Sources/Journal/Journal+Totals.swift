internal import ClusterModel
internal import GRDB
public import MigrationModel

extension Journal {
  /// The most migrations that totals are of; of more, the newest.
  static let totalledMax = 100_000

  /// What the migrations of a cluster that are over add up to.
  public func totals(of cluster: String) throws(JournalError) -> MigrationTotals {
    try read { database in
      var totals = MigrationTotals()
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT outcome, bytesSent, wholeMs, hypervisorMs, networkMs, clientMs FROM migration
          WHERE cluster = ? AND endedAt IS NOT NULL ORDER BY requestedAt DESC LIMIT ?
          """, arguments: [cluster, Self.totalledMax])
      while let row = try rows.next() {
        let outcome: String? = row["outcome"]
        let result: PastMigration.Result =
          switch outcome.flatMap(JournalEntry.Outcome.init(rawValue:)) {
          case .done: .done
          case .failed: .failed
          case .cancelled: .cancelled
          case nil: .cutOff
          }
        totals.results[result, default: 0] += 1
        totals.bytes = totals.bytes + Bytes(row["bytesSent"] as Int64? ?? 0)
        if let whole: Double = row["wholeMs"] { totals.durations.append(whole / 1000) }
        for (lane, column) in [
          (BlackoutLane.hypervisor, "hypervisorMs"), (.network, "networkMs"), (.client, "clientMs"),
        ] {
          guard let gap: Double = row[column] else { continue }
          totals.blackouts[lane, default: []].append(gap / 1000)
        }
      }
      return totals
    }
  }
}
