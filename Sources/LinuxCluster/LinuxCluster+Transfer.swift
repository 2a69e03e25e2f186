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
    let began = MonotonicTime.current
    do { try await mover.open() } catch { return failure(order, .sourceLost, error.message) }
    timed(.connecting, order.id, on: order.source, since: began)
    guard !order.networks.isEmpty else {
      return await attempt(order, to: destination, over: nil, at: nil, mover)
    }
    var last: MigrationFailure?
    var blocked: [String] = []
    for network in order.networks {
      guard address(network, order.destination) != nil else {
        fails(network, "\(order.destination) has no address in it", order)
        continue
      }
      let began = MonotonicTime.current
      let trial = await tryRoute(order, network)
      timed(.tryingNetwork, order.id, on: order.destination, since: began, note: "\(network)")
      measured.forget(reached: route(order, network))
      guard let address = memoryAddress(order, network, trial) else {
        let why = reason(against: network, trial, order)
        fails(network, why, order)
        if trial == .blocked { blocked.append("\(network): \(why)") }
        continue
      }
      publish(.setupBegan(network: network), order)
      guard
        let found = await attempt(order, to: destination, over: network, at: address, mover)
      else { return nil }
      last = found
      // Once memory went over it, it was not the network that failed to serve.
      guard let course = courses[order.machine], !course.watch.hasCopied,
        !course.isCancelRequested, !course.oversight.isGivenUp,
        picture.silent[order.destination] == nil
      else { break }
      fails(network, found.cause, order)
    }
    return last ?? noNetwork(order, blocked)
  }

  private func fails(_ network: NetworkID, _ reason: String, _ order: MigrationOrder) {
    publish(.networkFailed(network, reason: reason), order)
  }

  private func attempt(
    _ order: MigrationOrder, to destination: String, over network: NetworkID?,
    at address: String?, _ mover: LibvirtConnection
  ) async -> MigrationFailure? {
    if courses[order.machine]?.isCancelRequested == true {
      return failure(order, .hypervisor, "It was cancelled")
    }
    var plan = LibvirtMigration(
      machine: order.machine, destination: destination, address: address, trustsStorage: false,
      plan: order.plan)
    courses[order.machine]?.oversight.begin(at: .current)
    defer { courses[order.machine]?.oversight.attemptBegan = nil }
    do throws(LibvirtError) {
      do throws(LibvirtError) {
        try await call(plan, mover, order)
      } catch
        where error.isUnsafe
        && picture.isStorageShared(of: order.machine, by: [order.source, order.destination])
      {
        // libvirt can't tell that this storage is shared; a token proved it.
        plan.trustsStorage = true
        try await call(plan, mover, order)
      }
      return givenUp(order)
    } catch {
      if error.isUnsafe {
        return failure(
          order, .hypervisor, error.message,
          advice: "Keep its disks in a storage pool that both nodes share (see: ferry get disks)")
      }
      if let course = courses[order.machine], course.watch.isSplit {
        return await takeUp(plan, order, mover, after: error)
      }
      if let failure = await standstill(order, over: network) { return failure }
      if error.isAborted { courses[order.machine]?.isCancelRequested = true }
      return failure(order, code(order), error.message)
    }
  }

  /// Has libvirt move the machine, and waits for that until it is given up.
  private func call(
    _ plan: LibvirtMigration, _ mover: LibvirtConnection, _ order: MigrationOrder
  ) async throws(LibvirtError) {
    let began = MonotonicTime.current
    defer {
      let sent = courses[order.machine]?.oversight.reading?.sent
      timed(
        .transferring, order.id, on: order.source, since: began, bytes: sent, note: plan.address)
    }
    let call = LibvirtCall { () throws(LibvirtError) in try await mover.migrate(plan) }
    courses[plan.machine]?.call = call
    _ = try await call.wait()
  }

  /// What is said when libvirt was not waited for any more; nil when its call returned.
  private func givenUp(_ order: MigrationOrder) -> MigrationFailure? {
    guard let oversight = courses[order.machine]?.oversight, oversight.isGivenUp else { return nil }
    let (stuck, cause) = (oversight.isSourceStuck, oversight.reason ?? "It was cancelled")
    return failure(
      order, .hypervisor, cause + ", and libvirt can't take the migration back",
      advice: stuck
        ? "If QEMU recovers, the migration is taken back and \(order.machine) runs on; if not, end "
          + "it on \(order.source): virsh destroy \(order.machine)"
        : "It is taken back as soon as libvirt on \(order.source) can do so")
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
    guard connections[order.source] != nil else {
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
    return await obstacleInHypervisor(order)
  }

  /// What QEMU itself says, or does not say: one that hangs would be noticed late.
  private func obstacleInHypervisor(_ order: MigrationOrder) async -> MigrationFailure? {
    let machine = order.machine
    let job = await aside(on: order.source) { connection -> JobStatistics.Operation? in
      let job = try? await connection.job(of: machine)
      if let job, job.operation != .none { return job.operation }
      _ = try? await connection.measuredWrites(of: machine)
      return JobStatistics.Operation.none
    }
    switch job {
    case nil:
      return MigrationFailure(
        code: .hypervisor,
        machineState: "\(machine) is on \(order.source), where its QEMU does not answer",
        cause: "libvirt got no answer within \(Self.answerPatience.components.seconds) s",
        advice: "When it does not answer again, turn \(machine) off and start it again")
    case .some(.none): return nil
    default:
      return failure(order, .nodeBusy, "\(machine) has another job that libvirt carries out")
    }
  }

  func failure(
    _ order: MigrationOrder, _ code: MigrationFailure.Code, _ cause: String, advice: String? = nil
  ) -> MigrationFailure {
    MigrationFailure(code: code, machineState: stillRuns(order), cause: cause, advice: advice)
  }
}
