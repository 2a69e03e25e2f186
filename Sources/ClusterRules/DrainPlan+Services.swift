public import ClusterModel

extension DrainPlan {
  /// What becomes of a service that is on the node, once the machines have left.
  public struct ServiceStep: Hashable, Sendable {
    /// The same in one word.
    public enum Fate: String, Hashable, Sendable, CaseIterable {
      /// It goes to another node; unless it is offline it is stopped here and started there.
      case moves
      /// It is stopped, or its instance here is, and starts on no other node.
      case stops
      /// It does not leave.
      case stays
    }

    /// The service.
    public var service: ServiceID
    /// What becomes of it.
    public var fate: Fate
    /// Where it goes; nil when it does not, or when Pacemaker chooses.
    public var destination: NodeID?
    /// How it goes, or why it does not.
    public var note: String

    /// Whether it goes where Pacemaker wants.
    public var isLeftToPacemaker: Bool { fate == .moves && destination == nil }

    /// The same when what Pacemaker would do is known.
    fileprivate func refined(by fate: Rehearsal.Fate) -> Self {
      var step = self
      switch fate {
      case .restarts(let node), .movesLive(let node):
        (step.destination, step.note) = (node, "stopped here, started there, by Pacemaker")
      case .stops: (step.fate, step.note) = (.stops, "no other node can run it")
      case .stays, .rests, .starts: break
      }
      return step
    }

    /// Such as `moves to quay2 (stopped here, started there)`.
    public var words: String {
      fate.rawValue + (destination.map { " to \($0)" } ?? "") + " (\(note))"
    }
  }

  /// Takes in what the cluster's own engine would do with those services for which it chooses.
  public mutating func refine(by consequences: [Rehearsal.ServiceConsequence]) {
    for index in services.indices where services[index].isLeftToPacemaker {
      let found = consequences.first { $0.service == services[index].service }
      if let found { services[index] = services[index].refined(by: found.fate) }
    }
  }

  /// Takes over what was found out of those services for which the cluster's own engine chooses.
  mutating func refine(by known: [ServiceStep]) {
    for index in services.indices where services[index].isLeftToPacemaker {
      let found = known.first { $0.service == services[index].service }
      if let found { services[index] = found }
    }
  }

  /// What becomes of the services on a node when its machines have been placed.
  ///
  /// - Parameter isEmptied: Whether every machine leaves: Pacemaker moves services only when the node
  ///   goes into standby, which it does once it is empty.
  static func services(
    leaving node: NodeID, in cluster: ClusterSnapshot, after placement: Placement, isEmptied: Bool
  ) -> [ServiceStep] {
    let services = cluster.services(on: node)
    guard !services.isEmpty else { return [] }
    return switch cluster.kind {
    case .simulated: moves(of: services, in: cluster, after: placement)
    case .linux: services.map { stepByPacemaker($0, isEmptied: isEmptied) }
    }
  }

  /// Each to the node that suits it best when the machines, and the services before it, are there.
  private static func moves(
    of services: [Service], in cluster: ClusterSnapshot, after placement: Placement
  ) -> [ServiceStep] {
    var cluster = cluster
    for node in cluster.nodes {
      cluster.nodes[id: node.id]?.memoryFree = placement.memoryFree(on: node)
    }
    return services.map { service in
      guard let destination = Placement.best(for: service, in: cluster) else {
        return ServiceStep(service: service.id, fate: .stays, note: "no other node is up")
      }
      cluster.services[id: service.id]?.owner = destination
      return ServiceStep(
        service: service.id, fate: .moves, destination: destination,
        note: service.state == .offline ? "offline, as it is" : "stopped here, started there")
    }
  }

  private static func stepByPacemaker(_ service: Service, isEmptied: Bool) -> ServiceStep {
    let (fate, note): (ServiceStep.Fate, String) =
      if let reserve = service.reserve {
        (.stays, reserve)
      } else if !isEmptied {
        (.stays, "no standby while a machine is left")
      } else if service.instances != nil {
        (.stops, "its instance here, in standby")
      } else {
        (.moves, "in standby, where Pacemaker chooses")
      }
    return ServiceStep(service: service.id, fate: fate, note: note)
  }
}
