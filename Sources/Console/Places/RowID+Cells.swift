import ClusterModel

extension RowID {
  /// The cells of the row, in the order of its page's columns; empty when what it stands for is
  /// gone.
  func cells(in cluster: ClusterSnapshot) -> [TableCell] {
    switch self {
    case .place(.cluster): Self.clusterCells(cluster)
    case .place(let place): Self.navigationCells(place, cluster)
    case .machine(let id): cluster.machines[id: id].map { $0.cells(in: cluster) } ?? []
    case .node(let id): cluster.nodes[id: id].map { $0.cells(in: cluster) } ?? []
    case .volume(let id): cluster.volumes[id: id]?.cells ?? []
    case .disk(let id): cluster.disks[id: id]?.cells ?? []
    case .network(let id): cluster.networks[id: id]?.cells ?? []
    case .record(let index): cluster.record(fromNewest: index)?.cells ?? []
    case .migration(let id): cluster.migration(id)?.cells ?? []
    }
  }

  private static func clusterCells(_ cluster: ClusterSnapshot) -> [TableCell] {
    let isWell = cluster.nodes.allSatisfy { $0.state == .up }
    return [
      TableCell(cluster.name),
      TableCell(cluster.nodeCounts, isWell ? .good : .warning),
      TableCell(cluster.kind.rawValue, .quiet),
      TableCell(cluster.recordCounts.words, cluster.recordCounts.tone),
    ]
  }

  private static func navigationCells(_ place: Place, _ cluster: ClusterSnapshot) -> [TableCell] {
    let (count, state, tone) = place.summary(in: cluster)
    return [
      TableCell(place.name(in: cluster)), TableCell("\(count)"), TableCell(state, tone),
    ]
  }
}

extension Place {
  /// How many there are, and how they are.
  fileprivate func summary(in cluster: ClusterSnapshot) -> (Int, String, Tone) {
    switch self {
    case .services: (cluster.machines.count, cluster.machineCounts, .plain)
    case .nodes:
      (
        cluster.nodes.count, cluster.nodeCounts,
        cluster.nodes.allSatisfy { $0.state == .up } ? .good : .warning
      )
    case .volumes:
      Self.summary(of: cluster.volumes.map(\.state), well: .online)
    case .storage:
      Self.summary(of: cluster.disks.map(\.state), well: .online)
    case .networks:
      Self.summary(of: cluster.networks.map(\.state), well: .up)
    case .events:
      (cluster.records.count, cluster.recordCounts.words, cluster.recordCounts.tone)
    case .root, .cluster, .machine, .node: (1, "", .plain)
    }
  }

  private static func summary<State: RawRepresentable<String> & Equatable>(
    of states: [State], well: State
  ) -> (Int, String, Tone) {
    let ailing = states.count { $0 != well }
    if ailing == 0 { return (states.count, "All \(well.rawValue)", .good) }
    return (states.count, "\(ailing) not \(well.rawValue)", .warning)
  }
}

extension ClusterSnapshot {
  /// A record by its position from the newest, which is 0.
  func record(fromNewest index: Int) -> EventRecord? {
    let position = records.count - 1 - index
    return records.indices.contains(position) ? records[position] : nil
  }
}

extension VirtualMachine {
  fileprivate func cells(in cluster: ClusterSnapshot) -> [TableCell] {
    [
      TableCell(id.rawValue),
      TableCell(cluster.status(of: self), cluster.tone(of: self)),
      TableCell("Virtual Machine", .quiet),
      TableCell(owner?.rawValue ?? "–"),
      TableCell(memory.description),
      TableCell(isHighlyAvailable ? "Yes" : "No", isHighlyAvailable ? .plain : .quiet),
      TableCell(volume?.rawValue ?? "–", .quiet),
      TableCell(information ?? "", .quiet),
    ]
  }

  /// What a page or the details beneath a list say about the machine.
  func facts(in cluster: ClusterSnapshot) -> [Fact] {
    var client = endpoint?.address ?? "not known"
    if let port = endpoint?.port { client += ", TCP port \(port)" }
    var facts = [
      Fact("Status", cluster.status(of: self), cluster.tone(of: self)),
      Fact("Current Owner", owner?.rawValue ?? "–"),
      Fact("Memory", memory.description),
      Fact("Processors", "\(processors)"),
      Fact("Highly available", isHighlyAvailable ? "Yes" : "No"),
      Fact("Volume", volume?.rawValue ?? "–"),
      Fact("Clients reach it at", client),
    ]
    if let networkSwitch { facts.append(Fact("Virtual switch", networkSwitch)) }
    if isHighlyAvailable { facts += policy.facts }
    if !snapshots.isEmpty {
      facts.append(Fact("Snapshots", snapshots.map(\.name).joined(separator: ", ")))
    }
    if let information { facts.append(Fact("Information", information)) }
    return facts
  }
}

extension RolePolicy {
  fileprivate var facts: [Fact] {
    let preferred = preferredOwners.map(\.rawValue).joined(separator: ", ")
    var facts = [
      Fact("Preferred owners", preferred.isEmpty ? "<none>" : preferred),
      Fact("Priority", priority.name),
    ]
    if let possibleOwners {
      facts.append(Fact("Possible owners", possibleOwners.map(\.rawValue).joined(separator: ", ")))
    }
    return facts
  }
}

extension Node {
  fileprivate func cells(in cluster: ClusterSnapshot) -> [TableCell] {
    [
      TableCell(id.rawValue),
      TableCell(status, state.tone),
      TableCell("\(cluster.machines(on: id).count)"),
      TableCell(memoryFree.description),
      TableCell("\(processors)"),
      TableCell(hypervisor, .quiet),
      TableCell(remark ?? "", .quiet),
    ]
  }

  /// What a page or the details beneath a list say about the node.
  func facts(in cluster: ClusterSnapshot) -> [Fact] {
    var facts = [
      Fact("Status", status, state.tone),
      Fact("Memory", "\(memoryFree) of \(memory) free"),
      Fact("Processors", "\(processors), \(processor.name.isEmpty ? "–" : processor.name)"),
      Fact("Hypervisor", hypervisor.isEmpty ? "–" : hypervisor),
      Fact("Current host server", isCurrentHost ? "Yes" : "No"),
    ]
    if let fencing = cluster.settings.fencing { facts += fencing.facts(of: id) }
    if let remark { facts.append(Fact("Information", remark)) }
    return facts
  }
}
