import ClusterModel

extension SharedVolume {
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .name: TableCell(disk?.rawValue ?? id.rawValue)
    case .status: TableCell(state.rawValue, state.tone, short: state.short)
    case .owner: TableCell(coordinator)
    case .type: TableCell("Shared Volume", .quiet)
    case .capacity: TableCell(capacity.description, number: Double(capacity.count))
    case .free: TableCell(free.description, number: Double(free.count))
    case .information: TableCell(information ?? "", .quiet)
    default: .none
    }
  }

  /// The row beneath it: its folder.
  func pathCell(_ column: ColumnID) -> TableCell { column == .name ? TableCell(path) : .none }

  /// How much of it is taken, of 1.
  var usedShare: Double {
    capacity > .zero ? Double(used.count) / Double(capacity.count) : 0
  }

  var facts: [Fact] {
    var facts = [
      Fact("Status", state.rawValue, state.tone),
      Fact("Volume", id.rawValue),
      Fact("Path", path),
      Fact("Capacity", "\(capacity), \(free) free (\(((1 - usedShare) * 100).fixed(0)) %)"),
      Fact("Current Owner", coordinator?.rawValue ?? "–"),
    ]
    for (node, way) in access.sorted(by: { $0.key < $1.key }) where way != .direct {
      let network = redirectionNetwork.map { " over \($0)" } ?? ""
      facts.append(
        Fact(
          node.rawValue, way == .redirected ? "Redirected\(network)" : way.rawValue,
          way == .none ? .broken : .warning))
    }
    if let information { facts.append(Fact("Information", information)) }
    return facts
  }
}

extension SharedVolume.State {
  /// The word where there is no room for the whole.
  fileprivate var short: String? { self == .redirected ? "Redirected" : nil }
}
