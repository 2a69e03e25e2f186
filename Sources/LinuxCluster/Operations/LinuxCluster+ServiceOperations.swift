internal import ClusterBackend
internal import ClusterModel

/// What is done to services that are no machines, with Pacemaker's own tools.
extension LinuxCluster {
  /// How long Pacemaker may take to forget failures.
  private static let cleanUpLimit: Duration = .seconds(60)
  /// After this a move's constraint expires, should Ferry die before it takes it back: ISO 8601.
  private static let moveLifetime = "PT10M"

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
    let resource = ["-r", service.id.rawValue]
    try await pacemaker.run(
      ["crm_resource", "--move", "-N", node.rawValue, "--lifetime", Self.moveLifetime] + resource)
    Task {
      try? await pacemaker.awaitRest()
      do throws(CommandFailure) {
        try await pacemaker.run(["crm_resource", "--clear"] + resource)
      } catch {
        record(
          .warning,
          "\(service.id) keeps a preference for \(node) for ten minutes: \(error.report)")
      }
      await lookAtPacemakerAnew()
    }
  }
}
