internal import ClusterBackend
internal import ClusterModel

/// What is done to machines.
extension LinuxCluster {
  /// Those that can be carried out.
  static func machineOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> {
    let alone: Set<ClusterOperation.Kind> = [.machinePower, .machineSetup, .machineSnapshots]
    return hasPacemaker ? alone.union([.machineRole, .machineMove]) : alone
  }

  /// Carries out an operation on a machine.
  func perform(
    _ operation: MachineOperation, on id: MachineID
  ) async throws(ClusterError) {
    guard let machine = feed.read({ $0.machines[id: id] }) else {
      throw ClusterError(.badInput, "There is no virtual machine named \(id) in this cluster")
    }
    switch operation {
    case .start: try await start(machine)
    case .delete: try await delete(machine)
    case .makeHighlyAvailable:
      try await makeHighlyAvailable(machine)
      // A new resource follows the order of networks, too.
      await alignPacemakersMigrations()
    case .configure(let change): try await configure(machine, change)
    case .setPolicy(let policy): try await set(policy, of: machine)
    case .deleteSnapshot(let name): try await deleteSnapshot(name, of: machine)
    case .shutDown, .turnOff, .save, .takeSnapshot, .revert, .quickMigrate, .move:
      try await begin(MachineStep.steps(of: operation, on: machine), of: machine)
    }
  }

  /// Starts a machine where it belongs; where that is not said, Pacemaker chooses.
  private func start(_ machine: VirtualMachine) async throws(ClusterError) {
    guard let resource = picture.resource(of: machine.id), let pacemaker else {
      return try await begin([.start], of: machine)
    }
    if let owner = picture.role(resource)?.owner, owner == machine.owner,
      connections[owner] != nil, machine.state != .failed
    {
      return try await begin([.start], of: machine)
    }
    do throws(CommandFailure) {
      let configuration = try await pacemaker.wholeConfiguration()
      guard let attributes = RoleAttributes(resource, in: configuration) else {
        throw CommandFailure(program: "cibadmin", status: 0, message: "it is not configured")
      }
      if machine.state == .failed {
        try await pacemaker.run(
          ["crm_resource", "--cleanup", "-r", resource], within: .seconds(60))
      }
      for change in RoleMarks.running(attributes) { try await pacemaker.run(change.command) }
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). It could not be started: \(error.report)")
    }
    await readConfiguration()
  }

  /// Forgets a snapshot; disks in use are changed by QEMU alone.
  private func deleteSnapshot(
    _ name: String, of machine: VirtualMachine
  ) async throws(ClusterError) {
    guard machine.state == .off || machine.state == .failed else {
      throw ClusterError(
        .refused,
        "\(machine.whereabouts). Its disks are in use, and the snapshot \(name) lies in them. "
          + "Nothing was changed", advice: "Shut it down first")
    }
    guard let node = machine.owner ?? connections.keys.sorted().first,
      let files = picture.description(of: machine.id).flatMap({ MachineFiles($0, of: machine.id) })
    else { throw ClusterError(.failed, "\(machine.whereabouts). Its disks are not known") }
    do throws(StepFailure) {
      try await run(
        ["sh", "-c", MachineFiles.forget, "ferry", name, files.snapshots] + files.disks, on: node)
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). The snapshot \(name) is still there: \(error.cause)")
    }
    await lookAtSnapshots()
    publishPicture()
  }

  /// Finds out what is kept of the machines, on the first node that answers.
  func lookAtSnapshots() async {
    let machines = feed.read { $0.machines.map(\.id) }
    let folders = machines.compactMap { id in
      picture.description(of: id).flatMap { MachineFiles($0, of: id)?.snapshots }
    }
    guard !folders.isEmpty else { return }
    for node in connections.keys.sorted() {
      let arguments = ["sh", "-c", MachineFiles.list, "ferry"] + Set(folders).sorted()
      guard let answer = try? await command(node).run(arguments) else { continue }
      picture.snapshots = MachineFiles.snapshots(in: answer)
      return
    }
  }
}
