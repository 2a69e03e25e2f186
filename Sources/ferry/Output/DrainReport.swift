import ClusterModel
import Glibc
import TerminalUI

/// Says each step of a drain as it happens.
struct DrainReport {
  /// How it ended.
  enum Ending {
    /// The node is empty.
    case drained(String)
    /// It is not, and why.
    case failed(String)
  }

  /// One line of `-o json`.
  private struct Line: Encodable {
    var event: String
    var machine, service, from, to, message: String?
    var seconds: Double?
  }

  let node: NodeID
  let output: OutputFormat
  private var told: [MigrationID: Bool] = [:]
  /// The services that are still on the node.
  private var services: [ServiceID] = []
  private var hasBegun = false
  /// A line at the bottom that rewrites itself, where a terminal shows it.
  private var progress: RepaintedLines?

  init(node: NodeID, output: OutputFormat, isTerminal: Bool) {
    self.node = node
    self.output = output
    progress = isTerminal && output == .table ? RepaintedLines() : nil
  }

  /// Notes how the cluster is before the drain: what went on then is not its own.
  mutating func begin(with cluster: ClusterSnapshot) {
    for migration in cluster.migrations { told[migration.id] = true }
    services = cluster.services.filter { $0.owner == node }.map(\.id)
  }

  /// Takes a fact, and says what is new.
  mutating func take(_ event: ClusterEvent, _ cluster: ClusterSnapshot) {
    if case .nodeChanged(let found) = event, found.id == node, found.drain == .draining {
      hasBegun = true
    }
    if case .recorded(let record) = event, record.node == node, record.isForOperators,
      record.level != .critical
    {
      say(Line(event: "note", machine: record.machine?.rawValue, message: record.message)) {
        record.message
      }
    }
    for migration in cluster.migrations where migration.request.source == node {
      tell(migration)
    }
    tellOfServices(in: cluster)
    if case .migration(let event) = event { showProgress(cluster, at: event.at) }
  }

  /// The machine that is leaving now, and how many have still to go.
  private mutating func showProgress(_ cluster: ClusterSnapshot, at now: MonotonicTime) {
    guard progress != nil else { return }
    let leaving = cluster.migrations.last { $0.request.source == node && $0.isActive }
    let left = cluster.machines(on: node).count {
      $0.isHighlyAvailable && $0.state.occupiesMemory
    }
    let size = OutputTerminal.assumedSize
    let lines = leaving.map { migration in
      let (start, end) = (
        "  \(PlainText.harmless(migration.machine.rawValue)): ", "; \(left) to go"
      )
      let room = size.width - 1 - DisplayText.width(of: start + end)
      return [start + ProgressLine.progress(migration, at: now, width: room) + end]
    }
    progress?.show(lines ?? [], on: size)
  }

  /// Says how it ended, to programs; people are told by the command.
  mutating func finish(_ end: Ending) {
    progress?.show([], on: OutputTerminal.assumedSize)
    progress?.end()
    guard output == .json else { return }
    switch end {
    case .drained: say(Line(event: "drained")) { "" }
    case .failed(let sentence): say(Line(event: "failed", message: sentence)) { "" }
    }
  }

  private mutating func tell(_ migration: Migration) {
    let destination = migration.request.destination?.rawValue ?? "another node"
    let machine = migration.machine.rawValue
    if told[migration.id] == nil, migration.isActive || migration.isOver {
      told[migration.id] = false
      say(Line(event: "began", machine: machine, from: node.rawValue, to: destination)) {
        "\(machine): migrating live to \(destination)"
      }
    }
    guard told[migration.id] == false, let outcome = migration.outcome else { return }
    told[migration.id] = true
    let time = migration.endedAt.map { migration.elapsed(at: $0) }
    let (event, sentence): (String, String) =
      switch outcome {
      case .done:
        ("done", "\(machine): runs on \(destination), after \(time?.stopwatch ?? "a while")")
      case .cancelled: ("cancelled", "\(machine): the live migration was cancelled")
      case .failed(let failure): ("failed", "\(machine): \(failure.report)")
      }
    say(
      Line(
        event: event, machine: machine, from: node.rawValue, to: destination,
        message: event == "failed" ? sentence : nil, seconds: time?.seconds)
    ) { sentence }
  }

  /// Tells of those that have gone elsewhere.
  private mutating func tellOfServices(in cluster: ClusterSnapshot) {
    for id in services {
      guard let owner = cluster.services[id: id]?.owner, owner != node else { continue }
      services.removeAll { $0 == id }
      let line = Line(
        event: "moved", service: id.rawValue, from: node.rawValue, to: owner.rawValue)
      say(line) { "\(id): moved to \(owner)" }
    }
  }

  private mutating func say(_ line: Line, _ sentence: () -> String) {
    progress?.show([], on: OutputTerminal.assumedSize)
    switch output {
    case .table: print(PlainText.harmless(sentence()))
    case .json: if let text = try? JSON.text(line, isPretty: false) { print(text) }
    }
    fflush(nil)
  }

  /// How the drain ended; nil while it goes on.
  mutating func ending(in cluster: ClusterSnapshot) -> Ending? {
    guard let found = cluster.nodes[id: node] else { return .failed("\(node) is gone.") }
    switch found.drain {
    // What was so before this drain began is not its end.
    case .drained where hasBegun: return .drained("\(node) is drained.")
    case .failed where hasBegun:
      let what = found.information.map { ": \($0)" } ?? ""
      let left = cluster.machines(on: node).filter(\.state.occupiesMemory).count
      return .failed("\(node) could not be drained\(what). Machines left on it: \(left).")
    case .draining:
      hasBegun = true
      return nil
    case .drained, .failed: return nil
    case .none: return hasBegun ? .failed("The drain of \(node) was ended by somebody else.") : nil
    }
  }
}
