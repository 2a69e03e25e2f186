public import ClusterModel
public import ClusterRules

extension ClusterError {
  /// What a rule's refusal of an operation is told as: the machine concerned comes first.
  public init(_ refusal: Refusal, of operation: ClusterOperation, in cluster: ClusterSnapshot) {
    if refusal.isBadInput {
      self.init(.badInput, "\(refusal.reason). Nothing was changed", advice: refusal.advice)
      return
    }
    var state = ""
    if case .machine(let id, _) = operation, let machine = cluster.machines[id: id],
      !refusal.reason.hasPrefix(machine.whereabouts)
    {
      state = "\(machine.whereabouts). "
    }
    if case .service(let id, _) = operation, let service = cluster.services[id: id],
      !refusal.reason.hasPrefix("\(id) is ")
    {
      state = "\(service.whereabouts). "
    }
    self.init(
      .refused, "\(state)\(refusal.reason). Nothing was changed", advice: refusal.advice)
  }
}
