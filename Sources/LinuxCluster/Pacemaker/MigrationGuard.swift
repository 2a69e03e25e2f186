private import Subprocess
private import Synchronization

/// What stands by on the source node while a machine migrates, and tidies up should Ferry die.
///
/// It reads lines from Ferry: each one renews the reservation, `tidied` ends the watch, and an end
/// of input without it means that Ferry is gone.
final class MigrationGuard: Sendable {
  /// How often the reservation is renewed; a fraction of `Reservation.term`.
  static let renewalInterval: Duration = .seconds(30)

  private enum Word { case renew, tidied }

  private let words: AsyncStream<Word>.Continuation
  private let work: Task<Void, Never>

  /// Starts a guard and returns when it stands, or with the reason why it does not.
  static func start(
    _ reservation: Reservation, domain: String, on node: NodeCommand,
    running script: String = GuardScript.migration, _ further: [String] = []
  ) async throws(CommandFailure) -> MigrationGuard {
    let (readiness, ready) = AsyncStream.makeStream(of: CommandFailure?.self)
    let (orders, words) = AsyncStream.makeStream(of: Word.self)
    let line = node.line(
      ["setsid", "sh", "-c", script, "ferry-guard", domain, reservation.resource, reservation.id]
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
    for await failure in readiness {
      guard let failure else { return MigrationGuard(words: words, work: work) }
      words.finish()
      throw failure
    }
    words.finish()
    throw CommandFailure(program: "sh", status: nil, message: "the guard ended at once")
  }

  private init(words: AsyncStream<Word>.Continuation, work: Task<Void, Never>) {
    self.words = words
    self.work = work
  }

  /// Ends the watch: Ferry has tidied up by itself.
  func dismiss() async {
    words.yield(.tidied)
    words.finish()
    await work.value
  }

  /// Leaves tidying up to the guard.
  func abandon() { words.finish() }

  private static func run(
    _ line: [String], orders: AsyncStream<Word>, ready: AsyncStream<CommandFailure?>.Continuation
  ) async {
    do {
      _ = try await Subprocess.run(
        .name("env"), arguments: Arguments(line), input: .inputWriter,
        output: .sequence, error: .discarded
      ) { execution in
        for try await word in execution.standardOutput.strings() where word == "ready" {
          ready.yield(nil)
          break
        }
        for await word in orders {
          switch word {
          case .renew: _ = try await execution.standardInputWriter.write("renew\n")
          case .tidied: _ = try await execution.standardInputWriter.write("tidied\n")
          }
        }
        try await execution.standardInputWriter.finish()
      }
    } catch {
      ready.yield(CommandFailure(program: "sh", status: nil, message: "\(error)"))
    }
  }
}
