internal import ClusterModel
private import Subprocess
private import Synchronization

/// A probe that runs where a client of a machine would be, and what it has seen so far.
final class ClientProbe: Sendable {
  /// The observers, shared by the task that reads the probe and whoever asks.
  private final class Lanes: Sendable {
    let observers = Mutex<[BlackoutLane: LaneObserver]>([:])

    func take(_ report: ProbeReport, at moment: MonotonicTime) {
      observers.withLock { lanes in
        lanes[report.lane, default: LaneObserver(report.lane)].take(report, at: moment)
      }
    }
  }

  private let lanes = Lanes()
  private let words: AsyncStream<ProbeProgram.Word>.Continuation
  private let work: Task<Void, Never>

  /// Starts Ferry's own probe, by the path of its executable, behind a command prefix.
  init(of endpoint: ClientEndpoint, executable: String, client: NodeCommand) {
    var arguments = [executable, "probe", "--address", endpoint.address]
    if let port = endpoint.port { arguments += ["--port", "\(port)"] }
    let line = client.line(arguments)
    let (orders, words) = AsyncStream.makeStream(of: ProbeProgram.Word.self)
    self.words = words
    work = Task { [lanes] in await Self.run(line, into: lanes, told: orders) }
  }

  /// What the lanes that measure something felt of a blackout, up to now.
  func readings(
    from began: MonotonicTime, to ended: MonotonicTime?, now: MonotonicTime, isFinal: Bool
  ) -> [(lane: BlackoutLane, reading: LaneReading)] {
    lanes.observers.withLock { lanes in
      [BlackoutLane.network, .client].compactMap { lane in
        guard let gap = lanes[lane]?.gap(from: began, to: ended, now: now) else { return nil }
        return (lane, LaneReading(duration: gap, isFinal: isFinal, note: lanes[lane]?.note))
      }
    }
  }

  /// Whether some lane still waits for an answer that used to come.
  func isOpen(at moment: MonotonicTime) -> Bool {
    lanes.observers.withLock { lanes in
      lanes.values.contains { $0.isAnswering && $0.isOpen(at: moment) }
    }
  }

  /// Has it measure to the millisecond from now on, or no more.
  func look(closely isClose: Bool) { words.yield(isClose ? .closely : .atEase) }

  /// Ends the probe and returns when it has said its last word.
  func stop() async {
    words.finish()
    await work.value
  }

  private static func run(
    _ line: [String], into lanes: Lanes, told orders: AsyncStream<ProbeProgram.Word>
  ) async {
    // Without a probe its lanes stay empty; the migration goes on all the same.
    _ = try? await Subprocess.run(
      NodeCommand.env.value, arguments: Arguments(line), input: .inputWriter,
      output: .sequence, error: .discarded
    ) { execution in
      let telling = Task {
        for await word in orders {
          _ = try? await execution.standardInputWriter.write([word.rawValue])
        }
        try? await execution.standardInputWriter.finish()
      }
      defer { telling.cancel() }
      for try await text in execution.standardOutput.strings() {
        guard let report = ProbeReport(line: text) else { continue }
        lanes.take(report, at: .current)
      }
    }
  }
}
