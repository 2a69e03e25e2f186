internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// The end of a life: everything is put right, and the cluster must come to rest.
extension SimulationRun {
  /// By then a cluster without faults has come to rest; failback may wait for an hour of the day.
  static let restMax = Duration.seconds(50 * 3600)
  /// From power on until a node takes part, and longer.
  static let bootMax = Duration.seconds(120)
  /// Migrations that gain nothing are taken back after this.
  static let patience = Duration.seconds(1800)
  /// More events than this in a cluster that is left alone never end.
  static let eventsMax = 200_000

  /// Puts everything right, waits, and checks that the cluster comes to rest.
  public mutating func calmDown() {
    lastActions = []
    mend()
    bringNodesBack()
    wait(for: Self.patience)
    // What gains nothing is given up, and with it what has waited for that.
    for machine in world.migrations.map(\.order.machine) { _ = carryOut(.cancel(machine)) }
    bringNodesBack()
    wait(for: Self.restMax)
    invariants.checkAll(world)
    invariants.checkRest(world)
  }

  /// Lets time pass, or less when nothing is due any more.
  private mutating func wait(for time: Duration) {
    let end = world.now + time
    for _ in 0..<Self.eventsMax {
      guard let next = world.nextEventTime, next <= end else { return }
      _ = advance(to: next)
    }
  }

  private mutating func bringNodesBack() {
    wait(for: Self.bootMax)
    for node in world.cluster.nodes where node.state == .down {
      _ = carryOut(.perform(.node(node.id, .startService)))
    }
    wait(for: Self.bootMax)
    for node in world.cluster.nodes where node.state == .paused {
      _ = carryOut(.perform(.node(node.id, .resume(failback: false))))
    }
  }

  private mutating func mend() {
    for remedy in remedies { _ = carryOut(.inject(remedy)) }
    _ = carryOut(.inject(.partitionHeals))
    _ = carryOut(.inject(.shareReturns))
    for network in world.cluster.networks {
      _ = carryOut(.inject(.networkReturns(network.id)))
      _ = carryOut(.inject(.networkSlows(network.id, to: 1)))
      for node in world.cluster.nodes {
        _ = carryOut(.inject(.adapterReturns(node.id, network.id)))
      }
    }
    for disk in world.cluster.disks {
      for node in disk.lostPaths { _ = carryOut(.inject(.pathReturns(node, disk.id))) }
    }
    for volume in world.cluster.volumes {
      if volume.isInMaintenance {
        _ = carryOut(.perform(.storage(.setMaintenance(volume.id, false))))
      }
      if volume.isRedirectedByHand {
        _ = carryOut(.perform(.storage(.setRedirected(volume.id, false))))
      }
    }
    for node in world.cluster.nodes { _ = carryOut(.inject(.nodeReturns(node.id))) }
  }
}

extension Invariants {
  /// A highly available machine that is left failed was given up after a failure that was counted;
  /// one that waits for a node, or was forgotten, has none that could run it.
  private mutating func checkFailed(_ world: SimulatedWorld) {
    let placement = Placement(in: world.cluster)
    for machine in sum.machines where machine.state == .failed && machine.isHighlyAvailable {
      let isGivenUp =
        world.membership.failures[machine.id] != nil
        && world.membership.stranded[machine.id] == nil
      guard !isGivenUp, machine.policy.priority != .noAutoStart,
        let choice = placement.best(for: machine.id, by: .start)
      else { continue }
      violate(
        .converges, "\(machine.id) is failed, though \(choice.node) could run it", at: world.now)
    }
  }

  /// What must hold when nothing is broken any more and nothing is due.
  mutating func checkRest(_ world: SimulatedWorld) {
    let now = world.now
    for migration in open.values.sorted(by: { $0.machine < $1.machine }) {
      violate(.ends, "\(migration.machine) still moves to \(migration.destination)", at: now)
    }
    for node in sum.nodes {
      if node.state != .up { violate(.converges, "\(node.id) is \(node.state.rawValue)", at: now) }
      if node.drain == .draining { violate(.converges, "\(node.id) drains for ever", at: now) }
    }
    for machine in sum.machines {
      switch machine.state {
      case .starting, .stopping, .saving, .unknown, .pausedCritical:
        violate(.converges, "\(machine.id) is \(machine.state.rawValue) for ever", at: now)
      case .running, .paused, .off, .saved, .failed: break
      }
    }
    for service in sum.services where service.state != .online && service.isWantedOnline {
      violate(.converges, "\(service.id) is \(service.state.rawValue) for ever", at: now)
    }
    checkFailed(world)
    if sum.quorum?.isQuorate == false { violate(.converges, "there is no quorum", at: now) }
    if let next = world.nextEventTime, next - now < SimulationRun.restMax {
      violate(.converges, "something is due for ever", at: now)
    }
  }
}
