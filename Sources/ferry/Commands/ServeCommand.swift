import ArgumentParser
import ClusterModel
import ClusterService
import Glibc
import MigrationEngine

/// `ferry serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run a simulated cluster without a console; every other ferry attaches to it.",
    discussion: "Ends on Ctrl-C or SIGTERM; the cluster's state is kept.")

  /// The slowest and the fastest that a cluster's time may go.
  static let speeds = 0.01...1000.0

  @Option(name: .long, help: "How many times as fast as real time the cluster's time goes.")
  var speed = 1.0
  @Flag(name: .long, help: "Print each event as a JSON line, once it is in the journal.")
  var events = false
  @OptionGroup var cluster: ClusterOption

  func validate() throws {
    guard Self.speeds.contains(speed) else {
      throw ValidationError("A speed lies between 0.01 and 1000")
    }
  }

  /// Prints events as they come; those that were there before are not repeated.
  private static func tell(_ engine: MigrationEngine) async {
    for await case .recorded(let record) in engine.events() {
      let list = ListDescription<EventRecord>.events.list([record], in: engine.snapshot)
      guard let row = list.rows.first,
        let line = try? JSON.text(row.object(list.columns), isPretty: false)
      else { continue }
      print(line)
      fflush(nil)
    }
  }

  func run() async throws {
    let signals = SignalSource.stops()
    let session = try await cluster.open(speed: speed)
    guard let server = session.server else {
      throw ExitStatus(
        ExitStatus.refused,
        session.isSimulated
          ? "Another Ferry runs the cluster \(cluster.cluster) already. Nothing was changed"
          : "\(cluster.cluster) is not a simulated cluster: it needs nobody who serves it")
    }
    session.announceNotices()
    print("Serving \(session.engine.snapshot.name) at \(server.place.socket)")
    fflush(nil)
    let printer = events ? Task { [engine = session.engine] in await Self.tell(engine) } : nil
    for await _ in signals.arrivals { break }
    printer?.cancel()
    await session.close()
  }
}
