import ArgumentParser
import ClusterBackend
import ClusterModel
import MigrationEngine

/// `ferry rehearse --lose NODE|NETWORK`.
struct RehearseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Say what would happen if nodes or networks were lost; nothing is changed.",
    discussion: """
      On a linux cluster Pacemaker's own scheduler says what it would do, on a copy of its \
      configuration and state; on a simulated one a copy of the cluster loses them and lives on.
      """)

  @Option(
    help: ArgumentHelp(
      "A node or a network that is lost; several of them are lost at once.",
      valueName: "node|network"),
    completion: .custom(NameCompletion.losses))
  var lose: [String]
  @Option(name: .shortAndLong, help: ArgumentHelp("table, or json.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  /// The most things that are lost at once.
  static let lossesMax = 64

  func validate() throws {
    guard (1...Self.lossesMax).contains(lose.count) else {
      throw ValidationError("Name what is lost: --lose NODE or --lose NETWORK")
    }
  }

  func run() async throws {
    let session = try await cluster.look()
    session.announceNotices()
    let snapshot = session.engine.snapshot
    let losses = try lose.map { name throws(ExitStatus) in try Self.loss(name, in: snapshot) }
    let rehearsal: Rehearsal
    do throws(ClusterError) {
      rehearsal = try await session.engine.rehearse(losses)
    } catch {
      throw ExitStatus(error)
    }
    switch output {
    case .table: print(PlainText.harmless(rehearsal.text))
    case .json: print(try JSON.text(JSON.RehearsalResult(rehearsal)))
    }
    await session.finish()
  }

  private static func loss(
    _ name: String, in cluster: ClusterSnapshot
  ) throws(ExitStatus) -> Rehearsal.Loss {
    if cluster.nodes[id: NodeID(rawValue: name)] != nil { return .node(NodeID(rawValue: name)) }
    if cluster.networks[id: NetworkID(rawValue: name)] != nil {
      return .network(NetworkID(rawValue: name))
    }
    throw ExitStatus(
      ExitStatus.badInput, "There is no node and no network named \(name) in this cluster")
  }
}

extension Rehearsal {
  /// The result as a table, with what else follows beneath it.
  fileprivate var text: String {
    var lines = ["Lost: \(losses.map(\.description).joined(separator: ", "))"]
    let names = nodesLost.map(\.rawValue).joined(separator: ", ")
    lines.append("Nodes that take no part any more: \(names.isEmpty ? "none" : names)")
    if let quorum {
      let votes = "\(quorum.votesPresent) of \(quorum.votesExpected) votes"
      let more = quorum.sustains.map { ", can sustain \($0) more" } ?? ""
      lines.append("Quorum: \(quorum.isQuorate ? "kept" : "lost"), with \(votes)\(more)")
    }
    lines.append("")
    lines.append(
      Self.table(of: "VM", machines.map { ($0.machine.rawValue, $0.node, $0.fate) }))
    if !services.isEmpty {
      lines.append("")
      lines.append(
        Self.table(of: "SERVICE", services.map { ($0.service.rawValue, $0.node, $0.fate) }))
    }
    if !remarks.isEmpty { lines.append("") }
    lines += remarks.map { "\($0)." }
    lines.append("")
    lines.append("Found out by \(basis); nothing was changed.")
    return lines.joined(separator: "\n")
  }

  private static func table(
    of kind: String, _ consequences: [(name: String, node: NodeID?, fate: Fate)]
  ) -> String {
    let rows = consequences.map { name, node, fate in
      [name, node?.rawValue ?? "-", fate.word, fate.node?.rawValue ?? "-"]
    }
    return TextTable([kind, "ON", "WHAT HAPPENS", "THEN ON"], rows)
      .text(width: OutputTerminal.width)
  }
}

extension JSON {
  struct RehearsalResult: Encodable {
    struct Consequence: Encodable {
      var machine, fate: String
      var node, destination: String?
    }

    struct ServiceConsequence: Encodable {
      var service, fate: String
      var node, destination: String?
    }

    var lost, nodesLost, remarks: [String]
    var isQuorate: Bool?
    var votesPresent, votesExpected, sustains: Int?
    var machines: [Consequence]
    var services: [ServiceConsequence]
    var basis: String

    init(_ rehearsal: Rehearsal) {
      lost = rehearsal.losses.map(\.description)
      nodesLost = rehearsal.nodesLost.map(\.rawValue)
      remarks = rehearsal.remarks
      isQuorate = rehearsal.quorum?.isQuorate
      votesPresent = rehearsal.quorum?.votesPresent
      votesExpected = rehearsal.quorum?.votesExpected
      sustains = rehearsal.quorum?.sustains
      basis = rehearsal.basis
      machines = rehearsal.machines.map { consequence in
        Consequence(
          machine: consequence.machine.rawValue, fate: consequence.fate.word,
          node: consequence.node?.rawValue, destination: consequence.fate.node?.rawValue)
      }
      services = rehearsal.services.map { consequence in
        ServiceConsequence(
          service: consequence.service.rawValue, fate: consequence.fate.word,
          node: consequence.node?.rawValue, destination: consequence.fate.node?.rawValue)
      }
    }
  }
}
