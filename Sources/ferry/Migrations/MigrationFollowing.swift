import ClusterBackend
import ClusterModel
import Glibc
import MigrationEngine
import TerminalUI

/// Migrations that were asked for together, told until each has ended. Ctrl-C takes back what has not
/// come to its blackout.
struct MigrationFollowing {
  /// How long after the last end a probe may still report.
  static let lanePatience: Duration = .seconds(3)

  private let session: Session
  private let events: AsyncStream<ClusterEvent>
  private let format: OutputFormat
  private let isTerminal: Bool
  private let showsForecast: Bool
  private let noWait: Bool
  private let clusterWords: String
  private var ids: [MigrationID] = []

  /// Hears the facts from now on.
  init(
    _ session: Session, format: OutputFormat, showsForecast: Bool, noWait: Bool,
    clusterWords: String
  ) {
    self.session = session
    self.format = format
    self.showsForecast = showsForecast
    self.noWait = noWait
    self.clusterWords = clusterWords
    events = session.engine.events()
    isTerminal = isatty(STDOUT_FILENO) == 1
  }

  mutating func add(_ id: MigrationID) { ids.append(id) }

  /// Tells them, and returns what became of each; nil when the cluster stopped answering.
  func run() async -> [Migration?] {
    let interrupts = Signals.interrupts()
    let canceller = Task { [engine = session.engine, ids] in
      for await _ in interrupts { await Self.cancel(ids, engine) }
    }
    defer { canceller.cancel() }
    var reporters = ids.map { id in
      ProgressReporter(
        id: id, format: format, isTerminal: isTerminal && ids.count == 1,
        showsForecast: showsForecast, isOneOfSeveral: ids.count > 1, clusterWords: clusterWords)
    }
    var lines = isTerminal && ids.count > 1 && format == .table ? RepaintedLines() : nil
    var deadline: ContinuousClock.Instant?
    var cluster = session.engine.snapshot
    for await event in LimitedStream(events, tick: .milliseconds(100)).events {
      if let event {
        if case .snapshotTaken(let snapshot) = event {
          cluster = snapshot
        } else {
          cluster.apply(event)
        }
        lines?.show([], on: OutputTerminal.assumedSize)
        for (index, id) in ids.enumerated() {
          if let migration = cluster.migration(id) { reporters[index].report(event, migration) }
        }
      }
      let now = ids.map { cluster.migration($0) }
      lines?.show(progress(now), on: OutputTerminal.assumedSize)
      if noWait, now.allSatisfy({ $0?.isTakenOn == true }) { break }
      guard now.allSatisfy({ $0?.isOver == true }) else { continue }
      let limit = deadline ?? .now + Self.lanePatience
      deadline = limit
      if now.allSatisfy({ $0?.isSettled == true }) || ContinuousClock.now >= limit { break }
    }
    lines?.show([], on: OutputTerminal.assumedSize)
    lines?.end()
    let ends = ids.map { cluster.migration($0) }
    for (index, end) in ends.enumerated() {
      if let end { reporters[index].conclude(end) }
    }
    return ends
  }

  /// A line for each that goes on, where there are several.
  private func progress(_ migrations: [Migration?]) -> [String] {
    migrations.compactMap { $0 }.filter(\.isActive).map { migration in
      let name = DisplayText.fitted(migration.machine.rawValue, to: 16)
      let room = OutputTerminal.assumedSize.width - 18
      return "\(name) \(ProgressLine.progress(migration, at: session.engine.now(), width: room))"
    }
  }

  private static func cancel(_ ids: [MigrationID], _ engine: MigrationEngine) async {
    let open = ids.compactMap { engine.snapshot.migration($0) }.filter { !$0.isOver }
    // What waits is taken back first, so that it does not start when another one ends.
    for migration in open.filter({ !$0.isActive }) + open.filter(\.isActive) {
      do throws(ClusterError) {
        try await engine.cancel(migration.machine)
      } catch {
        StandardError.write("ferry: \(error.report)")
      }
    }
  }
}

extension Migration {
  /// Whether the cluster has begun it. One that waits for its turn stands in the queue of whoever
  /// asked for it, and would go with that.
  var isTakenOn: Bool {
    isOver || phase.order >= Phase.setup.order
  }

  /// Whether every lane that began to be measured has its final reading.
  fileprivate var isSettled: Bool { lanes.values.allSatisfy(\.isFinal) }
}
