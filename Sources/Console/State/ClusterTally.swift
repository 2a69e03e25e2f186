import ClusterModel

/// What lists and headings count again and again, kept in step with the cluster instead of being
/// counted anew: with thousands of machines that would take longer than a frame.
struct ClusterTally: Equatable, Sendable {
  /// How many machines are in each state.
  private(set) var machineStates: [VirtualMachine.State: Int] = [:]
  /// The machines that run, or last ran, on each node.
  private(set) var machinesByNode: [NodeID: Set<MachineID>] = [:]
  /// The machines that the cluster gave up on, or that are held for want of storage.
  private(set) var ailing: Set<MachineID> = []

  init(_ cluster: ClusterSnapshot) {
    for machine in cluster.machines { replace(nil, by: machine) }
  }

  /// Counts a machine as it is now instead of as it was.
  mutating func replace(_ old: VirtualMachine?, by new: VirtualMachine?) {
    if let old { count(old.id, old.state, old.owner, by: -1) }
    if let new { count(new.id, new.state, new.owner, by: 1) }
  }

  private mutating func count(
    _ id: MachineID, _ state: VirtualMachine.State, _ owner: NodeID?, by step: Int
  ) {
    machineStates[state, default: 0] += step
    if machineStates[state] == 0 { machineStates[state] = nil }
    if let owner, step > 0 {
      machinesByNode[owner, default: []].insert(id)
    } else if let owner {
      machinesByNode[owner]?.remove(id)
      if machinesByNode[owner]?.isEmpty == true { machinesByNode[owner] = nil }
    }
    guard state == .failed || state == .pausedCritical else { return }
    if step > 0 { ailing.insert(id) } else { ailing.remove(id) }
  }
}
