import ClusterModel

extension VirtualMachine {
  func cell(_ column: ColumnID, in view: ClusterView) -> TableCell {
    switch column {
    case .name: TableCell(id.rawValue)
    case .status: view.statusCell(of: self)
    case .type: TableCell("Virtual Machine", .quiet)
    case .owner: TableCell(owner)
    case .autoStart: TableCell(startsByItself ? "Yes" : "No", startsByItself ? .plain : .quiet)
    case .priority:
      isHighlyAvailable
        ? TableCell(policy.priority.name, number: Double(policy.priority.rawValue)) : .none
    case .memory: TableCell(memory.description, number: Double(memory.count))
    case .processors: TableCell("\(processors)", number: Double(processors))
    case .highlyAvailable:
      TableCell(isHighlyAvailable ? "Yes" : "No", isHighlyAvailable ? .plain : .quiet)
    case .volume: TableCell(volume, .quiet)
    case .address: TableCell(endpoint?.address ?? "", .quiet)
    case .information: TableCell(information ?? "", .quiet)
    default: .none
    }
  }

  /// Whether the cluster starts it, as the column *Auto Start* says.
  private var startsByItself: Bool { isHighlyAvailable && policy.priority != .noAutoStart }

  /// A row of its resources.
  func resourceCell(
    _ column: ColumnID, _ part: MachineResource, in view: ClusterView
  ) -> TableCell {
    switch (column, part) {
    case (.name, .machine): TableCell("Virtual Machine \(id)")
    case (.name, .configuration):
      TableCell("Virtual Machine Configuration \(id)", short: "VM Configuration \(id)")
    case (.status, .machine): view.statusCell(of: self)
    case (.status, .configuration):
      state == .unknown ? TableCell("Unknown", .unsure) : TableCell("Online", .good)
    default: .none
    }
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
