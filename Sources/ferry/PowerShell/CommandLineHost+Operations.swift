import ArgumentParser
import ClusterBackend
import ClusterModel
import CommandLanguage
import Console
import Glibc
import Journal
import MigrationEngine
import TerminalUI

/// Effects on the cluster, each waited for like the command of `ferry` that has the same effect.
extension CommandLineHost {
  // MARK: Live migrations

  func migrate(
    _ machine: MachineID, to node: NodeID, _ patience: Patience
  ) async throws(CommandError) {
    let events = session.engine.events()
    let id: MigrationID
    do throws(ClusterError) {
      id = try await session.engine.request(machine, to: node, from: .powerShell)
    } catch {
      throw CommandError(error)
    }
    guard let deadline = patience.deadline else { return }
    // In the console Ctrl-C is a key like others.
    let presses = isOnTerminal ? interrupts?.claimed() ?? Signals.interrupts() : nil
    let canceller = Task { [engine = session.engine] in
      guard let presses else { return }
      for await _ in presses {
        do throws(ClusterError) {
          try await engine.cancel(machine, from: .powerShell)
        } catch {
          StandardError.write("ferry: \(error.report)")
        }
      }
    }
    defer { canceller.cancel() }
    let migration = await follow(id, events, until: deadline)
    switch migration?.outcome {
    case .done: return
    case .failed(let failure): throw CommandError(ExitStatus(failure))
    case .cancelled:
      let place = snapshot.machines[id: machine]?.whereabouts ?? machine.rawValue
      throw CommandError(.failed, "\(place). The live migration was cancelled")
    case nil:
      warn("The live migration of \(machine) goes on. See: ferry get migrations")
    }
  }

  /// Waits for a migration's end, with its progress on a terminal's standard error.
  private func follow(
    _ id: MigrationID, _ events: AsyncStream<ClusterEvent>, until deadline: ContinuousClock.Instant
  ) async -> Migration? {
    let isTold = isOnTerminal && isatty(STDERR_FILENO) == 1
    var cluster: ClusterSnapshot?
    for await event in LimitedStream(events, tick: .milliseconds(100)).events {
      if case .snapshotTaken(let snapshot)? = event {
        cluster = snapshot
      } else if let event {
        cluster?.apply(event)
      }
      guard let migration = cluster?.migration(id) else { continue }
      if isTold {
        let name = "\(PlainText.harmless(migration.machine.rawValue)): "
        let room = OutputTerminal.assumedSize.width - 1 - DisplayText.width(of: name)
        let line = ProgressLine.progress(migration, at: session.engine.now(), width: room)
        StandardError.rewrite(migration.isOver ? "" : name + line)
      }
      if migration.isOver || ContinuousClock.now >= deadline { return migration }
    }
    return nil
  }

  func cancel(_ machine: MachineID, _ patience: Patience) async throws(CommandError) {
    let open = snapshot.openMigration(of: machine)
    do throws(ClusterError) {
      try await session.engine.cancel(machine, from: .powerShell)
    } catch {
      throw CommandError(error)
    }
    guard patience != .none, let open else { return }
    let ended = await session.end(of: open.id, within: CancelCommand.patience)
    guard ended?.outcome != .done else {
      let place = snapshot.machines[id: machine]?.whereabouts ?? machine.rawValue
      throw CommandError(
        .failed, "\(place). It was too late to cancel: the migration is done")
    }
  }

  // MARK: Operations

  func perform(_ operation: ClusterOperation, _ patience: Patience) async throws(CommandError) {
    // Heard from the beginning, so that a quick failure is not missed.
    let events = session.engine.events()
    do throws(ClusterError) {
      try await session.engine.perform(operation, from: .powerShell)
    } catch {
      throw CommandError(error)
    }
    guard patience != .none else { return }
    if case .node(let node, .drain) = operation { return try await drained(node, events) }
    // The command of `ferry` with the same effect says when it is over.
    let words = CommandWords(.perform(operation), in: snapshot, clusterArgument: nil)
    do {
      guard let command = try Ferry.parseAsRoot(words.ferryArguments) as? any OperationCommand
      else { return }
      // It stays silent: the command shows what it has changed itself.
      var report = OperationReport(.table)
      _ = try await session.outcome(
        of: command.progress, after: operation, in: events, report: &report)
    } catch {
      throw (error as? ExitStatus).map { CommandError($0) }
        ?? CommandError(.failed, "It was taken on, but nobody can say when it ends")
    }
  }

  func setChannel(_ name: String, isOn: Bool) async throws(CommandError) -> String {
    let id = EventChannel.named(name)?.id ?? ChannelID(rawValue: name)
    do throws(ClusterError) {
      try await session.engine.setChannel(id, isEnabled: isOn, from: .powerShell)
    } catch {
      throw CommandError(error)
    }
    return "\(id) records \(isOn ? "from now on" : "nothing from now on")."
  }

  private func drained(
    _ node: NodeID, _ events: AsyncStream<ClusterEvent>
  ) async throws(CommandError) {
    var hasBegun = false
    for await _ in LimitedStream(events, tick: .milliseconds(250)).events {
      guard let found = snapshot.nodes[id: node] else {
        throw CommandError(.failed, "\(node) is gone")
      }
      switch found.drain {
      case .draining: hasBegun = true
      case .drained: return
      case .failed where hasBegun:
        let why = found.information.map { ": \($0)" } ?? ""
        throw CommandError(.failed, "\(node) could not be drained\(why)")
      case .failed: break
      case .none:
        guard !hasBegun else {
          throw CommandError(.failed, "The drain of \(node) was ended by somebody else")
        }
      }
    }
    throw CommandError(
      .failed, "The drain of \(node) goes on, and is no longer waited for",
      advice: "See: ferry get nodes")
  }
}

extension Patience {
  /// Until when the end is waited for; nil for not at all.
  fileprivate var deadline: ContinuousClock.Instant? {
    switch self {
    case .none: nil
    case .forever: .now + .seconds(365 * 86_400)
    case .atMost(let time): .now + time
    }
  }
}

extension StandardError {
  /// Writes a line in place of the last one.
  static func rewrite(_ line: String) {
    var rest = Array("\r\u{1B}[K\(line)".utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
