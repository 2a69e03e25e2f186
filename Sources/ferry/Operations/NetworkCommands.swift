import ArgumentParser
import ClusterModel
import ClusterRules
import MigrationEngine

/// `ferry networks order|use|metric|rename`.
struct NetworksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "networks", abstract: "Networks of the cluster.",
    subcommands: [Order.self, Use.self, Metric.self, Rename.self])

  struct Order: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show, or say, in which order live migrations try the networks.",
      discussion: "Without arguments it shows the order. It applies to all machines.")

    @Argument(help: "The networks, the first to be tried first.") var networks: [NetworkID] = []
    @Flag(name: .customLong("default"), help: "Return to the default order.") var isDefault = false
    @Option(help: "A network that is never tried; may be repeated.") var exclude: [NetworkID] = []
    @OptionGroup var options: OperationOptions

    private var isQuestion: Bool { networks.isEmpty && !isDefault && exclude.isEmpty }

    func validate() throws {
      guard !isDefault || networks.isEmpty else {
        throw ValidationError("Name networks, or say --default")
      }
    }

    func run() async throws {
      guard isQuestion else { return try await carryOut() }
      let session = try await options.cluster.look()
      session.announceNotices()
      let cluster = session.engine.snapshot
      for (index, network) in NetworkOrder.inForce(in: cluster).enumerated() {
        print("\(index + 1)  \(PlainText.harmless(network.id.rawValue))")
      }
      let excluded = cluster.settings.migrationNetworks.excluded.map(\.rawValue)
      if !excluded.isEmpty {
        print("Never: \(PlainText.harmless(excluded.joined(separator: ", ")))")
      }
      await session.finish()
    }

    private var choice: MigrationNetworks {
      MigrationNetworks(order: networks.isEmpty ? nil : networks, excluded: exclude)
    }

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .network(.setMigrationNetworks(choice))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard cluster.settings.migrationNetworks == choice else { return .underWay }
      let order = choice.order.map { $0.map(\.rawValue).joined(separator: ", ") }
      let excluded = choice.excluded.map(\.rawValue).joined(separator: ", ")
      return .done(
        "Live migrations try \(order ?? "the networks in the default order")"
          + (excluded.isEmpty ? "." : "; never \(excluded)."))
    }
  }

  struct Use: OperationCommand {
    enum Word: String, ExpressibleByArgument, CaseIterable {
      case `internal`, enabled, disabled

      var use: ClusterNetwork.Use {
        switch self {
        case .internal: .internal
        case .enabled: .enabled
        case .disabled: .disabled
        }
      }
    }

    static let configuration = CommandConfiguration(
      abstract: "Say what the cluster uses a network for.")

    @Argument(help: "The network.") var network: NetworkID
    @Argument(help: "internal, enabled (clients too) or disabled.") var use: Word
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .network(.setUse(network, use.use))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.networks[id: network]?.use == use.use
        ? .done("\(network) is \(use.rawValue).") : .underWay
    }
  }

  struct Metric: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set a network's cost; cluster traffic takes the lowest.")

    @Argument(help: "The network.") var network: NetworkID
    @Argument(help: "The cost.") var metric: Int
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .network(.setMetric(network, metric))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.networks[id: network]?.metric == metric
        ? .done("\(network) costs \(metric).") : .underWay
    }
  }

  struct Rename: OperationCommand {
    static let configuration = CommandConfiguration(abstract: "Rename a network.")

    @Argument(help: "The network.") var network: NetworkID
    @Option(name: .customLong("to"), help: ArgumentHelp("The new name.", valueName: "name"))
    var name: NetworkID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .network(.rename(network, to: name))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.networks[id: name] != nil
        ? .done("\(network) is now named \(name).") : .underWay
    }
  }
}
