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
    var facts: [ClusterEvent] = []
    for loss in losses {
      switch loss {
      case .node(let id): facts += try copy.inject(.nodeFails(id))
      case .network(let id): facts += try copy.inject(.networkFails(id))
      }
    }
    facts += copy.advance(to: now + Self.rehearsalSpan)
    let interrupted = Interruptions(facts)
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
            Whereabouts(machine), after.machines[id: machine.id].map(Whereabouts.init),
            isInterrupted: interrupted.machines.contains(machine.id)))
      },
      services: cluster.services.map { service in
        Rehearsal.ServiceConsequence(
          service: service.id, node: service.owner,
          fate: Self.fate(
            Whereabouts(service), after.services[id: service.id].map(Whereabouts.init),
            isInterrupted: interrupted.services.contains(service.id)))
      },
      remarks: remarks(on: losses),
      basis: "a copy of the simulated cluster, \(Self.rehearsalSpan.stopwatch) on")
  }

  private static func fate(
    _ before: Whereabouts, _ after: Whereabouts?, isInterrupted: Bool
  ) -> Rehearsal.Fate {
    guard let after else { return .stops }
    switch (before.runs, after.runs, after.owner) {
    case (false, true, let owner?): return .starts(on: owner)
    case (false, _, _): return .rests
    case (true, true, let owner?) where isInterrupted: return .restarts(on: owner)
    case (true, true, let owner?) where owner != before.owner: return .movesLive(to: owner)
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

/// Where a role is, and whether it runs there.
private struct Whereabouts {
  let owner: NodeID?
  let runs: Bool

  init(_ machine: VirtualMachine) {
    owner = machine.owner
    runs = machine.state == .running
  }

  init(_ service: Service) {
    owner = service.owner
    runs = service.runs
  }
}

/// The roles that did not run for a while.
private struct Interruptions {
  private(set) var machines: Set<MachineID> = []
  private(set) var services: Set<ServiceID> = []

  init(_ facts: [ClusterEvent]) {
    for fact in facts {
      switch fact {
      case .machineChanged(let machine) where machine.state != .running:
        machines.insert(machine.id)
      case .serviceChanged(let service) where service.state != .online:
        services.insert(service.id)
      default: continue
      }
    }
  }
}

extension Node {
  /// Whether it takes part.
  fileprivate var isMember: Bool { state == .up || state == .paused }
}
