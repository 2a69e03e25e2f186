internal import ClusterModel

/// What the cluster does for a machine by itself.
extension OperationRules {
  static func setting(
    _ policy: RolePolicy, of machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    guard machine.isHighlyAvailable else { return [notHighlyAvailable(machine)] }
    var found = sense(of: policy)
    if cluster.kind == .linux, policy.priority == .noAutoStart {
      found.append(
        Refusal(
          .capability, "Pacemaker starts every machine in its care: it knows no 'No Auto Start'",
          advice: "Shut \(machine.id) down to keep it off, or take a low priority"))
    }
    for owner in policy.preferredOwners + (policy.possibleOwners ?? [])
    where cluster.nodes[id: owner] == nil {
      found.append(Refusal(.exists, "There is no node named \(owner) in this cluster"))
    }
    if let owner = machine.owner, let owners = policy.possibleOwners, !owners.contains(owner),
      machine.state.occupiesMemory
    {
      found.append(
        Refusal(
          .possibleOwner, "\(machine.id) is on \(owner), which must stay a possible owner",
          advice: "Move \(machine.id) to one of the others first"))
    }
    return found
  }

  static func notHighlyAvailable(_ machine: VirtualMachine) -> Refusal {
    Refusal(
      .highAvailability, "\(machine.id) is not highly available: the cluster has no role for it",
      advice: "Make it highly available first")
  }

  private static func sense(of policy: RolePolicy) -> [Refusal] {
    var found: [Refusal] = []
    if policy.possibleOwners?.isEmpty == true {
      found.append(Refusal(.validInput, "At least one node must be a possible owner"))
    }
    if case .between(let from, let to) = policy.failback,
      !(0...23).contains(from) || !(0...23).contains(to) || from == to
    {
      found.append(
        Refusal(.validInput, "Failback needs two different hours from 0 to 23: \(from), \(to)"))
    }
    if let most = policy.failuresMax, most < 0 {
      found.append(Refusal(.validInput, "A machine can't fail \(most) times"))
    }
    if policy.failurePeriod <= .zero {
      found.append(Refusal(.validInput, "The period in which failures count must last a while"))
    }
    return found
  }
}
