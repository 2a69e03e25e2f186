import ClusterBackend
import ClusterModel
import ClusterService
import FoundationEssentials
import Glibc
import Journal
import MigrationEngine

/// A cluster that a command talks to: the backend, the engine on it, and what there is to tell
/// before anything else.
struct Session {
  let engine: MigrationEngine
  /// What happened to migrations that were cut off last time, and other things worth saying.
  let notices: [String]
  /// The cluster beneath the engine.
  var backend: any ClusterBackend { connection.backend }
  /// Serves the cluster to others, when this process runs a simulated one at the moment.
  var server: ClusterServer? { connection.server }
  /// Its validation.
  var validation: ClusterValidation { ClusterValidation(engine: engine, backend: backend) }
  private let connection: ClusterConnection
  let journal: Journal?

  static func open(
    cluster: String, to purpose: ClusterChoice.Purpose, foreseeing foreseen: MachineID? = nil
  ) async throws(ClusterError) -> Session {
    let connection = try await ClusterChoice(cluster).connect(to: purpose, foreseeing: foreseen)
    let backend = connection.backend
    let (journal, complaint) = openJournal()
    var first: ClusterSnapshot?
    for await event in backend.events() {
      if case .snapshotTaken(let snapshot) = event { first = snapshot }
      break
    }
    guard let first else {
      throw ClusterError(.unreachable, "The cluster \(cluster) closed the connection")
    }
    let engine = MigrationEngine(
      backend: backend, snapshot: first, journal: journal,
      by: Operator(user: currentUser, place: .commandLine), wallClock: { MachineClock.calendar })
    await engine.start()
    var notices = connection.notices + [complaint].compactMap { $0 }
    if let journal {
      do throws(JournalError) {
        notices += try CutOff.report(journal, in: engine.snapshot, at: MachineClock.calendar)
      } catch {
        notices.append(error.message)
      }
    }
    return Session(
      engine: engine, notices: notices, connection: connection, journal: journal)
  }

  /// Whether the cluster is one of Ferry's own making.
  var isSimulated: Bool { engine.snapshot.kind == .simulated }

  /// Says on standard error what there is to tell.
  func announceNotices() {
    for notice in notices { StandardError.write("ferry: \(notice)") }
  }

  /// The migrations that the journal remembers of this cluster.
  func journalEntries(max: Int) throws(ExitStatus) -> [JournalEntry] {
    guard let journal else { return [] }
    do throws(JournalError) {
      return try journal.newest(max, of: engine.snapshot.name)
    } catch {
      throw ExitStatus(ExitStatus.failed, error.message)
    }
  }

  /// How long a command waits for a node that is up and has said nothing yet.
  static let hearingPatience = Duration.seconds(3)

  /// Waits until the nodes between which machines are to move have said what memory they have, so
  /// that none is refused for being slow. Nodes that are down and other nodes are not waited for.
  func hear(from destination: String, andOwnersOf machines: [MachineID]) async {
    await listen(for: Self.hearingPatience) { cluster in
      let owners = machines.compactMap { cluster.machines[id: $0]?.owner }
      let nodes = Set(owners + [NodeID(rawValue: destination)]).compactMap { cluster.nodes[id: $0] }
      return nodes.allSatisfy { $0.state != .up || $0.isDescribed }
    }
  }

  /// Waits until it is seen that a machine's switch-over is held: on a real cluster the hold of another
  /// Ferry shows only after some readings. One that does not migrate is not waited for as long.
  func hear(ofHoldOf machine: MachineID) async {
    guard !isSimulated else { return }
    await listen(for: .seconds(1)) { $0.openMigration(of: machine) != nil }
    guard engine.snapshot.openMigration(of: machine) != nil else { return }
    await listen(for: Self.hearingPatience) { $0.openMigration(of: machine)?.isHeld != false }
  }

  /// Waits until the migrations that go on have said how far they are.
  func hearOfMigrations() async {
    guard !isSimulated else { return }
    await listen(for: .seconds(1)) { cluster in
      cluster.migrations.allSatisfy { !$0.isActive || $0.progress != nil }
    }
  }

  /// Follows the facts until they are as wished, but no longer than so long.
  private func listen(
    for patience: Duration, until isHeard: (ClusterSnapshot) -> Bool
  ) async {
    let deadline = ContinuousClock.now + patience
    for await _ in LimitedStream(engine.events(), tick: .milliseconds(50)).events {
      if isHeard(engine.snapshot) || ContinuousClock.now >= deadline { break }
    }
  }

  /// Waits for a migration's end; nil when it does not come in time.
  func end(of id: MigrationID, within patience: Duration) async -> Migration? {
    let deadline = ContinuousClock.now + patience
    var cluster: ClusterSnapshot?
    for await event in LimitedStream(engine.events(), tick: .milliseconds(200)).events {
      if case .snapshotTaken(let snapshot)? = event {
        cluster = snapshot
      } else if let event {
        cluster?.apply(event)
      }
      if let migration = cluster?.migration(id), migration.isOver { return migration }
      if ContinuousClock.now >= deadline { break }
    }
    return nil
  }

  /// Ends a command: closes, but not while the migrations of others, who are attached to this
  /// process, would be cut off by that. Ctrl-C does not wait.
  func finish() async {
    if let server, server.clientCount > 0, isMigrating {
      signal(SIGINT, SIG_DFL)
      StandardError.write(
        "ferry: This process runs the cluster, and waits until the live migrations of others have "
          + "ended. Ctrl-C cuts them off.")
      for await _ in LimitedStream(engine.events(), tick: .milliseconds(250)).events
      where !isMigrating { break }
    }
    await close()
  }

  private var isMigrating: Bool { engine.snapshot.migrations.contains(where: \.isActive) }

  func close() async {
    // Another process runs the simulated cluster, and carries on what was asked of it.
    if let journal, isSimulated, server == nil {
      try? CutOff.leave(journal, cluster: engine.snapshot.name)
    }
    await engine.close()
  }

  /// The journal in the user's state folder (XDG base directories), or why there is none.
  static func openJournal() -> (Journal?, complaint: String?) {
    do throws(JournalError) {
      return (try UserJournal.open(), nil)
    } catch {
      return (nil, "\(error.message): migrations work, but are not remembered.")
    }
  }
}
