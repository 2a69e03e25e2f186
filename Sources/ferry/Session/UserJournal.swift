import ClusterModel
import FoundationEssentials
import Journal
import MigrationEngine
import MigrationModel
import MigrationReports

/// The journal of this user, in the state folder (XDG base directories).
enum UserJournal {
  /// The file.
  static var path: String { "\(UserFolders.state)/journal.sqlite" }

  /// Opens it, and makes it when there is none.
  static func open() throws(JournalError) -> Journal {
    do {
      try UserFolders.make(UserFolders.state)
    } catch {
      throw JournalError(message: "The folder \(UserFolders.state) can't be made")
    }
    return try Journal(path: path)
  }

  /// What earlier migrations of a cluster show; nothing when it can't be read, for a migration needs
  /// no journal.
  @Sendable static func history(of cluster: String) -> MigrationHistory {
    (try? open().history(of: cluster)) ?? MigrationHistory()
  }

  /// Does something with it, or ends the command.
  static func with<Value>(
    _ body: (Journal) throws(JournalError) -> Value
  ) throws(ExitStatus) -> Value {
    do throws(JournalError) {
      return try body(try open())
    } catch {
      throw ExitStatus(ExitStatus.failed, error.message)
    }
  }

  /// The recording that somebody means, or why there is none.
  static func recording(_ meant: String) throws(ExitStatus) -> MigrationRecording {
    switch try with({ (journal) throws(JournalError) in try journal.recording(meantBy: meant) }) {
    case .one(let recording): return recording
    case .several(let ids):
      throw ExitStatus(
        ExitStatus.badInput,
        "\(meant) is the beginning of several: \(ids.map(\.rawValue).joined(separator: ", "))")
    case .none:
      throw ExitStatus(
        ExitStatus.badInput,
        "There is no recording of a migration named \(meant), and none of a machine of that name. "
          + "See: ferry migrations")
    }
  }

  /// The recordings of a machine's migrations before one of them, the newest first.
  static func earlier(
    than recording: MigrationRecording
  ) throws(ExitStatus) -> [MigrationRecording] {
    try with { (journal) throws(JournalError) in
      try journal.recordings(
        of: recording.migration.machine, cluster: recording.cluster,
        atMost: Explanation.earlierMax, before: recording.migration.request.requestedAt)
    }
  }

  /// The name by which the journal knows a cluster: as it stands when the journal has it, else what
  /// the cluster calls itself.
  static func clusterName(_ option: ClusterOption) async throws(ExitStatus) -> String {
    let name = option.cluster
    let known = try with { (journal) throws(JournalError) in try journal.clusters() }
    if known.contains(name) { return name }
    let session = try await option.look()
    let own = session.engine.snapshot.name
    await session.close()
    return own
  }
}
