public import ClusterBackend
public import ClusterModel
internal import ClusterRules

extension LinuxCluster {
  /// How long Pacemaker's scheduler may think about a rehearsal.
  static let rehearsalPatience: Duration = .seconds(30)

  /// Rehearses the loss of parts of the cluster: Pacemaker's own scheduler says what it would do, on a
  /// copy of the cluster information base as it is now.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    guard let pacemaker else {
      throw ClusterError(
        .refused, "Without Pacemaker nobody starts machines elsewhere: there is nothing to rehearse"
      )
    }
    let cluster = feed.snapshot
    let lost = losses.compactMap { loss -> NodeID? in
      if case .node(let id) = loss { id } else { nil }
    }
    let networks = losses.compactMap { loss -> NetworkID? in
      if case .network(let id) = loss { id } else { nil }
    }
    let cutOff = networks.isEmpty ? [] : isolated(by: networks, lost, in: cluster)
    let quorum = quorum(without: lost, cutOff: cutOff, in: cluster)
    do throws(CommandFailure) {
      // The scheduler's own option for quorum changes nothing in this version of Pacemaker.
      let quorate = quorum?.isQuorate == false ? "0" : "1"
      let script = #"""
        cibadmin --query | sed "1s/ have-quorum=\"[^\"]*\"/ have-quorum=\"$1\"/" | {
          shift
          crm_simulate --xml-pipe --simulate --output-as=xml "$@"
        }
        """#
      var arguments = ["sh", "-c", script, "ferry-rehearsal", quorate]
      for node in lost where !cutOff.contains(node) { arguments += ["--node-fail", node.rawValue] }
      let text = try await pacemaker.run(arguments, within: Self.rehearsalPatience)
      let simulation = try PacemakerSimulation(parsing: text)
      let isolation = cutOff.isEmpty ? [] : ["No node would see another: none has quorum alone"]
      return Rehearsal(
        losses: losses, nodesLost: (lost + cutOff.filter { !lost.contains($0) }).sorted(),
        quorum: quorum,
        machines: cluster.machines.map { machine in
          Rehearsal.Consequence(
            machine: machine.id, node: machine.owner,
            fate: fate(of: machine, simulation, lost: lost))
        },
        services: cluster.services.map { service in
          Rehearsal.ServiceConsequence(
            service: service.id, node: service.owner, fate: simulation.fate(of: service))
        },
        remarks: LossRules.remarks(onLosing: networks, in: cluster) + isolation
          + fencingRemarks(simulation, lost),
        basis: "crm_simulate on a copy of the cluster information base")
    } catch {
      throw ClusterError(.failed, "The rehearsal was not possible: \(error.report)")
    }
  }

  /// Has Pacemaker's scheduler say what it would do with the services, on a copy of the cluster
  /// information base in which the node is in standby.
  public func rehearseStandby(of node: NodeID) async -> [Rehearsal.ServiceConsequence] {
    let script = #"""
      copy=$(mktemp) || exit
      trap 'rm -f "$copy"' EXIT
      cibadmin --query >"$copy" &&
        CIB_file="$copy" crm_attribute --node "$1" --name standby --update on &&
        crm_simulate --xml-file "$copy" --simulate --output-as=xml
      """#
    let arguments = ["sh", "-c", script, "ferry-standby", node.rawValue]
    guard
      let text = try? await pacemaker?.run(arguments, within: Self.rehearsalPatience),
      let simulation = try? PacemakerSimulation(parsing: text)
    else { return [] }
    return feed.snapshot.services.map { service in
      Rehearsal.ServiceConsequence(
        service: service.id, node: service.owner, fate: simulation.fate(of: service))
    }
  }

  /// The nodes that lose each other when the last network with heartbeats is lost.
  private func isolated(
    by networks: [NetworkID], _ lost: [NodeID], in cluster: ClusterSnapshot
  ) -> [NodeID] {
    let carriers = cluster.networks.filter(\.carriesClusterTraffic)
    guard carriers.contains(where: { networks.contains($0.id) }),
      LossRules.clusterLinks(without: networks, in: cluster).isEmpty
    else { return [] }
    return QuorumRules.present(in: cluster).filter { !lost.contains($0) }
  }

  private func quorum(
    without lost: [NodeID], cutOff: [NodeID], in cluster: ClusterSnapshot
  ) -> Quorum? {
    guard var quorum = cluster.quorum else { return nil }
    let present = QuorumRules.present(in: cluster)
    let gone = present.filter { lost.contains($0) }.count
    guard let votes = picture.votes else { return quorum }
    let left = votes.without(
      cutOff.isEmpty ? gone : max(0, present.count - 1), allAtOnce: true)
    quorum.isQuorate = left.isQuorate
    quorum.votesPresent = left.votesPresent
    quorum.sustains = left.sustains
    return quorum
  }

  private func fate(
    of machine: VirtualMachine, _ simulation: PacemakerSimulation, lost: [NodeID]
  ) -> Rehearsal.Fate {
    let ran = machine.state == .running
    guard let resource = picture.resource(of: machine.id) else {
      return machine.owner.map { lost.contains($0) } == true && ran ? .stops : ran ? .stays : .rests
    }
    let node = simulation.nodes[resource]
    switch (ran, node) {
    case (false, let node?): return .starts(on: node)
    case (false, nil): return .rests
    case (true, nil): return .stops
    case (true, let node?):
      if simulation.migrated.contains(resource) { return .movesLive(to: node) }
      return simulation.restarted.contains(resource) || node != machine.owner
        ? .restarts(on: node) : .stays
    }
  }

  private func fencingRemarks(_ simulation: PacemakerSimulation, _ lost: [NodeID]) -> [String] {
    let fenced = simulation.fenced.map {
      "\($0.rawValue) is fenced before anything starts elsewhere"
    }
    guard picture.fencing()?.isEnabled == false, !lost.isEmpty else { return fenced }
    return fenced + [
      "Fencing is disabled: a node that is only cut off would run its machines a second time"
    ]
  }
}
