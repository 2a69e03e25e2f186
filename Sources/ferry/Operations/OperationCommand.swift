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

/// What every operation can be told.
struct OperationOptions: ParsableArguments {
  @Flag(name: .long, help: "Return as soon as the cluster has taken it on.")
  var noWait = false
  @OptionGroup var cluster: ClusterOption
}

/// A command that has the cluster do one thing, and waits until the facts show that it is done.
protocol OperationCommand: AsyncParsableCommand {
  var options: OperationOptions { get }

  /// What the cluster is to do.
  func operation(in cluster: ClusterSnapshot) throws -> ClusterOperation

  /// How far it has come.
  func progress(in cluster: ClusterSnapshot) -> OperationProgress
}

extension OperationCommand {
  func run() async throws { try await carryOut() }

  /// Has the cluster do it, and says what is so then.
  func carryOut() async throws {
    let session = try await options.cluster.open()
    session.announceNotices()
    if options.noWait { try session.requireSomebodyWhoServes() }
    let operation = try operation(in: session.engine.snapshot)
    let known = session.engine.snapshot.records
    do throws(ClusterError) {
      try await session.engine.perform(operation)
    } catch {
      throw ExitStatus(error)
    }
    if options.noWait {
      print("The cluster has taken it on.")
    } else {
      print(PlainText.harmless(try await session.outcome(of: progress)))
      for record in session.engine.snapshot.records
      where record.source == "Ferry" && !known.contains(record) {
        print(PlainText.harmless(record.message) + ".")
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

  /// Waits until an operation is over, and returns what is so then.
  func outcome(
    of progress: (ClusterSnapshot) -> OperationProgress
  ) async throws -> String {
    let deadline = ContinuousClock.now + Self.operationPatience
    for await event in LimitedStream(engine.events(), tick: .milliseconds(250)).events {
      if case .migration(let event)? = event, case .progressed = event.kind { continue }
      // What Ferry itself has to say of it while it goes on.
      if case .recorded(let record)? = event, record.source == "Ferry",
        record.level != .information
      {
        StandardError.write("ferry: \(record.message)")
      }
      switch progress(engine.snapshot) {
      case .done(let sentence): return sentence
      case .failed(let sentence): throw ExitStatus(ExitStatus.failed, sentence)
      case .underWay: break
      }
      if ContinuousClock.now > deadline { break }
    }
    throw ExitStatus(
      ExitStatus.failed,
      "The cluster has taken it on, but it has not ended yet. See: ferry get vms, ferry get nodes")
  }
}
