import ClusterModel
import ClusterRules

extension Report {
  /// The most machines of such a report: each is looked at with every node, for every picture.
  private static let machinesMax = 24

  /// Machines by nodes: where each may go, and all that stands in the way elsewhere (F7).
  static func whereItCanRun(_ machines: [MachineID], in cluster: ClusterSnapshot) -> Report {
    var lines: [Line] = []
    let placement = Placement(in: cluster)
    for id in machines.prefix(machinesMax) {
      guard let machine = cluster.machines[id: id] else { continue }
      let owner = machine.owner?.rawValue ?? "no node"
      lines.append(
        Line(text: "\(id): \(cluster.status(of: machine)) on \(owner)", isHeading: true))
      for candidate in placement.ranking(for: id) {
        lines.append(line(candidate, machine))
      }
    }
    if machines.count > machinesMax {
      let more = machines.count - machinesMax
      lines.append(
        Line(text: "… and \(more) more: mark some machines to ask about those", tone: .quiet))
    }
    let title = machines.count == 1 ? "Where \(machines[0]) can run" : "Where they can run"
    return Report(title: title, lines: lines)
  }

  private static func line(
    _ candidate: Placement.Candidate, _ machine: VirtualMachine
  ) -> Line {
    let node = candidate.node
    if machine.owner == node {
      return answer("\(node)  it is here", .quiet)
    }
    guard candidate.obstacles.isEmpty else {
      let reasons = candidate.obstacles.map { [$0.reason, $0.advice].compactMap { $0 } }
        .map { $0.joined(separator: ". ") }
      return answer("\(node)  no: \(reasons.joined(separator: "; "))", .warning)
    }
    return answer(
      "\(node)  yes" + (candidate.isBest ? ", the best: " : ". ") + candidate.reason,
      candidate.isBest ? .good : .plain)
  }

  /// A line beneath a machine; the names stand beneath one another, whether a glyph is before them or
  /// not.
  private static func answer(_ text: String, _ tone: Tone) -> Line {
    Line(text: text, tone: tone, indent: tone.glyph == nil ? 4 : 2)
  }
}
