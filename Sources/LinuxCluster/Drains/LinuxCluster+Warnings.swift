internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

extension LinuxCluster {
  /// Warns of what in Pacemaker endangers machines: of each once, and again when it comes back.
  func warnOfUpkeep() {
    guard let status = picture.pacemaker else { return }
    let cluster = feed.snapshot
    var machines: [String: PacemakerWarning.Machine] = [:]
    for id in picture.configuration.resources.keys {
      let machine = picture.machine(of: id)
      let memory = picture.plans[id]?.memory ?? cluster.machines[id: machine]?.memory
      machines[id] = PacemakerWarning.Machine(id: machine, memory: memory ?? .zero)
    }
    let warnings = PacemakerWarning.all(
      picture.configuration.upkeep, status, machines: machines,
      reserved: Set(picture.configuration.reservations.map(\.resource)),
      bandwidth: NetworkOrder.inForce(in: cluster).first { $0.state == .up }?.speed)
    for warning in warnings where !warned.contains(warning.key) {
      record(.warning, node: warning.node, machine: warning.machine, warning.message)
    }
    warned = Set(warnings.map(\.key))
  }
}
