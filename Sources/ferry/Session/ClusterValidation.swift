import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine

/// The validation of a cluster, the same for the command line and the console.
struct ClusterValidation: Sendable {
  let engine: MigrationEngine
  let backend: any ClusterBackend

  /// Asks the nodes at length, and runs the tests with these titles, all when nil.
  func run(only titles: Set<String>? = nil) async -> ValidationReport {
    let facts = await backend.survey()
    return Validation.run(engine.snapshot, facts: facts, only: titles)
  }

  /// Runs tests, and keeps the report as a page that needs nothing else; the path is nil when it
  /// could not be written.
  func runAndKeep(only titles: Set<String>?) async -> (ValidationReport, page: String?) {
    let report = await run(only: titles)
    let page = KeptPage.keep(report.html(), named: "validation", of: engine.snapshot.name)
    return (report, page: page)
  }
}
