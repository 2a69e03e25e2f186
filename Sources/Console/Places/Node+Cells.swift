import ClusterModel

extension Node {
  func cell(_ column: ColumnID, in view: ClusterView) -> TableCell {
    switch column {
    case .name: return TableCell(id.rawValue)
    case .status: return TableCell(status, state.tone)
    case .machines:
      let count = view.machineCount(on: id)
      return TableCell("\(count)", number: Double(count))
    case .memoryFree, .memory, .processors:
      guard isDescribed else { return TableCell("–", number: 0, .quiet) }
      if column == .processors { return TableCell("\(processors)", number: Double(processors)) }
      let bytes = column == .memory ? memory : memoryFree
      return TableCell(bytes.description, number: Double(bytes.count))
    case .processorName: return TableCell(processor.name, .quiet)
    case .hypervisor: return TableCell(hypervisor, .quiet)
    case .vote:
      let votes = view.cluster.settings.quorum.map { $0.mode == .diskOnly ? 0 : 1 } ?? 1
      return TableCell("\(votes)", number: Double(votes))
    case .information: return TableCell(remark ?? "", .quiet)
    default: return .none
    }
  }

  /// What a page or the details beneath a list say about the node.
  func facts(in cluster: ClusterSnapshot) -> [Fact] {
    var facts = [
      Fact("Status", status, state.tone),
      Fact("Memory", isDescribed ? "\(memoryFree) of \(memory) free" : "–"),
      Fact(
        "Processors",
        isDescribed ? "\(processors), \(processor.name.isEmpty ? "–" : processor.name)" : "–"),
      Fact("Hypervisor", hypervisor.isEmpty ? "–" : hypervisor),
      Fact("Current host server", isCurrentHost ? "Yes" : "No"),
    ]
    if let fencing = cluster.settings.fencing { facts += fencing.facts(of: id) }
    if let remark { facts.append(Fact("Information", remark)) }
    return facts
  }
}
