public import ClusterBackend
public import ClusterRules
public import CommandLanguage
public import Console
public import MigrationEngine

/// A cluster that the console works on.
public struct OpenCluster: Sendable {
  /// Runs the tests with these titles, all when nil, and keeps the report in a file, whose path it
  /// returns when that worked.
  public typealias Validator =
    @Sendable (Set<String>?) async -> (ValidationReport, page: String?)

  /// Writes the events that a filter lets through to a file, and returns what there is to say, or
  /// throws why it could not.
  public typealias Exporter =
    @Sendable (EventFilter, String) async throws(ClusterError) -> String

  let engine: MigrationEngine
  /// What there is to tell about it.
  let notices: [String]
  let validate: Validator
  /// What lines of the command prompt reach it through; nil where it is only looked at.
  let commands: (any CommandHost)?
  let export: Exporter
  let close: @Sendable () async -> Void

  /// Makes a cluster of its engine.
  ///
  /// - Parameters:
  ///   - validate: Validates it.
  ///   - export: Writes its events.
  ///   - commands: What lines of the command prompt reach it through.
  ///   - close: Lets go of it.
  public init(
    _ engine: MigrationEngine, notices: [String], validate: @escaping Validator,
    export: @escaping Exporter, commands: (any CommandHost)? = nil,
    close: @escaping @Sendable () async -> Void
  ) {
    self.engine = engine
    self.notices = notices
    self.validate = validate
    self.commands = commands
    self.export = export
    self.close = close
  }
}
