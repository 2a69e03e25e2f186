public import ClusterBackend
public import ClusterModel
internal import MigrationModel

extension LinuxCluster {
  /// What a held copy may send, in bytes a second. QEMU counts in tenths of a second, and takes
  /// nothing for "no limit": the head of a section, 18 bytes, is more than one.
  static let holdingRate = 10
  /// The least that libvirt itself takes; it holds only machines that write more than that.
  static let libvirtRateMin = Bandwidth(bytesPerSecond: 1_048_576)

  /// Lets a switch-over go on that waits for somebody to say so.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    if let course = courses[machine], !course.isOurs, course.isBraked {
      return try await liftBrake(of: machine, on: course.watch.source)
    }
    guard var course = courses[machine], course.isHeld, !course.isEnding else {
      throw ClusterError(.refused, "No switch-over of \(machine) waits to be let go")
    }
    let orders = course.release()
    course.isBraked = false
    courses[machine] = course
    watch(machine, closely: true)
    feed.publish(
      .migration(MigrationEvent(id: course.watch.id, at: .current, kind: .switchOverReleased)))
    for order in orders { course.helm?.yield(order) }
  }

  /// Tells the hypervisor what is due after something has happened to a migration.
  func steer(_ machine: MachineID, by news: [MigrationEvent]) {
    guard var course = courses[machine], course.pilot != nil else { return }
    let orders = news.flatMap { course.steer(by: $0) }
    courses[machine] = course
    for order in orders { course.helm?.yield(order) }
  }

  /// Tells a hypervisor what it is to do, one thing after the other, on a connection of its own, for
  /// a call may have to wait while others go on. Nil when there will be nothing to tell.
  func helm(
    of order: MigrationOrder, at uri: String
  ) -> AsyncStream<HelmOrder>.Continuation? {
    let plan = order.plan
    guard plan.isSteered else { return nil }
    let (orders, helm) = AsyncStream.makeStream(of: HelmOrder.self)
    Task {
      let connection = LibvirtConnection(uri)
      try? await connection.open()
      for await one in orders {
        do throws(LibvirtError) {
          try await tell(one, connection, order)
        } catch {
          notTaken(one, order, error)
        }
      }
      await connection.close()
    }
    return helm
  }

  private func tell(
    _ one: HelmOrder, _ connection: LibvirtConnection, _ order: MigrationOrder
  ) async throws(LibvirtError) {
    let machine = order.machine
    switch one {
    case .slowDown(let speed): try await connection.setBandwidth(speed, of: machine)
    case .stop:
      try await hold(machine, connection)
      guard courses[machine]?.watch.id == order.id, courses[machine]?.isHeld == true,
        courses[machine]?.watch.blackoutBegan == nil
      else { return }
      watch(machine, closely: false)
      publish(.switchOverHeld, order)
    case .step(let action):
      switch action {
      case .setDowntimeLimit(let limit):
        try await connection.setDowntimeLimit(limit, of: machine)
        // That a hold needs the least limit there is, is no step of the plan.
        if limit == PlanPilot.holdingLimit { return }
      case .setBandwidth(let speed): try await connection.setBandwidth(speed, of: machine)
      case .startPostCopy:
        watch(machine, closely: true)
        try await connection.startPostCopy(of: machine)
      }
      publish(.planStepTaken(action), order)
    }
  }

  /// Brings the copy to a stand; without QEMU's monitor, nearly so.
  private func hold(
    _ machine: MachineID, _ connection: LibvirtConnection
  ) async throws(LibvirtError) {
    let command =
      #"{"execute":"migrate-set-parameters","arguments":{"max-bandwidth":\#(Self.holdingRate)}}"#
    do throws(LibvirtError) {
      _ = try await connection.monitor(command, of: machine)
      courses[machine]?.isBraked = true
    } catch {
      try await connection.setBandwidth(Self.libvirtRateMin, of: machine)
    }
  }

  /// A step that the hypervisor refuses is told, unless it came too late to matter.
  private func notTaken(_ one: HelmOrder, _ order: MigrationOrder, _ error: LibvirtError) {
    guard let course = courses[order.machine], course.watch.id == order.id, !course.isEnding,
      course.watch.blackoutBegan == nil
    else { return }
    let what =
      switch one {
      case .step(let action): action.name
      case .slowDown(let speed): "bandwidth \(speed)"
      case .stop: "hold before switch-over"
      }
    feed.publish(
      .recorded(
        EventRecord(
          time: .current, level: .warning, provider: .libvirt, node: order.source,
          machine: order.machine, message: "\(what) was not taken: \(error.message)")))
  }
}
