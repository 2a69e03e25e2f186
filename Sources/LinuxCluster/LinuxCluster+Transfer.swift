internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// How long it counts that a network reached the destination.
  static let reachedFor: Duration = .seconds(10)

  /// Moves a machine over the first network that serves; nil when it moved. What became of the
  /// machine otherwise is for `fate(of:)` to find out.
  func transfer(_ order: MigrationOrder) async -> MigrationFailure? {
    guard let source = file.nodes.first(where: { $0.id == order.source }),
      let destination = file.nodes.first(where: { $0.id == order.destination })?.migrateURI
    else {
      return failure(
        order, .hypervisor, "The cluster file names no migrate-uri for \(order.destination)")
    }
    let mover = LibvirtConnection(source.libvirt)
    defer { Task { await mover.close() } }
    do { try await mover.open() } catch { return failure(order, .sourceLost, error.message) }
    guard !order.networks.isEmpty else {
      return await attempt(order, to: destination, over: nil, mover)
    }
    var last: MigrationFailure?
    var blocked: [String] = []
    for network in order.networks {
      guard let address = address(network, order.destination) else {
        fails(network, "\(order.destination) has no address in it", order)
        continue
      }
      let trial = await tryRoute(order, network)
      guard trial == .reached else {
        let why = reason(against: network, trial, order)
        fails(network, why, order)
        if trial == .blocked { blocked.append("\(network): \(why)") }
        continue
      }
      publish(.setupBegan(network: network), order)
      guard let found = await attempt(order, to: destination, over: "tcp://\(address)", mover)
      else { return nil }
      last = found
      // Once memory went over it, it was not the network that failed to serve.
      guard let course = courses[order.machine], !course.watch.hasCopied,
        !course.isCancelRequested, picture.silent[order.destination] == nil
      else { break }
      fails(network, found.cause, order)
    }
    return last ?? noNetwork(order, blocked)
  }

  private func fails(_ network: NetworkID, _ reason: String, _ order: MigrationOrder) {
    publish(.networkFailed(network, reason: reason), order)
  }

  private func attempt(
    _ order: MigrationOrder, to destination: String, over address: String?,
    _ mover: LibvirtConnection
  ) async -> MigrationFailure? {
    if courses[order.machine]?.isCancelRequested == true {
      return failure(order, .hypervisor, "It was cancelled")
    }
    var plan = LibvirtMigration(
      machine: order.machine, destination: destination, address: address, trustsStorage: false,
      plan: order.plan)
    courses[order.machine]?.attemptBegan = .current
    courses[order.machine]?.takenBack = nil
    defer { courses[order.machine]?.attemptBegan = nil }
    do throws(LibvirtError) {
      do throws(LibvirtError) {
        try await mover.migrate(plan)
      } catch
        where error.isUnsafe
        && picture.isStorageShared(of: order.machine, by: [order.source, order.destination])
      {
        // libvirt can't tell that this storage is shared; a token proved it.
        plan.trustsStorage = true
        try await mover.migrate(plan)
      }
      return nil
    } catch {
      if error.isUnsafe {
        return failure(
          order, .hypervisor, error.message,
          advice: "Keep its disks in a storage pool that both nodes share (see: ferry get disks)")
      }
      if let course = courses[order.machine], course.watch.isSplit {
        return await takeUp(plan, order, mover, after: error)
      }
      if let course = courses[order.machine], let reason = course.takenBack {
        return failure(order, course.isUnsent ? .noMigrationNetwork : .destinationLost, reason)
      }
      if error.isAborted { courses[order.machine]?.isCancelRequested = true }
      return failure(order, code(order), error.message)
    }
  }

  /// Whose fault a failed attempt is, judged by who can still be asked.
  private func code(_ order: MigrationOrder) -> MigrationFailure.Code {
    if picture.silent[order.source] != nil { return .sourceLost }
    if picture.silent[order.destination] != nil { return .destinationLost }
    return .hypervisor
  }

  /// The address of a node in a network.
  func address(_ network: NetworkID, _ node: NodeID) -> String? {
    feed.read { $0.networks[id: network]?.addresses[node] }
  }

  /// Whether the order makes no sense, or another migration that is seen here holds a node.
  func obstacleInCourses(_ order: MigrationOrder) -> MigrationFailure? {
    guard feed.read({ $0.machines[id: order.machine] != nil }) else {
      return MigrationFailure(
        code: .refused, machineState: "Nothing was changed",
        cause: "There is no virtual machine named \(order.machine) in this cluster")
    }
    if order.source == order.destination {
      return failure(order, .refused, "\(order.destination) is the node it is on")
    }
    for course in courses.values {
      for node in [order.source, order.destination]
      where course.watch.source == node || course.watch.destination == node {
        return failure(
          order, .nodeBusy, "\(node) takes part in the migration of \(course.watch.machine)")
      }
    }
    return nil
  }

  /// What stands in the way on the nodes themselves.
  func obstacleOnNodes(_ order: MigrationOrder) async -> MigrationFailure? {
    if let failure = obstacleInCourses(order) { return failure }
    if let reason = picture.silent[order.destination] {
      return failure(order, .destinationLost, "\(order.destination) can't be reached: \(reason)")
    }
    guard let connection = connections[order.source] else {
      return MigrationFailure(
        code: .sourceLost, machineState: "\(order.machine) was last seen on \(order.source)",
        cause: "\(order.source) can't be reached")
    }
    do throws(LibvirtError) {
      guard let state = try await state(of: order.machine, on: order.source), state.isAlive else {
        return MigrationFailure(
          code: .refused, machineState: "\(order.machine) does not run on \(order.source)",
          cause: "Only a running machine migrates live")
      }
    } catch {
      return failure(order, .sourceLost, error.message)
    }
    let machine = order.machine
    let job = await answer(within: Self.answerPatience) { try? await connection.job(of: machine) }
    if let job, job.operation != .none {
      return failure(order, .nodeBusy, "\(machine) has another job that libvirt carries out")
    }
    return nil
  }

  func failure(
    _ order: MigrationOrder, _ code: MigrationFailure.Code, _ cause: String, advice: String? = nil
  ) -> MigrationFailure {
    MigrationFailure(code: code, machineState: stillRuns(order), cause: cause, advice: advice)
  }
}
