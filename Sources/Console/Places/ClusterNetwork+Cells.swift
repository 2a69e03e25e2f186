import ClusterModel

extension ClusterNetwork {
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .name: TableCell(id.rawValue)
    case .status: TableCell(state.rawValue, state.tone)
    case .use: TableCell(use.rawValue)
    case .subnet: TableCell(subnet)
    case .speed: speedCell(speed)
    case .information: TableCell(information ?? "", .quiet)
    default: .none
    }
  }

  /// A row about a node's adapter in it.
  func adapterCell(_ column: ColumnID, of node: NodeID, name: String) -> TableCell {
    let adapter = adapters[node]
    let address = addresses[node]
    switch column {
    case .name: return TableCell(name)
    case .status:
      if let adapter { return TableCell(adapter.state.rawValue, adapter.state.tone) }
      return address == nil ? TableCell("No adapter", .off) : TableCell("–", .quiet)
    case .type: return TableCell("Network", .quiet)
    case .adapter: return TableCell(adapter?.name ?? "")
    case .address: return TableCell(address ?? "")
    case .speed: return speedCell(adapter?.speed)
    case .information: return TableCell(address ?? "", .quiet)
    default: return .none
    }
  }

  private func speedCell(_ speed: Bandwidth?) -> TableCell {
    guard let speed, speed > .zero else { return TableCell("–", key: .missing) }
    return TableCell(speed.linkText, number: speed.bytesPerSecond)
  }

  func facts(in cluster: ClusterSnapshot) -> [Fact] {
    var facts = [
      Fact("Status", state.rawValue, state.tone),
      Fact("Cluster use", use.rawValue),
      Fact("Subnet", subnet),
      Fact("Speed", speed?.linkText ?? "–"),
    ]
    if let metric { facts.append(Fact("Metric", "\(metric)")) }
    if let vlan { facts.append(Fact("VLAN", "\(vlan)")) }
    if usesIPsec { facts.append(Fact("IPsec", "On: it slows live migrations", .warning)) }
    for node in cluster.nodes {
      let adapter = adapters[node.id]
      var words = addresses[node.id] ?? "no adapter in it"
      if let adapter { words += ", \(adapter.name)" }
      if let adapter, adapter.state != .up { words += ", \(adapter.state.rawValue)" }
      let tone: Tone = adapter.map { $0.state == .up ? .plain : .warning } ?? .plain
      facts.append(Fact(node.id.rawValue, words, tone))
    }
    if let information { facts.append(Fact("Information", information)) }
    return facts
  }

  /// What there is to say about a node's adapter in it.
  func adapterFacts(of node: NodeID) -> [Fact] {
    var facts = [Fact("Network", id.rawValue), Fact("Node", node.rawValue)]
    facts.append(Fact("Address", addresses[node] ?? "No adapter in it"))
    if let adapter = adapters[node] {
      facts.append(Fact("Adapter", adapter.name))
      facts.append(Fact("Status", adapter.state.rawValue, adapter.state.tone))
      if adapter.speed > .zero { facts.append(Fact("Speed", adapter.speed.linkText)) }
    }
    return facts
  }
}

extension NetworkAdapter.State {
  var tone: Tone {
    switch self {
    case .up: .good
    case .unreachable: .warning
    case .failed: .broken
    case .unavailable: .off
    }
  }
}
