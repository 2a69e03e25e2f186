internal import ClusterBackend
internal import ClusterModel

extension BackendContract {
  /// A migration that succeeds goes through its phases in order, moves the owner once, after the
  /// blackout, and measures it.
  public static func migrates(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      guard let (before, order) = await order(subject, backend, &found) else { return }
      var log = ContractLog(backend, patience: subject.patience)
      let outcome = await backend.migrate(order)
      guard outcome == .done else { return found.append("the migration ends with \(outcome)") }
      guard await log.takeEnd(of: order.id) else {
        return found.append("a migration that has returned does not report its end")
      }
      // The nodes are free again: the way back may begin at once.
      if await backend.preflight(order.wayBack)?.code == .nodeBusy {
        found.append("the nodes are still busy when migrate has returned")
      }
      checkPhases(order, log, &found)
      checkOwner(order, before, log, &found)
      await checkSum(subject, backend, &log, &found)
    }
  }

  /// A migration that fails leaves the machine where it is, and says so.
  public static func failsInPlace(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      guard let (before, order) = await order(subject, backend, &found) else { return }
      let outcome = await backend.migrate(order)
      if case .failed(let failure) = outcome {
        if failure.machineState.isEmpty { found.append("a failure does not name the machine") }
      } else {
        found.append("a migration that can't succeed ends with \(outcome)")
      }
      await compareWhereabouts(before, subject, backend, "a failed migration", &found)
    }
  }

  /// A migration that is cancelled in its memory copy ends so, and leaves the machine where it is.
  public static func cancels(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      guard let (before, order) = await order(subject, backend, &found) else { return }
      var log = ContractLog(backend, patience: subject.patience)
      async let ending = backend.migrate(order)
      let id = order.id
      let began = await log.take { event in
        guard case .migration(let event) = event, event.id == id else { return false }
        if case .passBegan = event.kind { return true }
        if case .progressed = event.kind { return true }
        return false
      }
      if !began { found.append("no memory copy is reported") }
      do {
        try await backend.cancelMigration(of: order.machine)
      } catch {
        found.append("a memory copy can't be cancelled: \(error)")
      }
      let outcome = await ending
      if outcome != .cancelled { found.append("a cancelled migration ends with \(outcome)") }
      if log.kinds(of: id).contains(.blackoutBegan) {
        found.append("a cancelled migration stops its machine")
      }
      await compareWhereabouts(before, subject, backend, "a cancelled migration", &found)
    }
  }

  private static func checkPhases(
    _ order: MigrationOrder, _ log: ContractLog, _ found: inout [String]
  ) {
    let kinds = log.kinds(of: order.id)
    guard let migration = log.sum(with: order).migration(order.id) else {
      return found.append("nothing is reported under the identifier of the order")
    }
    let orders = migration.spans.map(\.phase.order)
    if orders != orders.sorted() { found.append("phases are out of order: \(orders)") }
    if migration.passes.isEmpty { found.append("no pass is reported") }
    if migration.outcome != .done { found.append("the events do not end with done") }
    if migration.lanes[.hypervisor]?.isFinal != true {
      found.append("the hypervisor's blackout is not measured")
    }
    // A cluster with several clients tells the others who asked for what.
    let first = kinds.first { if case .requested = $0 { false } else { true } }
    guard case .setupBegan? = first else {
      return found.append("the first event is \(first.map { "\($0)" } ?? "missing")")
    }
    for once in [MigrationEvent.Kind.blackoutBegan, .blackoutEnded, .ended(.done)] {
      let count = kinds.count { $0 == once }
      if count != 1 { found.append("\(once) is reported \(count) times") }
    }
    if let began = migration.blackoutBegan, let ended = migration.blackoutEnded, ended < began {
      found.append("the blackout ends before it begins")
    }
  }

  private static func checkOwner(
    _ order: MigrationOrder, _ before: ClusterSnapshot, _ log: ContractLog,
    _ found: inout [String]
  ) {
    var owners: [NodeID?] = [before.machines[id: order.machine]?.owner]
    var isBlackoutOver = false
    for event in log.events {
      if case .migration(let event) = event, event.id == order.id, event.kind == .blackoutEnded {
        isBlackoutOver = true
      }
      guard case .machineChanged(let machine) = event, machine.id == order.machine,
        machine.owner != owners.last
      else { continue }
      owners.append(machine.owner)
      if !isBlackoutOver { found.append("the owner changes before the blackout has ended") }
    }
    if owners != [order.source, order.destination] {
      let path = owners.map { $0?.rawValue ?? "nobody" }.joined(separator: ", ")
      found.append("the owners are \(path)")
    }
  }

  /// The sum of the events is what a newcomer is shown.
  private static func checkSum(
    _ subject: ContractSubject, _ backend: any ClusterBackend, _ log: inout ContractLog,
    _ found: inout [String]
  ) async {
    var newcomer = ContractLog(backend, patience: subject.patience)
    _ = await newcomer.take { _ in true }
    await backend.close()
    await log.takeRest()
    await newcomer.takeRest()
    let (sum, fresh) = (log.sum(), newcomer.sum())
    let isSame = subject.isStill ? sum == fresh : Whereabouts(sum) == Whereabouts(fresh)
    if !isSame { found.append("the events do not add up to a fresh snapshot") }
  }

  private static func compareWhereabouts(
    _ before: ClusterSnapshot, _ subject: ContractSubject, _ backend: any ClusterBackend,
    _ what: String, _ found: inout [String]
  ) async {
    var log = ContractLog(backend, patience: subject.patience)
    _ = await log.take { _ in true }
    if Whereabouts(before) != Whereabouts(log.sum()) {
      found.append("\(what) does not leave the machines as they were")
    }
  }
}

extension ContractLog {
  /// Takes facts until a migration's end has been reported.
  fileprivate mutating func takeEnd(of id: MigrationID) async -> Bool {
    await take { event in
      guard case .migration(let event) = event, event.id == id else { return false }
      if case .ended = event.kind { return true }
      return false
    }
  }
}

extension MigrationOrder {
  fileprivate var wayBack: MigrationOrder {
    MigrationOrder(
      id: MigrationID(rawValue: "\(id) back"), machine: machine, source: destination,
      destination: source, networks: networks)
  }
}
