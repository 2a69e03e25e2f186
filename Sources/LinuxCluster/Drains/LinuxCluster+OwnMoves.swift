internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// Live migrations that a drain or a failback makes: they take the same way as those that somebody
/// asks for, and are seen like them.
extension LinuxCluster {
  /// How long a resumed node may take to be up before its machines are given up on.
  static let returnPatience: Duration = .seconds(60)
  /// How long a node may be busy before a machine is not brought back.
  static let busyPatience: Duration = .seconds(1800)

  /// Moves a machine; nil when one of the nodes is busy and waiting helps.
  func moveByItself(
    _ machine: MachineID, from source: NodeID, to destination: NodeID
  ) async -> MigrationOutcome? {
    let time = WallTime.current
    var order = MigrationOrder(
      id: MigrationID(rawValue: "\(machine)@\(Int64(time.secondsSince1970 * 1000)).own"),
      machine: machine, source: source, destination: destination,
      networks: NetworkOrder.attempts(from: source, to: destination, in: feed.snapshot))
    let history = recall(file.name)
    order.remembered = feed.snapshot.machines[id: machine].flatMap { machine in
      history.guest(machine.id, size: machine.memory)
    }
    let measuring = Task { [order] in try? await self.measure(order) }
    if let failure = await preflight(order) {
      return failure.code == .nodeBusy ? nil : .failed(failure)
    }
    ownMoves.insert(order.id)
    defer { ownMoves.remove(order.id) }
    publish(
      .requested(
        MigrationRequest(
          machine: machine, source: source, destination: destination, initiator: .other,
          requestedAt: time)), order)
    publish(.preflightBegan, order)
    if let measurement = await measuring.value {
      let outlook = order.outlook(measurement, recalling: history)
      order.plan = outlook.plan
      publish(.forecast(outlook), order)
    }
    let outcome = await migrate(order)
    if case .failed(let failure) = outcome, failure.code == .nodeBusy {
      publish(.ended(.cancelled), order)
      return nil
    }
    return outcome
  }

  /// Brings machines back to a node that was resumed.
  func bringBack(_ machines: [MachineID], to node: NodeID) async {
    let isBack = await waits(upTo: Self.returnPatience) { $0.nodes[id: node]?.state == .up }
    for machine in machines {
      if isBack {
        await bringBack(machine, to: node)
      } else {
        record(
          .warning, node: node, machine: machine,
          "\(machine) does not return to \(node), which did not come up in time")
      }
      picture.returning[node]?.removeAll { $0 == machine }
      publishPicture()
    }
    picture.returning[node] = nil
    publishPicture()
  }

  private func bringBack(_ machine: MachineID, to node: NodeID) async {
    let end = ContinuousClock.now + Self.busyPatience
    var vainLooks = 0
    while ContinuousClock.now < end {
      let cluster = feed.snapshot
      guard let owner = cluster.machines[id: machine]?.owner, owner != node else { return }
      let placement = Placement(in: cluster)
      let isFree =
        cluster.openMigration(of: machine) == nil
        && Admission.decide(source: owner, destination: node, among: cluster.migrations)
          == .admitted
      if isFree {
        if placement.allows(machine, on: node, by: .live) {
          switch await moveByItself(machine, from: owner, to: node) {
          case .done?: return
          case .failed(let failure)?: return notReturned(machine, to: node, failure.cause)
          case .cancelled?: return notReturned(machine, to: node, "its migration was cancelled")
          case nil: break
          }
        } else {
          let candidate = placement.ranking(for: machine, by: .live).first { $0.node == node }
          let isPassing = candidate?.obstacles.allSatisfy { $0.rule == .migrationNetwork } ?? false
          vainLooks += 1
          guard isPassing, vainLooks < DrainCourse.vainLooksMax else {
            return notReturned(machine, to: node, candidate?.reason ?? "it can't run there")
          }
        }
      }
      do { try await ContinuousClock().sleep(for: Self.drainInterval) } catch { return }
    }
    notReturned(machine, to: node, "its nodes were busy all the time")
  }

  private func notReturned(_ machine: MachineID, to node: NodeID, _ reason: String) {
    record(
      .warning, node: node, machine: machine, "\(machine) does not return to \(node): \(reason)")
  }

  /// Waits until something is so; says whether it came to be.
  private func waits(
    upTo patience: Duration, _ condition: (ClusterSnapshot) -> Bool
  ) async -> Bool {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      if condition(feed.snapshot) { return true }
      await lookAtPacemakerAnew()
      do { try await ContinuousClock().sleep(for: Self.drainInterval) } catch { return false }
    }
    return condition(feed.snapshot)
  }
}
