public import ClusterBackend
public import ClusterModel
internal import ClusterRules

extension SimulatedWorld {
  /// How long a rehearsal looks into the future: machines have started again long before.
  public static let rehearsalSpan = Duration.seconds(600)

  /// What would happen if parts of the cluster were lost now (F9): a copy of this world loses them
  /// and lives on for a while.
  ///
  /// Throws when something of that name does not exist.
  public func rehearsal(
    of losses: [Rehearsal.Loss]
  ) throws(ClusterError) -> Rehearsal {
    var copy = self
    var interrupted: Set<MachineID> = []
    var facts: [ClusterEvent] = []
    for loss in losses {
      switch loss {
      case .node(let id): facts += try copy.inject(.nodeFails(id))
      case .network(let id): facts += try copy.inject(.networkFails(id))
      }
    }
    facts += copy.advance(to: now + Self.rehearsalSpan)
    for case .machineChanged(let machine) in facts where machine.state != .running {
      interrupted.insert(machine.id)
    }
    let after = copy.cluster
    let lost = cluster.nodes.filter { node in
      node.isMember && after.nodes[id: node.id]?.isMember != true
    }.map(\.id)
    return Rehearsal(
      losses: losses, nodesLost: lost, quorum: after.quorum,
      machines: cluster.machines.map { machine in
        Rehearsal.Consequence(
          machine: machine.id, node: machine.owner,
          fate: Self.fate(
            of: machine, after.machines[id: machine.id],
            isInterrupted: interrupted.contains(machine.id)))
      },
      remarks: remarks(on: losses),
      basis: "a copy of the simulated cluster, \(Self.rehearsalSpan.stopwatch) on")
  }

  private static func fate(
    of machine: VirtualMachine, _ after: VirtualMachine?, isInterrupted: Bool
  ) -> Rehearsal.Fate {
    guard let after else { return .stops }
    let (ran, runs) = (machine.state == .running, after.state == .running)
    switch (ran, runs, after.owner) {
    case (false, true, let owner?): return .starts(on: owner)
    case (false, _, _): return .rests
    case (true, true, let owner?) where isInterrupted: return .restarts(on: owner)
    case (true, true, let owner?) where owner != machine.owner: return .movesLive(to: owner)
    case (true, true, _): return .stays
    case (true, false, _): return .stops
    }
  }

  private func remarks(on losses: [Rehearsal.Loss]) -> [String] {
    let networks = losses.compactMap { loss -> NetworkID? in
      if case .network(let id) = loss { id } else { nil }
    }
    return LossRules.remarks(onLosing: networks, in: cluster)
  }
}

extension Node {
  /// Whether it takes part.
  fileprivate var isMember: Bool { state == .up || state == .paused }
}
