import ClusterBackend
import ClusterModel
import ClusterRules
import Console
import MigrationEngine

extension OperationCommand {
  /// Says what would happen, why or why not, and how else it is typed; changes nothing.
  ///
  /// Throws when a rule would refuse it.
  func rehearse() async throws {
    let session = try await options.cluster.look()
    session.announceNotices()
    let cluster = session.engine.snapshot
    let operation = try operation(in: cluster)
    await session.finish()
    try Rehearsed(operation, cluster: options.cluster.cluster, output: options.output)
      .tell(in: cluster)
  }
}

/// An operation that is only talked about.
struct Rehearsed {
  private let operation: ClusterOperation
  private let clusterName: String
  private let output: OutputFormat

  init(_ operation: ClusterOperation, cluster: String, output: OutputFormat) {
    self.operation = operation
    clusterName = cluster
    self.output = output
  }

  /// Says it. Throws when a rule would refuse it.
  func tell(in cluster: ClusterSnapshot) throws(ExitStatus) {
    let report = OperationReport(output)
    let obstacles = OperationRules.obstacles(to: operation, in: cluster)
    guard let first = obstacles.first else {
      report.say(
        .planned, "It would: \(operation.intention)", in: .init(of: operation, in: cluster))
      if output == .table { printForms(cluster) }
      return
    }
    if output == .json || obstacles.count > 1 {
      if output == .table { print("What stands in its way:") }
      for obstacle in obstacles { report.refuse(obstacle) }
    }
    throw ExitStatus(ClusterError(first, of: operation, in: cluster))
  }

  /// How others would type it, and that nothing came of it.
  private func printForms(_ cluster: ClusterSnapshot) {
    let words = CommandWords(
      .perform(operation), in: cluster,
      clusterArgument: clusterName == UserFiles.defaultCluster ? nil : clusterName)
    for language in CommandWords.Language.allCases where language != .ferry {
      guard language != .linux || cluster.kind == .linux else { continue }
      for line in words.lines(in: language) {
        print(PlainText.harmless("  \(language.rawValue): \(line)"))
      }
    }
    print("No rule forbids it. Nothing was changed.")
  }
}
