import ClusterModel

extension RowID {
  /// What the details beneath a list say about the row: a title and facts.
  func details(in cluster: ClusterSnapshot) -> (title: String, facts: [Fact])? {
    switch self {
    case .machine(let id): cluster.machines[id: id].map { (id.rawValue, $0.facts(in: cluster)) }
    case .node(let id): cluster.nodes[id: id].map { (id.rawValue, $0.facts(in: cluster)) }
    case .volume(let id): cluster.volumes[id: id].map { (id.rawValue, $0.facts) }
    case .disk(let id): cluster.disks[id: id].map { (id.rawValue, $0.facts) }
    case .network(let id):
      cluster.networks[id: id].map { (id.rawValue, $0.facts(in: cluster)) }
    case .record(let index):
      cluster.record(fromNewest: index).map { ($0.level.rawValue, $0.facts) }
    case .place, .migration: nil
    }
  }
}

extension SharedVolume {
  var cells: [TableCell] {
    [
      TableCell(id.rawValue),
      TableCell(state.rawValue, state.tone),
      TableCell(coordinator?.rawValue ?? "–"),
      TableCell(capacity.description),
      TableCell((capacity - used).description),
      TableCell(path, .quiet),
      TableCell(information ?? "", .quiet),
    ]
  }

  var facts: [Fact] {
    var facts = [
      Fact("Status", state.rawValue, state.tone),
      Fact("Path", path),
      Fact("Capacity", "\(capacity), \(capacity - used) free"),
      Fact("Current Owner", coordinator?.rawValue ?? "–"),
    ]
    if let disk { facts.append(Fact("Disk", disk.rawValue)) }
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

extension ClusterNetwork {
  var cells: [TableCell] {
    [
      TableCell(id.rawValue),
      TableCell(state.rawValue, state.tone),
      TableCell(use.rawValue),
      TableCell(subnet),
      TableCell(speed?.linkText ?? "–"),
      TableCell(information ?? "", .quiet),
    ]
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
      let adapter = adapters[node.id].map { adapter in
        ", \(adapter.name)" + (adapter.state == .up ? "" : ", \(adapter.state.rawValue)")
      }
      facts.append(
        Fact(
          node.id.rawValue, (addresses[node.id] ?? "no adapter in it") + (adapter ?? ""),
          adapters[node.id].map { $0.state == .up ? .plain : .warning } ?? .plain))
    }
    if let information { facts.append(Fact("Information", information)) }
    return facts
  }
}

extension EventRecord {
  var cells: [TableCell] {
    [
      TableCell(level.rawValue, level.tone),
      TableCell(time.calendarText, .quiet),
      TableCell(source),
      TableCell(node?.rawValue ?? "–"),
      TableCell(message),
    ]
  }

  var facts: [Fact] {
    [
      Fact("When", "\(time.calendarText) UTC"),
      Fact("Source", source),
      Fact("Node", node?.rawValue ?? "–"),
      Fact("Virtual machine", machine?.rawValue ?? "–"),
      Fact("Message", message),
    ]
  }
}

extension Migration {
  /// Such as `quay1 → quay2`.
  var journey: String { "\(request.source) → \(request.destination?.rawValue ?? "?")" }

  var cells: [TableCell] {
    let result = outcome.map { TableCell($0.word, $0.tone) }
    return [
      TableCell(journey),
      result ?? TableCell(phase == .queued ? "Queued" : "Goes on", isActive ? .moving : .waiting),
      TableCell(endedAt.map { elapsed(at: $0).stopwatch } ?? "–"),
      TableCell(blackoutEnded.flatMap { blackout(.hypervisor, at: $0)?.stopwatch } ?? "–"),
    ]
  }
}
