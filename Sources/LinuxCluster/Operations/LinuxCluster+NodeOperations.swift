internal import ClusterBackend
internal import ClusterModel

/// What is done to nodes and the quorum.
extension LinuxCluster {
  /// How long a node's service may take to stop or start.
  static let servicePatience: Duration = .seconds(120)
  /// How long fencing may take.
  static let fencingPatience: Duration = .seconds(120)

  /// Those that can be carried out: all need Pacemaker. Nodes are neither added nor evicted, for that
  /// takes files on all nodes, and corosync's votes are its administrator's.
  static func nodeOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> {
    hasPacemaker ? [.nodePause, .nodeDrain, .nodeService, .nodeFencing] : []
  }

  /// Carries out an operation on a node.
  func perform(_ operation: NodeOperation, on node: NodeID) async throws(ClusterError) {
    guard let pacemaker else { throw notOffered("\(operation)") }
    do throws(CommandFailure) {
      switch operation {
      case .pause: try await pause(node, pacemaker)
      case .drain: try await beginDrain(of: node, pacemaker)
      case .resume(let failback): try await resume(node, failback: failback, pacemaker)
      case .stopService: try await runService(.stop, on: node)
      case .startService: try await runService(.start, on: node)
      case .fence(let action): try await fence(node, action)
      case .evict: throw CommandFailure(program: "ferry", status: nil, message: "not offered")
      }
    } catch {
      look(at: .pacemaker)
      throw ClusterError(
        .failed, "\(operation.attempt(on: node)) did not succeed: \(error.report)",
        advice: "See what the cluster says: crm_mon -1")
    }
    await lookAtPacemakerAnew()
  }

  /// Joins a node.
  func add(_ specification: NodeSpecification) async throws(ClusterError) {
    throw notOffered("add \(specification.name)")
  }

  /// Chooses whose votes count.
  func set(_ configuration: QuorumConfiguration) async throws(ClusterError) {
    throw notOffered("quorum")
  }

  private func pause(_ node: NodeID, _ pacemaker: PacemakerClient) async throws(CommandFailure) {
    try await pacemaker.setAttribute(PauseMark.attribute, of: node, to: "true")
    try await keepPauses(pacemaker)
  }

  /// Ends a pause, a standby and a drain, and, when asked to, brings back what the drain moved away.
  private func resume(
    _ node: NodeID, failback: Bool, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    let attributes = try await pacemaker.configuration().upkeep.attributes[node] ?? [:]
    // First the drain's mark, so that whoever drains the node stops.
    for name in [
      DrainMark.stateAttribute, DrainMark.noteAttribute, DrainMark.awayAttribute, "maintenance",
      PauseMark.attribute,
    ] where attributes[name] != nil {
      try await pacemaker.setAttribute(name, of: node, to: nil)
    }
    try await keepPauses(pacemaker)
    try await pacemaker.setAttribute("standby", of: node, to: nil)
    try await pacemaker.setAttribute("standby", of: node, to: nil, untilRestart: true)
    let away = failback ? DrainMark(attributes)?.away ?? [] : []
    guard !away.isEmpty else { return }
    let machines = away.map { picture.machine(of: $0) }
    picture.returning[node] = machines
    Task { await bringBack(machines, to: node) }
  }

  private enum ServiceVerb: String { case stop, start }

  /// Stops or starts Pacemaker and corosync, by systemd where it runs and by pcs elsewhere. Pacemaker
  /// goes first and comes last: what corosync lost would be fenced.
  private func runService(_ verb: ServiceVerb, on node: NodeID) async throws(CommandFailure) {
    let order = verb == .stop ? "pacemaker corosync" : "corosync pacemaker"
    let script = """
      if systemctl show -p LoadState pacemaker >/dev/null 2>&1; then
        for service in \(order); do systemctl \(verb.rawValue) "$service" || exit; done
      else
        pcs cluster \(verb.rawValue)
      fi
      """
    _ = try await command(node).run(["sh", "-c", script], within: Self.servicePatience)
  }

  /// Has another node fence this one; the answer of the one that is fenced would be lost.
  private func fence(_ node: NodeID, _ action: FenceAction) async throws(CommandFailure) {
    let present = (picture.pacemaker?.members ?? []).filter { member in
      member.id != node && (member.state == .up || member.state == .paused)
    }.map(\.id)
    var failure = CommandFailure(
      program: "stonith_admin", status: nil, message: "no other node can be asked")
    let verb = action == .off ? "--fence" : "--reboot"
    let seconds = "\(Self.fencingPatience.components.seconds - 20)"
    for other in file.nodes.map(\.id) where present.contains(other) {
      do throws(CommandFailure) {
        _ = try await command(other).run(
          ["stonith_admin", verb, node.rawValue, "--timeout", seconds],
          within: Self.fencingPatience)
        return
      } catch {
        // One that can't be entered has asked nobody; any other answer is the cluster's.
        failure = error
        guard error.status == 255 else { throw error }
      }
    }
    throw failure
  }
}

extension NodeOperation {
  /// What was tried, as the subject of a sentence.
  fileprivate func attempt(on node: NodeID) -> String {
    switch self {
    case .pause: "Pausing \(node)"
    case .drain: "Draining \(node)"
    case .resume: "Resuming \(node)"
    case .stopService: "Stopping the cluster service of \(node)"
    case .startService: "Starting the cluster service of \(node)"
    case .evict: "Evicting \(node)"
    case .fence: "Fencing \(node)"
    }
  }
}
