internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// Why something is not done, in words.
extension MigrationEngine {
  func refusal(_ refusal: Refusal, _ machine: MachineID, _ cluster: ClusterSnapshot)
    -> ClusterError
  {
    if refusal.isBadInput {
      return ClusterError(
        .badInput, "\(refusal.reason). Nothing was changed", advice: refusal.advice)
    }
    let isTold = refusal.rule == .otherNode || refusal.rule == .mustRun
    let state = isTold ? "" : "\(whereabouts(machine, cluster)). "
    return ClusterError(
      .refused, "\(state)\(refusal.reason). Nothing was changed", advice: refusal.advice)
  }

  func whereabouts(_ machine: MachineID, _ cluster: ClusterSnapshot) -> String {
    guard let found = cluster.machines[id: machine] else {
      return "\(machine) is not known any more"
    }
    // Of a node whose hypervisor never answered, there is only hearsay.
    if found.state == .running, let node = found.owner.flatMap({ cluster.nodes[id: $0] }),
      node.memory == .zero, node.information != nil
    {
      return "\(machine) was last seen on \(node.id), which does not answer"
    }
    return found.whereabouts
  }
}
