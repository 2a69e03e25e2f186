import ClusterModel

extension RowID {
  /// The row's cell in a column; empty when the column does not apply, or what the row stands for is
  /// gone.
  func cell(_ column: ColumnID, in view: ClusterView) -> TableCell {
    let cluster = view.cluster
    switch self {
    case .place(.cluster): return Self.clusterCell(column, view)
    case .cluster(let key):
      return view.neighbours.first { $0.key == key }?.cell(column) ?? .none
    case .place(let place): return place.cell(column, in: view)
    case .machine(let id): return cluster.machines[id: id]?.cell(column, in: view) ?? .none
    case .service(let id): return cluster.services[id: id]?.cell(column) ?? .none
    case .serviceResource(let id, let name):
      return cluster.services[id: id]?.resourceCell(column, name) ?? .none
    case .node(let id): return cluster.nodes[id: id]?.cell(column, in: view) ?? .none
    case .volume(let id): return cluster.volumes[id: id]?.cell(column) ?? .none
    case .volumePath(let id): return cluster.volumes[id: id]?.pathCell(column) ?? .none
    case .disk(let id): return cluster.disks[id: id]?.cell(column) ?? .none
    case .network(let id): return cluster.networks[id: id]?.cell(column) ?? .none
    case .adapter(let network, let node), .connection(let node, let network):
      let name = if case .adapter = self { node.rawValue } else { network.rawValue }
      return cluster.networks[id: network]?.adapterCell(column, of: node, name: name) ?? .none
    case .record(let record): return record.cell(column)
    case .migration(let id): return cluster.migration(id)?.cell(column) ?? .none
    case .resource(let id, let part):
      return cluster.machines[id: id]?.resourceCell(column, part, in: view) ?? .none
    case .coreResource(let resource): return resource.cell(column, in: cluster)
    case .link, .heading: return .none
    }
  }

  private static func clusterCell(_ column: ColumnID, _ view: ClusterView) -> TableCell {
    let cluster = view.cluster
    switch column {
    case .name: return TableCell(cluster.name)
    case .nodes:
      let isWell = cluster.nodes.allSatisfy { $0.state == .up }
      return TableCell(cluster.nodeCounts, isWell ? .good : .warning)
    case .kind: return TableCell(cluster.kind.rawValue, .quiet)
    case .events:
      let counts = view.recordCounts
      return TableCell(counts.words, counts.tone)
    default: return .none
    }
  }
}

extension Place {
  /// A line of the cluster's *Navigate* panel.
  fileprivate func cell(_ column: ColumnID, in view: ClusterView) -> TableCell {
    switch column {
    case .name: TableCell(name(in: view.cluster))
    case .number:
      count(in: view.cluster).map { TableCell("\($0)", number: Double($0)) } ?? .none
    case .status: state(in: view)
    default: .none
    }
  }

  /// How what lies beneath it is.
  private func state(in view: ClusterView) -> TableCell {
    let cluster = view.cluster
    switch self {
    case .services:
      let isWell = view.tally.ailing.isEmpty && cluster.services.allSatisfy { !$0.isAiling }
      return TableCell(view.machineCounts, isWell ? .good : .warning)
    case .nodes:
      let isWell = cluster.nodes.allSatisfy { $0.state == .up }
      return TableCell(cluster.nodeCounts, isWell ? .good : .warning)
    case .volumes: return Self.state(of: cluster.volumes.map(\.state), well: .online)
    case .storage: return Self.state(of: cluster.disks.map(\.state), well: .online)
    case .networks: return Self.state(of: cluster.networks.map(\.state), well: .up)
    case .events:
      let counts = view.recordCounts
      return TableCell(counts.words, counts.tone)
    case .root, .cluster, .machine, .service, .node, .guest, .network: return .none
    }
  }

  private static func state<State: RawRepresentable<String> & Equatable>(
    of states: [State], well: State
  ) -> TableCell {
    let ailing = states.count { $0 != well }
    if ailing == 0 { return TableCell("All \(well.rawValue)", .good) }
    return TableCell("\(ailing) not \(well.rawValue)", .warning)
  }
}

extension CoreResource {
  fileprivate func cell(_ column: ColumnID, in cluster: ClusterSnapshot) -> TableCell {
    switch (column, self) {
    case (.name, .name): TableCell("Name: \(cluster.name)")
    case (.name, .witness(let disk)): TableCell(disk.rawValue)
    case (.name, .share(let path)): TableCell("File Share Witness (\(path))")
    case (.status, .name):
      cluster.quorum?.isQuorate ?? true ? TableCell("Online", .good) : TableCell("Offline", .broken)
    case (.status, .witness(let disk)):
      cluster.disks[id: disk].map { $0.cell(.status) } ?? TableCell("Unknown", .unsure)
    case (.status, .share):
      cluster.settings.quorum?.isShareAvailable ?? true
        ? TableCell("Online", .good) : TableCell("Failed", .broken)
    default: .none
    }
  }
}
