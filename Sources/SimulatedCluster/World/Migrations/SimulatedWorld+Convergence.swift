internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

/// Migrations that do not end by themselves, and machines that run before all their memory is there.
extension SimulatedWorld {
  /// Says at once when a migration will never end by itself at the bandwidth that it has.
  mutating func warnIfEndless(_ index: Int, at bandwidth: Bandwidth) {
    let migration = migrations[index]
    guard !migration.isKnownEndless,
      case .downtimeLimit(let limit) = migration.copy.profile.stopRule
    else { return }
    let forecast = MigrationForecast(
      of: migration.copy.guest, over: bandwidth, by: profile, plan: migration.order.plan)
    guard forecast.ending == .never else { return }
    migrations[index].isKnownEndless = true
    record(
      .warning, migration.order,
      EventTexts.isEndless(
        migration.order.machine, writing: migration.copy.guest.writeRate, over: bandwidth, limit))
  }

  /// Says that a machine is slowed down, and when it can't be any further.
  mutating func recordThrottle(_ index: Int, since old: Double) {
    let (migration, rule) = (migrations[index], profile.autoConverge)
    let new = migration.copy.throttle
    guard new != old, new == rule?.first || new == rule?.most else { return }
    record(.warning, migration.order, EventTexts.isHeldBack(migration.order.machine, for: new))
  }

  /// After a switch-over to post-copy the destination fetches what is left, and the nodes are held
  /// for so much longer.
  mutating func fetchTheRest(_ index: Int) {
    let migration = migrations[index]
    let rate = migration.bandwidth.bytesPerSecond
    guard migration.copy.fetched > .zero, rate > 0,
      case .cleanUp(let ends, let outcome) = migration.stage
    else { return }
    let time = Duration.nanoseconds(Int64(Double(migration.copy.fetched.count) / rate * 1e9))
    migrations[index].fetchingEnds = now + time
    migrations[index].nextReading = now + time
    migrations[index].stage = .cleanUp(ends: ends + time, outcome)
    emit(.fetchingBegan, of: migrations[index])
    record(
      .information, migration.order,
      EventTexts.fetches(migration.order, migration.copy.fetched, in: time))
  }

  /// All memory has come, or never will: what is left is tidying.
  mutating func endFetching(_ index: Int) {
    migrations[index].fetchingEnds = nil
    migrations[index].nextReading = nil
    emit(.cleanUpBegan, of: migrations[index])
  }

  /// A machine whose memory can't be fetched any more is lost: half of it is on either node.
  mutating func loseFetching() {
    for index in migrations.indices {
      let migration = migrations[index]
      let order = migration.order
      guard let ends = migration.fetchingEnds, ends > now, let network = migration.network,
        case .cleanUp(let tidied, .done) = migration.stage
      else { continue }
      let isThere = takesPart(order.source) && takesPart(order.destination)
      guard !isThere || !isConnected(order.source, order.destination, over: network) else {
        continue
      }
      if var machine = cluster.machines[id: order.machine], machine.owner == order.destination,
        machine.state.occupiesMemory
      {
        machine.state = .failed
        machine.information = "Part of its memory was still on \(order.source)"
        emit(.machineChanged(machine))
        record(
          node: order.destination, machine: order.machine,
          EventTexts.failed(order.machine))
        recover(order.machine)
      }
      endFetching(index)
      let cause = "\(order.source) was lost while memory was still being fetched from it"
      migrations[index].stage = .cleanUp(
        ends: tidied, .failed(failure(order, .sourceLost, cause)))
    }
  }
}

extension EventTexts {
  fileprivate static func isHeldBack(_ machine: MachineID, for share: Double) -> String {
    "\(machine) writes too much to its memory to be moved: its processors are held for "
      + "\((share * 100).fixed(0)) % of the time."
  }

  fileprivate static func isEndless(
    _ machine: MachineID, writing rate: Bandwidth, over bandwidth: Bandwidth, _ limit: Duration
  ) -> String {
    "The live migration of \(machine) will never end by itself: \(machine) writes "
      + "\(rate.inWords) to its memory and \(bandwidth.inWords) are sent, so that the rest never "
      + "fits into \(Int(limit.milliseconds)) ms. Cancel it, or ease the machine's load."
  }

  fileprivate static func fetches(
    _ order: MigrationOrder, _ size: Bytes, in time: Duration
  ) -> String {
    "\(order.machine) runs on \(order.destination) and fetches \(size) of its memory from "
      + "\(order.source), for about \(time.seconds.fixed(1)) s; until then it needs both nodes."
  }
}

extension Bandwidth {
  fileprivate var inWords: String { "\(mebibytesPerSecond.fixed(0)) MiB/s" }
}
