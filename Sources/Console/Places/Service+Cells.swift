import ClusterModel

extension Service {
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .name: TableCell(id.rawValue)
    case .status: TableCell(state.rawValue, state.tone)
    case .type: TableCell(type, .quiet)
    case .owner: TableCell(owner)
    case .autoStart: TableCell("Yes")
    case .highlyAvailable: TableCell("Yes")
    case .information: TableCell(information ?? "", .quiet)
    default: .none
    }
  }

  /// A row of its resources.
  func resourceCell(_ column: ColumnID, _ name: String) -> TableCell {
    guard let resource = resources.first(where: { $0.name == name }) else { return .none }
    return switch column {
    case .name: TableCell(name)
    case .status: TableCell(resource.state.rawValue, resource.state.tone)
    case .type: TableCell(resource.type, .quiet)
    default: .none
    }
  }

  /// What a page or the details beneath a list say about it.
  var facts: [Fact] {
    var facts = [
      Fact("Status", state.rawValue, state.tone),
      Fact("Type", type),
      Fact("Current Owner", owner?.rawValue ?? "–"),
      Fact("Resources", resources.isEmpty ? "<none>" : "\(resources.count)"),
    ]
    if let bond { facts.append(Fact("Can't be moved", bond)) }
    if let reserve { facts.append(Fact("Left alone", reserve)) }
    if let information { facts.append(Fact("Information", information)) }
    return facts
  }

  /// Whether it is not as it should be.
  var isAiling: Bool { state == .failed || state == .partiallyOnline }
}

extension Service.State {
  var tone: Tone {
    switch self {
    case .online: .good
    case .partiallyOnline: .warning
    case .pending: .moving
    case .offline: .off
    case .failed: .broken
    }
  }
}
