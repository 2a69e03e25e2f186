import ArgumentParser
import ClusterBackend
import ClusterModel
import Journal
import MigrationEngine

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// `ferry get nodes|vms|networks|volumes|disks|quorum|fencing|events|migrations`.
struct GetCommand: AsyncParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case nodes, vms, networks, volumes, disks, quorum, fencing, events, migrations
  }

  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "List the cluster's nodes, virtual machines and so on.")

  @Argument(
    help: """
      What to list: nodes, vms, networks, volumes, disks, quorum, fencing, events or migrations.
      """)
  var kind: Kind
  @Argument(help: "Only the one with this name.")
  var name: String?
  @Option(name: .shortAndLong, help: "table, or json: a plain array.")
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  /// The most migrations of the journal that are listed.
  static let journalRowsMax = 200

  func run() async throws {
    let session = try await cluster.look()
    session.announceNotices()
    let snapshot = session.engine.snapshot
    switch kind {
    case .nodes: try print(.nodes(snapshot), snapshot.nodes.map { JSON.Node($0, in: snapshot) })
    case .vms:
      try print(.machines(snapshot), snapshot.machines.map { JSON.Machine($0, in: snapshot) })
    case .networks:
      try print(.networks(snapshot), snapshot.networks.map { JSON.Network($0, in: snapshot) })
    case .volumes: try print(.volumes(snapshot), snapshot.volumes.map(JSON.Volume.init))
    case .disks: try print(.disks(snapshot), snapshot.disks.map(JSON.Disk.init))
    case .quorum: try print(.quorum(snapshot), [JSON.Quorum(snapshot)], nameColumn: 1)
    case .fencing:
      try print(.fencing(snapshot), snapshot.nodes.map { JSON.Fence($0, in: snapshot) })
    case .events: try print(.events(snapshot), snapshot.records.map(JSON.Event.init), nameColumn: 3)
    case .migrations:
      let rows = try migrations(session, snapshot)
      try print(
        Listing(headings: MigrationRow.headings, rows: rows.map(\.cells)), rows, nameColumn: 1
      ) { $0.machine }
    }
    for (what, why) in snapshot.troubles.sorted(by: { $0.key < $1.key }) {
      StandardError.write("ferry: \(what) \(why)")
    }
    await session.finish()
  }

  private func print<Row: Encodable>(
    _ listing: Listing, _ rows: [Row], nameColumn: Int = 0, name key: ((Row) -> String)? = nil
  ) throws {
    var (listing, rows) = (listing, rows)
    if let name {
      let kept = listing.rows.indices.filter { listing.rows[$0][nameColumn] == name }
      guard !kept.isEmpty || kind == .migrations || kind == .events else {
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
    case .disks: "disk"
    case .quorum: "quorum mode"
    case .fencing: "node"
    case .events: "event"
    case .migrations: "migration"
    }
  }
}
