import ClusterModel

extension Page {
  /// The disks that the nodes share, whatever they are used for.
  static func storage(_ cluster: ClusterSnapshot) -> Page {
    let capacity = cluster.disks.reduce(Bytes.zero) { $0 + $1.capacity }
    let available = cluster.disks.filter { $0.use == .available }
    let free = available.reduce(Bytes.zero) { $0 + $1.capacity }
    return Page(
      title: "Summary of Storage",
      facts: [
        Fact("Disks", "\(cluster.disks.count), \(capacity) in all"),
        Fact("Available storage", "\(available.count), \(free)"),
      ],
      columns: [
        Column(title: "Disk", width: 14, priority: 0, isFlexible: true),
        Column(title: "Status", width: 9, priority: 1, hasGlyph: true),
        Column(title: "Current Owner", width: 13, priority: 2),
        Column(title: "Assigned To", width: 22, priority: 3),
        Column(title: "Capacity", width: 9, priority: 4, isRight: true),
        Column(title: "Information", width: 26, priority: 5),
      ],
      rows: cluster.disks.map { .disk($0.id) }, emptyText: "There is no disk in this cluster")
  }
}

extension ClusterDisk {
  var cells: [TableCell] {
    [
      TableCell(id.rawValue),
      TableCell(state.rawValue, state.tone),
      TableCell(owner?.rawValue ?? "–"),
      TableCell(use.words, use == .available ? .quiet : .plain),
      TableCell(capacity.description),
      TableCell(information ?? pathWords ?? "", .quiet),
    ]
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
  fileprivate var tone: Tone {
    switch self {
    case .online: .good
    case .offline: .off
    case .failed: .broken
    }
  }
}
