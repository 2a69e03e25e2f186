internal import ClusterModel

/// Keeping the constraints of paused nodes in step with where machines are.
extension LinuxCluster {
  /// Looks at Pacemaker's configuration and state at once, whatever was seen last.
  func lookAtPacemakerAnew() async {
    guard let pacemaker else { return }
    picture.configuration =
      (try? await pacemaker.configuration()) ?? picture.configuration
    picture.pacemaker = (try? await pacemaker.status()) ?? picture.pacemaker
    publishPicture()
  }

  /// Whether the constraints are not what they are to be.
  var arePausesStale: Bool {
    let changes = pauseChanges(picture.configuration, picture.pacemaker)
    return !changes.keep.isEmpty || !changes.admit.isEmpty
  }

  /// Writes the constraints that paused nodes need, and takes away those that nobody does.
  func keepPauses(_ pacemaker: PacemakerClient) async throws(CommandFailure) {
    let configuration = try await pacemaker.configuration()
    let status = try await pacemaker.status()
    let changes = pauseChanges(configuration, status)
    for (node, resources) in changes.keep.sorted(by: { $0.key < $1.key }) {
      try await pacemaker.keep(resources, from: node)
    }
    for (node, resources) in changes.admit.sorted(by: { $0.key < $1.key }) {
      try await pacemaker.admit(resources, to: node)
    }
  }

  /// A machine has left its node for good, and Pacemaker is about to manage it again: when its old
  /// node is paused, it may not come back there.
  func keepAway(
    _ resource: String, from node: NodeID, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    let attributes = try await pacemaker.configuration().upkeep.attributes[node] ?? [:]
    guard PacemakerUpkeep.isTrue(attributes[PauseMark.attribute]) == true else { return }
    try await pacemaker.keep([resource], from: node)
  }

  /// The constraints to write and to take away.
  ///
  /// One that keeps a machine from the node on which it runs would move it: so none is written while
  /// somebody migrates the machine, while its node can't be asked, or unless both Pacemaker and
  /// libvirt say that it is not there.
  private func pauseChanges(
    _ configuration: PacemakerConfiguration, _ status: PacemakerStatus?
  ) -> (keep: [NodeID: Set<String>], admit: [NodeID: Set<String>]) {
    guard let status, status.hasQuorum == true else { return ([:], [:]) }
    let upkeep = configuration.upkeep
    let paused = upkeep.attributes.filter { _, attributes in
      PacemakerUpkeep.isTrue(attributes[PauseMark.attribute]) == true
    }.keys
    let wished = PauseMark.wished(on: paused, resources: status.resources.values)
    let reserved = Set(configuration.reservations.map(\.resource))
    var keep: [NodeID: Set<String>] = [:]
    var admit: [NodeID: Set<String>] = [:]
    for node in Set(wished.keys).union(upkeep.pauses.keys) {
      let (want, have) = (wished[node] ?? [], upkeep.pauses[node] ?? [])
      let new = want.subtracting(have).filter { resource in
        let isMoving = reserved.contains(resource) || courses[picture.machine(of: resource)] != nil
        return !isMoving && isAbsent(resource, on: node, status)
      }
      if !new.isEmpty { keep[node] = new }
      let old = have.subtracting(want)
      if !old.isEmpty { admit[node] = old }
    }
    return (keep, admit)
  }

  private func isAbsent(
    _ resource: String, on node: NodeID, _ status: PacemakerStatus
  ) -> Bool {
    guard let found = status.resources[resource] else { return false }
    let isSettled = found.nodes.isEmpty ? found.role == "Stopped" : found.role == "Started"
    guard isSettled, !found.nodes.contains(node) else { return false }
    let member = status.members.first { $0.id == node }
    if member?.state == .down { return true }
    guard silent(node) == nil, let report = picture.reports[node] else { return false }
    let machine = picture.machine(of: resource)
    return !report.domains.contains { $0.machine == machine && $0.state.isAlive }
  }

  private func silent(_ node: NodeID) -> String? { picture.silent[node] }
}
