internal import ClusterBackend
internal import ClusterModel

/// What is done to services that are no machines, with Pacemaker's own tools.
extension LinuxCluster {
  /// How long Pacemaker may take to forget failures.
  private static let cleanUpLimit: Duration = .seconds(60)
  /// Moves the resource `$1` to the node `$2`. What takes the preference back waits on the node, so
  /// that it outlasts Ferry; should the node go first, the preference expires after ten minutes.
  private static let moveScript = """
    crm_resource --move -r "$1" -N "$2" --lifetime PT10M || exit
    setsid sh -c 'crm_resource --wait --timeout 600s; crm_resource --clear -r "$1"' ferry "$1" \
      </dev/null >/dev/null 2>&1 &
    """

  /// Carries out an operation on a service.
  func perform(_ operation: ServiceOperation, on id: ServiceID) async throws(ClusterError) {
    guard let pacemaker, let service = feed.read({ $0.services[id: id] }) else {
      throw notOffered("\(operation)")
    }
    do throws(CommandFailure) {
      switch operation {
      case .bringOnline: try await bringOnline(service, pacemaker)
      case .takeOffline: try await setTargetRole("Stopped", of: id, pacemaker)
      case .move(let node): try await move(service, to: node, pacemaker)
      }
    } catch {
      look(at: .pacemaker)
      throw ClusterError(
        .failed, "\(service.whereabouts). Pacemaker did not take the change on: \(error.report)",
        advice: "See what the cluster says: crm_mon -1")
    }
    await lookAtPacemakerAnew()
  }

  private func bringOnline(
    _ service: Service, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    if !service.isWantedOnline { try await setTargetRole("Started", of: service.id, pacemaker) }
    guard service.state == .failed else { return }
    try await pacemaker.run(
      ["crm_resource", "--cleanup", "-r", service.id.rawValue], within: Self.cleanUpLimit)
  }

  private func setTargetRole(
    _ role: String, of id: ServiceID, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    try await pacemaker.run([
      "crm_resource", "-r", id.rawValue, "--meta", "--set-parameter", "target-role",
      "--parameter-value", role,
    ])
  }

  /// Has Pacemaker prefer a node until the service is there; whether it stays follows from its
  /// stickiness, as after `pcs resource move`.
  private func move(
    _ service: Service, to node: NodeID, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    try await pacemaker.run([
      "sh", "-c", Self.moveScript, "ferry", service.id.rawValue, node.rawValue,
    ])
  }
}
