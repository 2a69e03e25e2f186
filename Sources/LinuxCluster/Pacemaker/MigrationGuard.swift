private import Subprocess
private import Synchronization

/// What stands by on the source node while a machine migrates, and tidies up should Ferry die.
///
/// It reads lines from Ferry: each one renews the reservation, `tidied` ends the watch, `back` has it
/// take the migration back, and an end of input without `tidied` means that Ferry is gone.
final class MigrationGuard: Sendable {
  /// How often the reservation is renewed; a fraction of `Reservation.term`.
  static let renewalInterval: Duration = .seconds(30)

  /// How long a guard may take to stand.
  static let startPatience: Duration = .seconds(10)
  /// How long it may take to end.
  static let endPatience: Duration = .seconds(3)

  private enum Word: String { case renew, tidied, back }

  private let words: AsyncStream<Word>.Continuation
  private let work: Task<Void, Never>

  /// Starts a guard and returns when it stands, or with the reason why it does not.
  static func start(
    _ reservation: Reservation, domain: String, on node: NodeCommand,
    running script: String = GuardScript.migration, _ further: [String] = []
  ) async throws(CommandFailure) -> MigrationGuard {
    let (readiness, ready) = AsyncStream.makeStream(of: CommandFailure?.self)
    let (orders, words) = AsyncStream.makeStream(of: Word.self)
    // Whoever starts it there, such as sshd, takes its end for the guard's: so it waits for the guard.
    let line = node.line(
      [
        "setsid", "--wait", "sh", "-c", script, "ferry-guard", domain, reservation.resource,
        reservation.id,
      ]
        + ["\(Reservation.term.components.seconds)"] + further)
    let work = Task {
      await run(line, orders: orders, ready: ready)
      ready.yield(CommandFailure(program: "sh", status: nil, message: "the guard ended at once"))
      ready.finish()
    }
    let ticker = Task {
      while (try? await ContinuousClock().sleep(for: renewalInterval)) != nil {
        words.yield(.renew)
      }
    }
    words.onTermination = { _ in ticker.cancel() }
    let patience = Task {
      guard (try? await ContinuousClock().sleep(for: startPatience)) != nil else { return }
      ready.yield(CommandFailure(program: "sh", status: nil, message: "the guard does not stand"))
    }
    defer { patience.cancel() }
    for await failure in readiness {
      guard let failure else { return MigrationGuard(words: words, work: work) }
      words.finish()
      work.cancel()
      throw failure
    }
    words.finish()
    throw CommandFailure(program: "sh", status: nil, message: "the guard ended at once")
  }

  private init(words: AsyncStream<Word>.Continuation, work: Task<Void, Never>) {
    self.words = words
    self.work = work
  }

  /// Ends the watch: Ferry has tidied up by itself. A guard that hangs together with its node is not
  /// waited for.
  func dismiss() async {
    words.yield(.tidied)
    words.finish()
    _ = await answer(within: Self.endPatience) { [work] in await work.value }
    work.cancel()
  }

  /// Leaves it to the guard to take the migration back as soon as libvirt can, and to tidy up then.
  func takeBack() {
    words.yield(.back)
    words.finish()
  }

  /// Leaves tidying up to the guard.
  func abandon() { words.finish() }

  private static func run(
    _ line: [String], orders: AsyncStream<Word>, ready: AsyncStream<CommandFailure?>.Continuation
  ) async {
    do {
      _ = try await Subprocess.run(
        NodeCommand.env.value, arguments: Arguments(line), input: .inputWriter,
        output: .sequence, error: .discarded
      ) { execution in
        for try await word in execution.standardOutput.strings() where word == "ready" {
          ready.yield(nil)
          break
        }
        for await word in orders {
          _ = try await execution.standardInputWriter.write("\(word.rawValue)\n")
        }
        try await execution.standardInputWriter.finish()
      }
    } catch {
      ready.yield(CommandFailure(program: "sh", status: nil, message: "\(error)"))
    }
  }
}
