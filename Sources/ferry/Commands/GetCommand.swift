import ArgumentParser
import ClusterBackend
import ClusterModel
import Journal
import MigrationEngine

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// `ferry get nodes|vms|networks|volumes|migrations`.
struct GetCommand: AsyncParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case nodes, vms, networks, volumes, migrations
  }

  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "List the cluster's nodes, virtual machines and so on.")

  @Argument(help: "What to list: nodes, vms, networks, volumes or migrations.")
  var kind: Kind
  @Argument(help: "Only the one with this name.")
  var name: String?
  @Option(name: .shortAndLong, help: "table, or json: a plain array.")
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  /// The most migrations of the journal that are listed.
  static let journalRowsMax = 200

  func run() async throws {
    let session = try await cluster.open()
    session.announceNotices()
    let snapshot = session.engine.snapshot
    switch kind {
    case .nodes: try print(nodes(snapshot), snapshot.nodes.map { JSON.Node($0, in: snapshot) })
    case .vms:
      try print(machines(snapshot), snapshot.machines.map { JSON.Machine($0, in: snapshot) })
    case .networks: try print(networks(snapshot), snapshot.networks.map(JSON.Network.init))
    case .volumes: try print(volumes(snapshot), snapshot.volumes.map(JSON.Volume.init))
    case .migrations:
      let rows = try migrations(session, snapshot)
      try print((MigrationRow.headings, rows.map(\.cells)), rows, nameColumn: 1) { $0.machine }
    }
    for (what, why) in snapshot.troubles.sorted(by: { $0.key < $1.key }) {
      StandardError.write("ferry: \(what) \(why)")
    }
    await session.close()
  }

  private typealias Listing = (headings: [String], rows: [[String]])

  private func print<Row: Encodable>(
    _ listing: Listing, _ rows: [Row], nameColumn: Int = 0, name key: ((Row) -> String)? = nil
  ) throws {
    var (listing, rows) = (listing, rows)
    if let name {
      let kept = listing.rows.indices.filter { listing.rows[$0][nameColumn] == name }
      guard !kept.isEmpty || kind == .migrations else {
        throw ExitStatus(ExitStatus.badInput, "There is no \(kind.singular) named \(name)")
      }
      listing.rows = kept.map { listing.rows[$0] }
      rows = kept.map { rows[$0] }
    }
    switch output {
    case .table: Swift.print(PlainText.table(listing.headings, listing.rows))
    case .json: Swift.print(try JSON.text(rows))
    }
  }

  private func nodes(_ cluster: ClusterSnapshot) -> Listing {
    (
      ["NAME", "STATUS", "VMS", "MEMORY", "FREE", "PROCESSORS", "INFORMATION"],
      cluster.nodes.map { node in
        [
          node.id.rawValue, node.state.rawValue, "\(cluster.machines(on: node.id).count)",
          "\(node.memory)", "\(node.memoryFree)", "\(node.processors)",
          node.information ?? (node.isCurrentHost ? "Current host server" : ""),
        ]
      }
    )
  }

  private func machines(_ cluster: ClusterSnapshot) -> Listing {
    (
      ["NAME", "STATUS", "CURRENT OWNER", "MEMORY", "PROCESSORS", "VOLUME", "INFORMATION"],
      cluster.machines.map { machine in
        [
          machine.id.rawValue, cluster.status(of: machine), machine.owner?.rawValue ?? "-",
          "\(machine.memory)", "\(machine.processors)", machine.volume?.rawValue ?? "-",
          machine.information ?? (machine.isHighlyAvailable ? "" : "Not highly available"),
        ]
      }
    )
  }

  private func networks(_ cluster: ClusterSnapshot) -> Listing {
    (
      ["NAME", "STATUS", "CLUSTER USE", "SUBNET", "SPEED", "INFORMATION"],
      cluster.networks.map { network in
        [
          network.id.rawValue, network.state.rawValue, network.use.rawValue, network.subnet,
          network.speed.map { "\($0.megabitsPerSecond.fixed(0)) Mbit/s" } ?? "-",
          network.information ?? "",
        ]
      }
    )
  }

  private func volumes(_ cluster: ClusterSnapshot) -> Listing {
    (
      ["NAME", "STATUS", "PATH", "CAPACITY", "USED", "COORDINATOR"],
      cluster.volumes.map { volume in
        [
          volume.id.rawValue, volume.state.rawValue, volume.path, "\(volume.capacity)",
          "\(volume.used)", volume.coordinator?.rawValue ?? "-",
        ]
      }
    )
  }

  private func migrations(_ session: Session, _ cluster: ClusterSnapshot) throws -> [MigrationRow] {
    let running = cluster.migrations.filter { !$0.isOver }
    let known = Set(running.map(\.id.rawValue))
    let remembered = try session.journalEntries(max: Self.journalRowsMax)
      .filter { !known.contains($0.id) }
    return running.map { MigrationRow($0, at: session.engine.now()) }
      + remembered.map(MigrationRow.init)
  }
}

extension GetCommand.Kind {
  fileprivate var singular: String {
    switch self {
    case .nodes: "node"
    case .vms: "virtual machine"
    case .networks: "network"
    case .volumes: "volume"
    case .migrations: "migration"
    }
  }
}
