import ClusterModel

extension ClusterDisk {
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .name: TableCell(id.rawValue)
    case .status: TableCell(state.rawValue, state.tone)
    case .owner: TableCell(owner)
    case .type: TableCell("Physical Disk", .quiet)
    case .assignedTo: TableCell(use.words, use == .available ? .quiet : .plain)
    case .capacity: TableCell(capacity.description, number: Double(capacity.count))
    case .information: TableCell(information ?? pathWords ?? "", .quiet)
    default: .none
    }
  }

  var facts: [Fact] {
    var facts = [
      Fact("Status", state.rawValue, state.tone),
      Fact("Current Owner", owner?.rawValue ?? "–"),
      Fact("Assigned to", use.words),
      Fact("Capacity", capacity.description),
    ]
    if let information { facts.append(Fact("Information", information, .warning)) }
    if let pathWords { facts.append(Fact("Paths", pathWords, .warning)) }
    return facts
  }

  private var pathWords: String? {
    guard !lostPaths.isEmpty else { return nil }
    return "No path from " + lostPaths.map(\.rawValue).joined(separator: ", ")
  }
}

extension ClusterDisk.Use {
  fileprivate var words: String {
    switch self {
    case .available: "Available Storage"
    case .sharedVolume(let volume): "Cluster Shared Volume \(volume)"
    case .witness: "Disk Witness in Quorum"
    case .machine(let machine): machine.rawValue
    }
  }
}

extension ClusterDisk.State {
  var tone: Tone {
    switch self {
    case .online: .good
    case .offline: .off
    case .failed: .broken
    }
  }
}
