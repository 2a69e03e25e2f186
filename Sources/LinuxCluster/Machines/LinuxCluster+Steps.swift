internal import ClusterBackend
internal import ClusterModel

/// The steps of machines.
extension LinuxCluster {
  /// How long an operating system may take to shut down.
  static let shutDownPatience: Duration = .seconds(120)
  /// The time between two looks whether it has.
  static let stopInterval: Duration = .milliseconds(250)
  /// How long a program may work on a machine's disks.
  static let diskPatience: Duration = .seconds(600)

  /// Takes a step, and returns how the machine is left.
  func take(
    _ step: MachineStep, _ subject: CourseSubject, _ rest: MachineRest
  ) async throws(StepFailure) -> MachineRest {
    let id = subject.machine.id
    switch step {
    case .shutDown:
      try await onOwnConnection(rest.node) { try await $0.shutDown(id) }
      try await awaitStop(id, rest.node, within: Self.shutDownPatience)
      return try await rested(subject, .off, rest.node)
    case .turnOff:
      try await onOwnConnection(rest.node) { try await $0.destroy(id) }
      try await awaitStop(id, rest.node, within: .seconds(10))
      return try await rested(subject, .off, rest.node)
    case .save:
      try await save(subject, rest.node)
      return try await rested(subject, .saved, rest.node)
    case .discardMemory:
      if subject.resource == nil {
        try await onOwnConnection(rest.node) { try await $0.forgetSave(of: id) }
        return MachineRest(kind: .off, node: rest.node)
      }
      let left = try await rested(subject, .off, rest.node)
      try await run(["rm", "-f", "--", subject.memory], on: rest.node)
      return left
    case .keep(let name):
      try await keep(name, subject, rest)
      return rest
    case .bringBack(let name): return try await bringBack(name, subject, rest)
    case .move(let node): return try await rested(subject, rest.kind, node)
    case .start: return try await start(subject, rest)
    }
  }

  /// Writes down how the machine was left before anything else is done to it.
  private func rested(
    _ subject: CourseSubject, _ kind: MachineRest.Kind, _ node: NodeID
  ) async throws(StepFailure) -> MachineRest {
    let rest = MachineRest(kind: kind, node: node)
    if let resource = subject.resource, let pacemaker {
      try await mark(rest, resource, memory: subject.memory, pacemaker)
    }
    return rest
  }

  private func save(_ subject: CourseSubject, _ node: NodeID) async throws(StepFailure) {
    let id = subject.machine.id
    guard subject.resource != nil else {
      return try await onOwnConnection(node) { try await $0.saveInPlace(id) }
    }
    let path = subject.memory
    try await onOwnConnection(node) { try await $0.save(id, to: path + ".new") }
    // Its name is complete only when the file is.
    try await run(["mv", "--", path + ".new", path], on: node)
  }

  private func keep(
    _ name: String, _ subject: CourseSubject, _ rest: MachineRest
  ) async throws(StepFailure) {
    guard let files = subject.files else { throw StepFailure(cause: "it has no disk") }
    let memory = rest.kind == .saved ? subject.memory : ""
    try await run(
      ["sh", "-c", MachineFiles.keep, "ferry", name, files.snapshots, memory] + files.disks,
      on: rest.node)
  }

  private func bringBack(
    _ name: String, _ subject: CourseSubject, _ rest: MachineRest
  ) async throws(StepFailure) -> MachineRest {
    guard let files = subject.files else { throw StepFailure(cause: "it has no disk") }
    let hasMemory = subject.machine.snapshots.contains { $0.name == name && $0.includesMemory }
    try await run(
      ["sh", "-c", MachineFiles.bringBack, "ferry", name, files.snapshots, subject.memory]
        + files.disks, on: rest.node)
    return try await rested(subject, hasMemory ? .saved : .off, rest.node)
  }

  private func start(
    _ subject: CourseSubject, _ rest: MachineRest
  ) async throws(StepFailure) -> MachineRest {
    let id = subject.machine.id
    try await makeSureItRunsNowhere(id)
    let running = MachineRest(kind: .running, node: rest.node)
    guard subject.resource != nil else {
      try await onOwnConnection(rest.node) { try await $0.start(id) }
      return running
    }
    if rest.kind == .saved {
      let path = subject.memory
      do throws(StepFailure) {
        try await run(
          ["sh", "-c", MachineFiles.fits, "ferry", path] + (subject.files?.disks ?? []),
          on: rest.node)
      } catch {
        throw StepFailure(
          cause: "Its saved memory does not fit its disks any more (\(error.cause))",
          advice: "Turn it off, which forgets that memory, and start it anew")
      }
      try await onOwnConnection(rest.node) { try await $0.restore(from: path) }
    } else {
      guard let path = subject.configPath else {
        throw StepFailure(cause: "its resource names no file with its XML")
      }
      let xml = try await run(["cat", "--", path], on: rest.node)
      try await onOwnConnection(rest.node) { try await $0.create(xml: xml) }
    }
    return running
  }

  /// Nothing is started while it may run anywhere.
  private func makeSureItRunsNowhere(_ id: MachineID) async throws(StepFailure) {
    for node in file.nodes.map(\.id) {
      do throws(LibvirtError) {
        if let state = try await state(of: id, on: node), state.isAlive {
          throw LibvirtError(code: 0, message: "it runs there")
        }
      } catch {
        // A node that Pacemaker has seen off, by fencing or in peace, runs nothing.
        if picture.pacemaker?.members.first(where: { $0.id == node })?.state == .down { continue }
        throw StepFailure(
          cause: "it can't be ruled out that it runs on \(node): \(error.message)")
      }
    }
  }

  private func awaitStop(
    _ id: MachineID, _ node: NodeID, within limit: Duration
  ) async throws(StepFailure) {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      do throws(LibvirtError) {
        guard let state = try await state(of: id, on: node), state.isAlive else { return }
      } catch {
        throw StepFailure(cause: "\(node) can't be asked any more: \(error.message)")
      }
      do { try await ContinuousClock().sleep(for: Self.stopInterval) } catch { break }
    }
    throw StepFailure(
      cause: "it has not stopped within \(limit.components.seconds) s",
      advice: "Its operating system may ignore the request; turning it off cuts its power")
  }

  /// Runs a program on a node.
  @discardableResult
  func run(_ arguments: [String], on node: NodeID) async throws(StepFailure) -> String {
    do throws(CommandFailure) {
      return try await command(node).run(arguments, within: Self.diskPatience)
    } catch {
      throw StepFailure(cause: error.report)
    }
  }

  /// Has a node's libvirt do something that may take long, while others go on asking it.
  func onOwnConnection(
    _ node: NodeID, _ work: @Sendable (LibvirtConnection) async throws -> Void
  ) async throws(StepFailure) {
    guard let uri = file.nodes.first(where: { $0.id == node })?.libvirt else {
      throw StepFailure(cause: "\(node) is not in the cluster file")
    }
    let connection = LibvirtConnection(uri)
    defer { Task { await connection.close() } }
    do {
      try await connection.open()
      try await work(connection)
    } catch {
      throw StepFailure(cause: (error as? LibvirtError)?.message ?? "\(error)")
    }
  }
}
