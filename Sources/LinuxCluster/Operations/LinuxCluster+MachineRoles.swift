internal import ClusterBackend
internal import ClusterModel
internal import XMLDocuments

/// Machines in and out of Pacemaker's care.
extension LinuxCluster {
  /// How long Pacemaker's first look for a machine on all nodes may take.
  static let probePatience: Duration = .seconds(60)
  /// The longest XML of a domain that is written to a node: it travels in a command.
  static let textMax = 120_000

  /// Writes what differs of a policy.
  func set(_ policy: RolePolicy, of machine: VirtualMachine) async throws(ClusterError) {
    guard let resource = picture.resource(of: machine.id), let pacemaker else {
      throw notOffered("policy of \(machine.id)")
    }
    do throws(CommandFailure) {
      let configuration = try await pacemaker.wholeConfiguration()
      let nodes = PacemakerConfiguration.nodes(in: configuration)
      guard var change = PolicyChange(of: resource, in: configuration, nodes: nodes) else {
        throw CommandFailure(
          program: "cibadmin", status: 0, message: "\(resource) is not configured any more")
      }
      for step in change.changes(to: policy) { try await pacemaker.run(step.command) }
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). Its policy could not be written: \(error.report)")
    }
    await readConfiguration()
    publishPicture()
  }

  /// Puts a machine into Pacemaker's care, without touching it while it runs.
  ///
  /// The file comes first, then a resource that Pacemaker may look for and not act on; only when
  /// Pacemaker knows where the machine is, it may act. Whoever dies in between leaves a machine
  /// that runs as it ran.
  func makeHighlyAvailable(_ machine: VirtualMachine) async throws(ClusterError) {
    guard let pacemaker, let node = machine.owner else { throw notOffered("make-ha \(machine.id)") }
    guard machine.state != .saved else {
      throw ClusterError(
        .refused,
        "\(machine.whereabouts). Its memory lies where only \(node) finds it. "
          + "Nothing was changed", advice: "Start it first")
    }
    let parts = try await prepare(machine, on: node)
    let isRunning = machine.state.occupiesMemory
    do throws(CommandFailure) {
      let configuration = try await pacemaker.wholeConfiguration()
      guard RoleAttributes(machine.id.rawValue, in: configuration) == nil else {
        throw CommandFailure(
          program: "cibadmin", status: 0, message: "there is a resource \(machine.id) already")
      }
      let reservation = Reservation(
        resource: machine.id.rawValue,
        token: String(UInt64.random(in: .min ... .max), radix: 36), source: "", destination: "",
        ends: try await pacemaker.time() + Int(Reservation.term.components.seconds))
      let primitive = VirtualDomainPrimitive(
        id: machine.id.rawValue, configPath: parts.path, memory: machine.memory,
        parameters: parameters(configuration),
        meta: isRunning
          ? [:] : ["target-role": "Stopped", RoleReading.Mark.owner: node.rawValue],
        reservation: reservation)
      try await pacemaker.run(
        CIBChange.write(resources: primitive.xml, constraints: "").command)
      if isRunning {
        _ = try await pacemaker.settle(machine.id.rawValue, looking: [], on: node)
      }
      try await pacemaker.remove(reservation)
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). Pacemaker did not take it: \(error.report)")
    }
    await dropDefinitions(of: machine.id)
    await readConfiguration()
    await lookAtHypervisor(of: node)
    publishPicture()
  }

  /// Writes the file from which all nodes start the machine, and keeps libvirt from starting it by
  /// itself (G6).
  private func prepare(
    _ machine: VirtualMachine, on node: NodeID
  ) async throws(ClusterError) -> (path: String, xml: String) {
    let id = machine.id
    do throws(StepFailure) {
      guard let connection = connections[node],
        let xml = try? await connection.definition(of: id),
        let description = try? DomainDescription(xml: xml),
        let files = MachineFiles(description, of: id)
      else { throw StepFailure(cause: "\(node) does not say what it is made of") }
      if let local = description.disks.first(where: { $0.isFile && !picture.isOnVolume($0.path) }) {
        throw StepFailure(cause: "\(local.path ?? "its disk") is no file on a shared volume")
      }
      let path = "\(files.folder)/\(id).xml"
      try await write(DomainText(xml).withNameAlone, to: path, on: node)
      for other in connections.values { try? await other.setAutostart(id, false) }
      return (path, xml)
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). It can't be made highly available: \(error.cause)")
    }
  }

  /// Definitions on single nodes could be started there by hand, beside the cluster; the file is
  /// the only one that counts. Those that snapshots of libvirt hang on stay.
  private func dropDefinitions(of id: MachineID) async {
    for (node, connection) in connections {
      let report = picture.reports[node]?.domains.first { $0.machine == id }
      guard let report, report.isPersistent, report.foreignSnapshots == 0 else { continue }
      try? await connection.undefine(id)
    }
  }

  /// What the agent is to be told: what the cluster's other machines have in common.
  func parameters(_ configuration: XMLElement) -> [String: String] {
    var parameters = VirtualDomainPrimitive.agreed(in: configuration)
    if parameters["hypervisor"] == nil { parameters["hypervisor"] = "qemu:///system" }
    let schemes = file.nodes.compactMap(\.migrateURI).compactMap { uri in
      uri.split(separator: ":").first?.split(separator: "+").dropFirst().first.map(String.init)
    }
    if parameters["migration_transport"] == nil, parameters["remoteuri"] == nil,
      let scheme = schemes.first, schemes.allSatisfy({ $0 == scheme })
    {
      parameters["migration_transport"] = scheme
    }
    return parameters
  }

  /// Writes a file on a node, whole or not at all.
  func write(_ text: String, to path: String, on node: NodeID) async throws(StepFailure) {
    guard text.utf8.count <= Self.textMax else {
      throw StepFailure(cause: "its XML is larger than \(Self.textMax) bytes")
    }
    try await run(["sh", "-c", MachineFiles.write, "ferry", path, text], on: node)
  }

  /// Takes a machine's role, and what is said about it alone, out of the configuration.
  func removeRole(_ resource: String, of machine: VirtualMachine) async throws(ClusterError) {
    guard let pacemaker else { return }
    do throws(CommandFailure) {
      let configuration = try await pacemaker.wholeConfiguration()
      if let attributes = RoleAttributes(resource, in: configuration) {
        guard attributes.parents.isEmpty else {
          throw CommandFailure(
            program: "cibadmin", status: 0,
            message: "it is part of \(attributes.parents[0]["id"] ?? "a group")")
        }
        let shared = RoleRemoval.shared(resource, in: configuration)
        guard shared.isEmpty else {
          throw CommandFailure(
            program: "cibadmin", status: 0,
            message: "\(shared.joined(separator: ", ")) speaks of it and of others")
        }
        for change in RoleRemoval.changes(of: resource, in: configuration) {
          try await pacemaker.run(change.command)
        }
      }
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). Its role could not be taken away: \(error.report)")
    }
  }
}
