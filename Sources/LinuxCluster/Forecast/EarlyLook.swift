internal import ClusterModel

/// A look at a machine's writing in the short period, begun before anybody has asked: it takes a second,
/// in which a command finds out all that it has to know of the cluster.
struct EarlyLook: Sendable {
  /// So long after its beginning it tells how the machine writes now.
  static let term: Duration = .seconds(5)

  /// The machine.
  let machine: MachineID
  /// Where it ran.
  let node: NodeID
  /// When the look began.
  let began: MonotonicTime
  /// What it has written in the short period.
  let written: Task<Result<Bytes, LibvirtError>, Never>

  /// Whether it says how a machine on a node writes now.
  func serves(_ machine: MachineID, on node: NodeID) -> Bool {
    self.machine == machine && self.node == node && MonotonicTime.current - began < Self.term
  }
}

extension LinuxCluster {
  /// Begins to look at the writing of the machine of which a forecast will be asked for, when a node
  /// runs it.
  func lookEarly(on node: NodeID, _ report: HypervisorReport) {
    guard let machine = foreseen, earlyLook == nil,
      let domain = report.domains.first(where: { $0.machine == machine }), domain.state.isAlive,
      let memory = domain.description?.memory,
      let uri = file.nodes.first(where: { $0.id == node })?.libvirt
    else { return }
    let work = Task { () -> Result<Bytes, LibvirtError> in
      let connection = LibvirtConnection(uri)
      defer { Task { await connection.close() } }
      do throws(LibvirtError) {
        try await connection.open()
        return .success(
          try await writes(of: machine, for: WriteFit.short, memory, connection))
      } catch {
        return .failure(error)
      }
    }
    earlyLook = EarlyLook(machine: machine, node: node, began: .current, written: work)
  }
}
