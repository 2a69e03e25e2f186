private import Subprocess
private import Synchronization

/// What stands by on the source node while a machine migrates, and tidies up should Ferry die.
///
/// It reads lines from Ferry: each one renews the reservation, `tidied` ends the watch, `back` has it
/// take the migration back, and an end of input without `tidied` means that Ferry is gone. When all
/// goes well it is the guard that gives the machine back to Pacemaker: `arrived`, then `moved`.
final class MigrationGuard: Sendable {
  /// How often the reservation is renewed; a fraction of `Reservation.term`.
  static let renewalInterval: Duration = .seconds(30)

  /// How long a guard may take to stand.
  static let startPatience: Duration = .seconds(10)
  /// How long it may take to end.
  static let endPatience: Duration = .seconds(3)

  /// How long Pacemaker may take to find a machine on its new node before it is told step by step.
  static let handOverPatience: Duration = .seconds(6)

  private enum Word: String { case renew, tidied, back, arrived, moved }
  private enum Answer: String { case ready, given, unknown }

  private let words: AsyncStream<Word>.Continuation
  private let answers: AsyncStream<Answer>
  private let work: Task<Void, Never>

  /// Starts a guard and returns when it stands, or with the reason why it does not.
  static func start(
    _ reservation: Reservation, domain: String, on node: NodeCommand,
    running script: String = GuardScript.migration, _ further: [String] = []
  ) async throws(CommandFailure) -> MigrationGuard {
    let (answers, heard) = AsyncStream.makeStream(of: Answer.self)
    let (orders, words) = AsyncStream.makeStream(of: Word.self)
    // Whoever starts it there, such as sshd, takes its end for the guard's: so it waits for the guard.
    let line = node.line(
      [
        "setsid", "--wait", "sh", "-c", script, "ferry-guard", domain, reservation.resource,
        reservation.id,
      ]
        + ["\(Reservation.term.components.seconds)"] + further)
    let work = Task { await run(line, orders: orders, heard: heard) }
    let ticker = Task {
      while (try? await ContinuousClock().sleep(for: renewalInterval)) != nil {
        words.yield(.renew)
      }
    }
    words.onTermination = { _ in ticker.cancel() }
    let first: Answer?? = await answer(within: startPatience) {
      await answers.first { _ in true }
    }
    guard first == .ready else {
      words.finish()
      work.cancel()
      let reason = first == nil ? "the guard does not stand" : "the guard ended at once"
      throw CommandFailure(program: "sh", status: nil, message: reason)
    }
    return MigrationGuard(words: words, answers: answers, work: work)
  }

  private init(
    words: AsyncStream<Word>.Continuation, answers: AsyncStream<Answer>, work: Task<Void, Never>
  ) {
    self.words = words
    self.answers = answers
    self.work = work
  }

  /// Has Pacemaker look for a machine that runs on its new node: it is in nobody's hands yet, so
  /// nothing is done about what is found.
  func announceArrival() { words.yield(.arrived) }

  /// Gives a machine whose arrival was announced back to Pacemaker, as soon as that knows it to run on
  /// its new node alone, and ends the watch; false when it does not soon, and nothing has changed.
  func handOver() async -> Bool {
    words.yield(.moved)
    let word = await answer(within: Self.handOverPatience) { [answers] in
      await answers.first { _ in true }
    }
    guard word == .given else { return false }
    words.finish()
    return true
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
    _ line: [String], orders: AsyncStream<Word>, heard: AsyncStream<Answer>.Continuation
  ) async {
    defer { heard.finish() }
    _ = try? await Subprocess.run(
      NodeCommand.env.value, arguments: Arguments(line), input: .inputWriter,
      output: .sequence, error: .discarded
    ) { execution in
      async let listening: Void = {
        defer { heard.finish() }
        for try await word in execution.standardOutput.strings() {
          if let answer = Answer(rawValue: word) { heard.yield(answer) }
        }
      }()
      for await word in orders {
        _ = try await execution.standardInputWriter.write("\(word.rawValue)\n")
      }
      try await execution.standardInputWriter.finish()
      try await listening
    }
  }
}
