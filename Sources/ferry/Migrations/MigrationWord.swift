import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine

/// What says something to a migration under way.
extension ChangeOptions {
  /// Says what would be done with a machine's migration. Throws when a rule would refuse it.
  func rehearse(
    _ machine: MachineID, as intention: (Migration) -> String,
    obstacle: (MachineID, ClusterSnapshot) -> Refusal?,
    waiting: (Session) async -> Void = { _ in }
  ) async throws {
    let session = try await cluster.look()
    session.announceNotices()
    await waiting(session)
    let snapshot = session.engine.snapshot
    await session.finish()
    let report = OperationReport(output)
    if let refusal = obstacle(machine, snapshot) {
      if output == .json { report.refuse(refusal) }
      let state = snapshot.machines[id: machine].map { "\($0.whereabouts). " } ?? ""
      throw ExitStatus(
        refusal.isBadInput ? ExitStatus.badInput : ExitStatus.refused,
        "\(state)\(refusal.reason). Nothing was changed")
    }
    guard let migration = snapshot.openMigration(of: machine) else { return }
    report.say(
      .planned, "It would: \(intention(migration))", in: OperationSubject(machine, in: snapshot))
    if output == .table { print("No rule forbids it. Nothing was changed.") }
  }
}
