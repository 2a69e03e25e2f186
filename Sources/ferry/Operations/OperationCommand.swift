import ArgumentParser
import ClusterBackend
import ClusterModel
import MigrationEngine

/// How far an operation has come, as the facts show.
enum OperationProgress {
  /// Not yet.
  case underWay
  /// It is done; the sentence says what is so now.
  case done(String)
  /// It went wrong; the sentence says what is so now.
  case failed(String)
}

/// What every command can be told that changes something.
struct ChangeOptions: ParsableArguments {
  @Flag(
    name: .long, help: "Only say what would happen, and why it may or may not; change nothing.")
  var dryRun = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "table (sentences for people), or json: an object a line.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption
}

/// What every operation can be told.
struct OperationOptions: ParsableArguments {
  @Flag(name: .long, help: "Return as soon as the cluster has taken it on.")
  var noWait = false
  @OptionGroup var change: ChangeOptions

  var dryRun: Bool { change.dryRun }
  var output: OutputFormat { change.output }
  var cluster: ClusterOption { change.cluster }
}

/// A command that has the cluster do one thing, and waits until the facts show that it is done.
protocol OperationCommand: AsyncParsableCommand {
  var options: OperationOptions { get }

  /// What the cluster is to do.
  func operation(in cluster: ClusterSnapshot) throws -> ClusterOperation

  /// How far it has come.
  func progress(in cluster: ClusterSnapshot) -> OperationProgress

  /// Whether Ferry itself moves machines for it, so that on a real cluster this process has to stay.
  var movesMachines: Bool { get }
}

extension OperationCommand {
  var movesMachines: Bool { false }

  func run() async throws {
    if options.dryRun { try await rehearse() } else { try await carryOut() }
  }

  /// Has the cluster do it, and says what is so then.
  func carryOut() async throws {
    let session = try await options.cluster.open()
    session.announceNotices()
    if options.noWait { try session.requireSomebodyElse(movesMachines: movesMachines) }
    let operation = try operation(in: session.engine.snapshot)
    var report = OperationReport(options.output)
    report.take(OperationSubject(of: operation, in: session.engine.snapshot))
    // Heard from the beginning, so that a quick failure is not missed.
    let events = session.engine.events()
    let known = session.engine.snapshot.records
    do throws(ClusterError) {
      try await session.engine.perform(operation)
    } catch {
      throw ExitStatus(error)
    }
    let subject = { OperationSubject(of: operation, in: session.engine.snapshot) }
    if options.output == .json || options.noWait {
      report.say(.begun, "The cluster has taken it on.", in: subject())
    }
    if !options.noWait {
      let end = try await session.outcome(
        of: progress, after: operation, in: events, report: &report)
      for record in session.engine.snapshot.records
      where record.isForOperators && !known.contains(record) && options.output == .json {
        report.say(.note, record.message, in: subject())
      }
      report.say(.done, end, in: subject())
      for record in session.engine.snapshot.records
      where record.isForOperators && !known.contains(record) && options.output == .table {
        let end = record.message.hasSuffix(".") ? "" : "."
        report.say(.note, record.message + end, in: subject())
      }
    }
    await session.finish()
  }
}

extension Session {
  /// How long an operation may take before the command stops waiting for it.
  static let operationPatience: Duration = .seconds(900)

  /// Refuses what is to go on after this process has ended, when this process runs the cluster.
  func requireSomebodyWhoServes() throws(ExitStatus) {
    guard server != nil else { return }
    throw ExitStatus(
      ExitStatus.badInput,
      "Nothing was begun: with --no-wait somebody else must run the cluster meanwhile. "
        + "Start: ferry serve")
  }

  /// Refuses what is to go on after this process has ended, when it is this process that does it: on
  /// a real cluster Ferry's own moves end with it.
  func requireSomebodyElse(movesMachines: Bool) throws(ExitStatus) {
    try requireSomebodyWhoServes()
    guard movesMachines, !isSimulated else { return }
    throw ExitStatus(
      ExitStatus.badInput,
      "Nothing was begun: on a real cluster this process moves the machines, and has to stay")
  }

  /// Waits until an operation is over, and returns what is so then.
  func outcome(
    of progress: (ClusterSnapshot) -> OperationProgress,
    after operation: ClusterOperation, in events: AsyncStream<ClusterEvent>,
    report: inout OperationReport
  ) async throws -> String {
    let deadline = ContinuousClock.now + Self.operationPatience
    for await event in LimitedStream(events, tick: .milliseconds(250)).events {
      if case .migration(let event)? = event, case .progressed = event.kind { continue }
      if case .recorded(let record)? = event {
        if record.tellsFailure(of: operation) {
          try fail(record.message, operation, report)
        }
        // What Ferry itself has to say of it while it goes on.
        if record.isForOperators, record.level != .information {
          StandardError.write("ferry: \(record.message)")
        }
      }
      report.take(OperationSubject(of: operation, in: engine.snapshot))
      switch progress(engine.snapshot) {
      case .done(let sentence): return sentence
      case .failed(let sentence): try fail(sentence, operation, report)
      case .underWay: break
      }
      if ContinuousClock.now > deadline { break }
    }
    throw ExitStatus(
      ExitStatus.failed,
      "The cluster has taken it on, but it has not ended yet. See: ferry get vms, ferry get nodes")
  }

  /// Says that it went wrong, to programs on standard output as well.
  private func fail(
    _ sentence: String, _ operation: ClusterOperation, _ report: OperationReport
  ) throws(ExitStatus) {
    throw report.failure(sentence, in: OperationSubject(of: operation, in: engine.snapshot))
  }
}

extension EventRecord {
  /// Whether it says that an operation on a machine, begun by this Ferry, came to nothing.
  fileprivate func tellsFailure(of operation: ClusterOperation) -> Bool {
    guard isForOperators, level == .error || level == .critical else { return false }
    guard case .machine(let id, _) = operation else { return false }
    return machine == id
  }
}
