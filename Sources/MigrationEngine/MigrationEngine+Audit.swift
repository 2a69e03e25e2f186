internal import ClusterBackend
internal import ClusterModel
internal import Journal

/// Who asked for what (G17): written down before anything is done about it.
extension MigrationEngine {
  /// Writes down that something is asked for; nil when it can't be written, which is told.
  private func begin(_ action: OperatorAction, from place: Operator.Place?) -> Int64? {
    guard let journal else { return nil }
    var who = operatorInCharge
    if let place { who.place = place }
    do throws(JournalError) {
      return try journal.audit(action, by: who, cluster: feed.snapshot.name, at: wallClock())
    } catch {
      complain(error)
      return nil
    }
  }

  /// Writes down what became of it.
  private func conclude(_ entry: Int64?, _ outcome: AuditEntry.Outcome) {
    guard let entry else { return }
    write { (journal) throws(JournalError) in try journal.conclude(entry, outcome) }
  }

  /// Does something at once for an operator, and writes down that it was asked for and what became of
  /// it.
  func auditedAtOnce<Value>(
    _ action: OperatorAction, from place: Operator.Place?,
    _ body: () throws(ClusterError) -> Value
  ) throws(ClusterError) -> Value {
    let entry = begin(action, from: place)
    do throws(ClusterError) {
      let value = try body()
      conclude(entry, .accepted)
      return value
    } catch {
      conclude(entry, .refused(reason: error.report))
      throw error
    }
  }

  /// Does something for an operator, and writes down that it was asked for and what became of it.
  func audited<Value>(
    _ action: OperatorAction, from place: Operator.Place?,
    _ body: () async throws(ClusterError) -> Value
  ) async throws(ClusterError) -> Value {
    let entry = begin(action, from: place)
    do throws(ClusterError) {
      let value = try await body()
      conclude(entry, .accepted)
      return value
    } catch {
      conclude(entry, .refused(reason: error.report))
      throw error
    }
  }
}
