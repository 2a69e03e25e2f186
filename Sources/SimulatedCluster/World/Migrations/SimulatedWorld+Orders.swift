public import ClusterBackend
public import ClusterModel
internal import ClusterRules
internal import MigrationModel

extension SimulatedWorld {
  /// What stands in a migration's way at this moment; nil when nothing does.
  public func obstacle(to order: MigrationOrder) -> MigrationFailure? {
    refusal(of: order) ?? (usableNetwork(of: order) == nil ? noNetwork(order) : nil)
  }

  /// Begins a migration, or says why not. Its end comes as an event of `advance(to:)`, or of this
  /// call, when no network is left to try.
  public mutating func begin(_ order: MigrationOrder) -> (
    refusal: MigrationFailure?, events: [ClusterEvent]
  ) {
    let refusal = start(order)
    return (refusal, refusal == nil ? takeFacts() : [])
  }

  /// Begins a migration for whoever wants it, the cluster itself included, which then tells what it
  /// expects.
  mutating func start(
    _ order: MigrationOrder, expecting outlook: MigrationOutlook? = nil
  ) -> MigrationFailure? {
    if let failure = refusal(of: order) { return failure }
    guard let guest = guests[order.machine], let machine = cluster.machines[id: order.machine]
    else { return failure(order, .refused, "Its memory is not known") }
    let network = usableNetwork(of: order)
    var migration = ActiveMigration(
      order: order, at: now, luck: SplitMix64(seed: luck.next()), network: network, guest: guest,
      profile: profile)
    let time = profile.setup.scaled(by: migration.luck.number(from: 0.9, to: 1.1))
    migration.stage = .setup(ends: now + time)
    migration.reservation = Reservation(node: order.destination, size: machine.memory)
    reserve(machine.memory, on: order.destination)
    migrations.append(migration)
    emit(.requested(request(for: order)), of: migration)
    if let outlook { emit(.forecast(outlook), of: migration) }
    emit(.setupBegan(network: network), of: migration)
    recordFailedAttempts(order, before: network)
    if network == nil {
      end(migrations.count - 1, .failed(noNetwork(order)))
    } else {
      record(order, EventTexts.moving(order))
      let last = migrations.count - 1
      if let alone = bandwidthAlone(migrations[last]) { warnIfEndless(last, at: alone) }
    }
    refreshNodes()
    return nil
  }

  /// What others are told of an order.
  private func request(for order: MigrationOrder) -> MigrationRequest {
    MigrationRequest(
      machine: order.machine, source: order.source, destination: order.destination,
      initiator: .other, requestedAt: calendar)
  }

  /// Takes a migration back, which is possible until its blackout.
  public mutating func cancel(_ machine: MachineID) throws(ClusterError) -> [ClusterEvent] {
    guard cluster.machines[id: machine] != nil else {
      throw ClusterError(.badInput, "There is no virtual machine named \(machine) in this cluster")
    }
    guard let index = migrations.firstIndex(where: { $0.order.machine == machine }) else {
      throw ClusterError(.refused, "\(machine) is not migrating")
    }
    let migration = migrations[index]
    guard migration.isCancellable else {
      if case .cleanUp(_, .cancelled) = migration.stage { return [] }
      throw ClusterError(
        .refused,
        "The migration of \(machine) can't be cancelled any more: it is in its "
          + migration.stageName)
    }
    emit(.cancelRequested, of: migration)
    end(index, .cancelled)
    return takeFacts()
  }

  /// Lets a switch-over go on that is held.
  public mutating func release(_ machine: MachineID) throws(ClusterError) -> [ClusterEvent] {
    guard
      let index = migrations.firstIndex(where: { $0.order.machine == machine && $0.pilot.isHeld })
    else {
      throw ClusterError(.refused, "No switch-over of \(machine) waits to be let go")
    }
    letGo(index)
    return takeFacts()
  }

  private func refusal(of order: MigrationOrder) -> MigrationFailure? {
    let obstacles = MigrationRules.obstacles(
      moving: order.machine, to: order.destination, in: cluster
    )
    if let missing = obstacles.first(where: \.isBadInput) {
      return failure(order, .refused, missing.reason)
    }
    for migration in migrations {
      if migration.order.id == order.id {
        return failure(order, .refused, "The order \(order.id) is being carried out already")
      }
      for node in [order.source, order.destination] where migration.involves(node) {
        return failure(
          order, .nodeBusy,
          "\(node) takes part in the live migration of \(migration.order.machine), "
            + "which is in its \(migration.stageName)")
      }
    }
    if let first = obstacles.first(where: { $0.rule != .migrationNetwork }) {
      return failure(order, .refused, first.reason, advice: first.advice)
    }
    // A network that is missing is found out by trying; one that is not ready is known.
    if let waiting = MigrationRules.networksNotReady(
      for: order.machine, to: order.destination, in: cluster)
    {
      return failure(order, .noMigrationNetwork, waiting.reason, advice: waiting.advice)
    }
    let owner = cluster.machines[id: order.machine]?.owner
    guard owner == order.source else {
      return failure(order, .refused, "\(order.machine) does not run on \(order.source)")
    }
    return nil
  }

  /// The first network of the order that reaches the destination.
  func usableNetwork(of order: MigrationOrder) -> NetworkID? {
    order.networks.first { isUsable($0, for: order) }
  }

  func isUsable(_ id: NetworkID, for order: MigrationOrder) -> Bool {
    cluster.networks[id: id]?.speed != nil
      && isConnected(order.source, order.destination, over: id)
  }

  func noNetwork(_ order: MigrationOrder) -> MigrationFailure {
    failure(
      order, .noMigrationNetwork,
      "No migration network available between \(order.source) and \(order.destination)",
      advice: "Bring one of the networks for live migration up, or choose another")
  }

  /// What is reported when the cluster is let go of in the middle.
  func abandoned(_ order: MigrationOrder) -> MigrationFailure {
    failure(order, .abandoned, "The simulated cluster was closed")
  }

  func failure(
    _ order: MigrationOrder, _ code: MigrationFailure.Code, _ cause: String, advice: String? = nil
  ) -> MigrationFailure {
    MigrationFailure(
      code: code, machineState: machineState(order.machine), cause: cause, advice: advice)
  }

  /// What a machine does now, for reports.
  func machineState(_ id: MachineID) -> String {
    guard let machine = cluster.machines[id: id] else { return "Nothing was changed" }
    let owner = machine.owner.map { " on \($0)" } ?? ""
    return switch machine.state {
    case .running: "\(id) still runs\(owner)"
    case .failed: "\(id) does not run: it failed\(owner)"
    case .unknown: "\(id) does not run: \(machine.information ?? "its node can't be asked")"
    default: "\(id) is \(machine.state.rawValue.lowercased())\(owner)"
    }
  }
}
