internal import ClusterBackend
internal import ClusterModel

/// What Pacemaker would do by itself once it finds a machine on its new node: move it back, or stop
/// another one for it, as preferences, colocations and orders of the configuration have it.
extension LinuxCluster {
  /// How long Pacemaker's scheduler may think about one move; without its answer nothing is held
  /// against the move.
  static let aftermathPatience: Duration = .seconds(3)

  /// Why a machine would not stay where it is to go, or others would be stopped for that; nil when
  /// Pacemaker would leave them alone. Its own scheduler says so, on a copy of the cluster information
  /// base in which the machine has moved.
  func objection(to order: MigrationOrder) async -> MigrationFailure? {
    guard let pacemaker, let resource = picture.resource(of: order.machine) else { return nil }
    let attributes = picture.configuration.upkeep.attributes[order.source] ?? [:]
    let isPaused = PacemakerUpkeep.isTrue(attributes[PauseMark.attribute]) == true
    // A node that is paused lets no machine come back.
    let constraint = isPaused ? PauseMark.constraint(resource, on: order.source) : ""
    let move = [resource, order.source.rawValue, order.destination.rawValue, constraint]
    guard let after = await simulation(of: move, pacemaker) else { return nil }
    if after.takesBack(resource, from: order.destination) {
      return undone(order, after, resource)
    }
    guard !after.stopped.isEmpty else { return nil }
    // What it would stop anyway is no consequence of this move.
    let anyway = await simulation(of: [], pacemaker)?.stopped ?? []
    let stopped = after.stopped.subtracting(anyway).map { picture.machine(of: $0).rawValue }
      .sorted()
    guard let first = stopped.first else { return nil }
    let others = stopped.count > 1 ? " and \(stopped.count - 1) more" : ""
    return failure(
      order, .refused,
      "By its constraints Pacemaker would then stop \(first)\(others), and start it elsewhere",
      advice: "See: pcs constraint, or crm configure show")
  }

  private func simulation(
    of move: [String], _ pacemaker: PacemakerClient
  ) async -> PacemakerSimulation? {
    let line = ["sh", "-c", AftermathScript.text, "ferry-aftermath"] + move
    guard let text = try? await pacemaker.run(line, within: Self.aftermathPatience) else {
      return nil
    }
    return try? PacemakerSimulation(xml: text)
  }

  private func undone(
    _ order: MigrationOrder, _ after: PacemakerSimulation, _ resource: String
  ) -> MigrationFailure {
    // Pacemaker does not always migrate live what its scheduler would.
    let consequence =
      after.nodes[resource].map { "would take it to \($0), and perhaps stop it for that" }
      ?? "would stop it"
    return failure(
      order, .refused,
      "By its constraints Pacemaker would not leave it on \(order.destination): it \(consequence)",
      advice:
        "Change the preferred owners of \(order.machine) or prevent its failback first, or see "
        + "what keeps it from there: pcs constraint, or crm configure show")
  }
}

extension PacemakerSimulation {
  /// The resources that are stopped, and do not just migrate.
  var stopped: Set<String> { restarted.subtracting(migrated) }

  /// Whether a resource does not stay on a node.
  func takesBack(_ resource: String, from node: NodeID) -> Bool {
    nodes[resource] != node || restarted.contains(resource)
  }
}
