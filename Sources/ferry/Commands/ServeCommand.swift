public import ArgumentParser
import ClusterModel
import ClusterService
import Glibc
public import Metrics
import MigrationEngine

/// `ferry serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run a simulated cluster without a console, or serve a cluster's metrics.",
    discussion: """
      A simulated cluster is run, and every other ferry attaches to it. With --metrics any cluster \
      is watched, a real one too, and its state and live migrations are served to Prometheus at \
      http://ADDRESS/metrics; counters come from the journal and outlive this process.

      Ends on Ctrl-C or SIGTERM; the cluster's state is kept.
      """)

  /// The slowest and the fastest that a cluster's time may go.
  static let speeds = 0.01...1000.0

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many times as fast as real time the cluster's time goes.", valueName: "factor"))
  var speed = 1.0
  @Option(
    help: ArgumentHelp(
      "Serve metrics here: a port of this machine alone, or an IP address and a port.",
      valueName: "address"))
  var metrics: MetricsAddress?
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
    let signals = Signals.stops()
    let session = try await cluster.open(speed: speed)
    guard session.server != nil || metrics != nil else {
      throw ExitStatus(
        ExitStatus.refused,
        session.isSimulated
          ? "Another Ferry runs the cluster \(cluster.cluster) already. Nothing was changed"
          : "\(cluster.cluster) is not a simulated cluster: it needs nobody who serves it, except "
            + "for metrics: ferry serve --metrics 9100")
    }
    session.announceNotices()
    let name = session.engine.snapshot.name
    let metrics: MetricsServer?
    do {
      metrics = try await serveMetrics(of: session.engine)
    } catch {
      await session.close()
      throw error
    }
    if let server = session.server {
      print(PlainText.harmless("Serving \(name) at \(server.place.socket)"))
    }
    if let metrics {
      print(PlainText.harmless("Metrics of \(name) at http://\(metrics.address)/metrics"))
    }
    fflush(nil)
    let printer = events ? Task { [engine = session.engine] in await Self.tell(engine) } : nil
    for await _ in signals { break }
    await metrics?.stop()
    printer?.cancel()
    await session.close()
  }

  private func serveMetrics(of engine: MigrationEngine) async throws -> MetricsServer? {
    guard let metrics else { return nil }
    do throws(MetricsError) {
      return try await MetricsServer(at: metrics) {
        Exposition(engine.snapshot, totals: await engine.totals(), version: Ferry.version)
      }
    } catch {
      throw ExitStatus(ExitStatus.failed, error.message)
    }
  }
}

extension MetricsAddress: ExpressibleByArgument {
  /// Reads what a command line says.
  public init?(argument: String) { self.init(argument) }
}
