public import ClusterBackend
public import ClusterModel
internal import ClusterRules
internal import MigrationModel
public import Journal

/// The background engine: it takes requests, keeps the queue, has the backend carry migrations out
/// one per node, and passes on every fact about the cluster.
///
/// An actor around pure state machines (`MigrationQueue`, `MigrationLife`). No `await` stands
/// between reading and writing its state.
public actor MigrationEngine {
  /// How long a request waits before it asks again for a node that somebody else holds.
  static let busyRetry: Duration = .seconds(1)

  let backend: any ClusterBackend
  let journal: Journal?
  let wallClock: @Sendable () -> WallTime
  let operatorInCharge: Operator
  nonisolated let feed: EventFeed
  var queue = MigrationQueue()
  private var requests = 0
  /// What is being asked before a start, to be given up when somebody cancels.
  private var preflights: [MigrationID: Task<Void, Never>] = [:]
  /// Those of them for which the backend holds something, or is about to.
  private var prepared: Set<MigrationID> = []
  /// Orders whose backend was lost while it carried them out.
  var lostOrders = LostOrders()
  var measurements = RecentMeasurements()
  var recorder: MigrationRecorder?
  /// Writes the cluster's events into the journal.
  let eventWriter: EventWriter?
  /// Which channels of the event logs record, and until when that needs no look.
  var switches = ChannelSwitches()
  var switchesExpire = ContinuousClock.now
  /// Whether it was said that the journal can't be written.
  var hasComplained = false
  /// Lets go of what the journal has kept for too long, and when to look again.
  var pruning: Task<Void, Never>?
  var pruningExpires = ContinuousClock.now
  let inbox = FactInbox()
  /// Whether the backend's first snapshot is in.
  var hasStarted = false
  private var consumers: [Task<Void, Never>] = []

  /// Makes an engine that starts from a snapshot; `start()` sets it going.
  ///
  /// - Parameters:
  ///   - journal: Where migrations are written down before they start; nil keeps none.
  ///   - who: Whose requests these are, unless a request says otherwise.
  ///   - wallClock: The calendar, for people.
  public init(
    backend: any ClusterBackend, snapshot: ClusterSnapshot, journal: Journal?,
    by who: Operator = Operator(user: "", place: .commandLine),
    wallClock: @escaping @Sendable () -> WallTime
  ) {
    self.backend = backend
    self.journal = journal
    self.wallClock = wallClock
    operatorInCharge = who
    eventWriter = journal?.eventWriter(of: snapshot.name)
    feed = EventFeed(snapshot)
    recorder = journal.map { MigrationRecorder($0, cluster: snapshot.name) }
  }

  /// The facts, beginning with a snapshot; those about requests included. What they tell is in the
  /// journal before.
  public nonisolated func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// The cluster as the engine knows it now.
  public nonisolated var snapshot: ClusterSnapshot { feed.snapshot }

  /// The moment on the clock that the events carry.
  public nonisolated func now() -> MonotonicTime { backend.now() }

  /// Begins to follow the backend; returns when its first snapshot is in.
  public func start() async {
    guard consumers.isEmpty else { return }
    let stream = backend.events()
    let (first, isThere) = AsyncStream.makeStream(of: Void.self)
    let (news, bell) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    consumers = [
      Task { [weak self, inbox] in
        for await event in stream {
          let isFull = inbox.put(event)
          bell.yield()
          if isFull { await self?.takeWaiting() }
        }
        await self?.takeWaiting()
        isThere.finish()
        bell.finish()
        await self?.backendEnded()
      },
      Task { [weak self] in
        for await _ in news {
          await self?.takeWaiting()
          isThere.finish()
        }
      },
    ]
    for await _ in first {}
  }

  /// Asks for a live migration. It starts when its two nodes are free; until then it waits in the
  /// queue, visibly.
  ///
  /// Throws when a rule forbids it or the names are unknown; then nothing has changed.
  ///
  /// - Parameter place: Where it was asked for, when not where this engine's requests are.
  @discardableResult
  public func request(
    _ machine: MachineID, to destination: NodeID, options: MigrationOptions = MigrationOptions(),
    from place: Operator.Place? = nil
  ) throws(ClusterError) -> MigrationID {
    let request = try auditedAtOnce(
      .migrate(machine, to: destination, holdsBeforeSwitchOver: options.holdsBeforeSwitchOver),
      from: place
    ) { () throws(ClusterError) in try permitted(machine, to: destination, options) }
    requests += 1
    let id = MigrationID(
      rawValue: "\(machine)@\(Int64(request.requestedAt.secondsSince1970 * 1000)).\(requests)")
    queue.add(
      MigrationQueue.Entry(
        id: id, request: request, destination: destination, options: options))
    report(id, .requested(request))
    admit()
    return id
  }

  private func permitted(
    _ machine: MachineID, to destination: NodeID, _ options: MigrationOptions
  ) throws(ClusterError) -> MigrationRequest {
    try checkRules(machine, to: destination, options)
    let cluster = feed.snapshot
    guard let source = cluster.machines[id: machine]?.owner, !queue.isFull else {
      throw ClusterError(.refused, "\(machine) was not moved: too many requests wait already")
    }
    return MigrationRequest(
      machine: machine, source: source, destination: destination, initiator: .ferry,
      requestedAt: wallClock())
  }

  /// Says how long a live migration and its blackout would take, whether it would come to its end,
  /// and how it would be carried out (F1, F2); nothing is changed.
  ///
  /// Throws when a rule forbids the migration, when its preflight finds something in its way, or when
  /// the machine can't be looked at.
  ///
  /// - Parameter isChecked: Whether there is a preflight; one for a drain would ask too early, for it
  ///   is the drain that keeps the cluster from bringing machines back.
  public func forecast(
    _ machine: MachineID, to destination: NodeID, options: MigrationOptions = MigrationOptions(),
    isChecked: Bool = true
  ) async throws(ClusterError) -> MigrationOutlook {
    try checkRules(machine, to: destination, options)
    guard let source = feed.snapshot.machines[id: machine]?.owner else {
      throw ClusterError(.refused, "It is not known where \(machine) runs. Nothing was changed")
    }
    let order = MigrationOrder(
      id: MigrationID(rawValue: "forecast"), machine: machine, source: source,
      destination: destination, networks: networks(from: source, to: destination, options),
      options: options)
    let measuring = measuring(order)
    // A node that is busy now is waited for.
    if isChecked, let failure = await backend.preflight(order), failure.code != .nodeBusy {
      throw ClusterError(failure)
    }
    return outlook(for: order, try await measuring.value.get())
  }

  /// Lets the switch-over of a machine go on that waits for it (F6).
  ///
  /// Throws when none waits; then nothing has changed.
  public func release(
    _ machine: MachineID, from place: Operator.Place? = nil
  ) async throws(ClusterError) {
    try await audited(.release(machine), from: place) { () throws(ClusterError) in
      try await letGo(machine)
    }
  }

  private func letGo(_ machine: MachineID) async throws(ClusterError) {
    let cluster = feed.snapshot
    if let obstacle = MigrationRules.obstacle(toReleasing: machine, in: cluster) {
      throw refusal(obstacle, machine, cluster)
    }
    try await backend.release(switchOverOf: machine)
  }

  /// Takes a migration back, whoever started it: at once while it waits, by the hypervisor until
  /// the blackout.
  ///
  /// Throws when there is nothing to cancel or it is too late; then nothing has changed.
  public func cancel(
    _ machine: MachineID, from place: Operator.Place? = nil
  ) async throws(ClusterError) {
    try await audited(.cancel(machine), from: place) { () throws(ClusterError) in
      try await takeBack(machine)
    }
  }

  private func takeBack(_ machine: MachineID) async throws(ClusterError) {
    let cluster = feed.snapshot
    if let obstacle = MigrationRules.obstacle(toCancelling: machine, in: cluster) {
      throw refusal(obstacle, machine, cluster)
    }
    guard let migration = cluster.openMigration(of: machine) else { return }
    if queue.entry(migration.id) == nil {
      report(migration.id, .cancelRequested)
      try await backend.cancelMigration(of: machine)
    } else {
      preflights[migration.id]?.cancel()
      perform(migration.id, queue.advance(migration.id) { $0.cancelWasAsked() })
    }
  }

  /// Has the cluster do something else than a live migration. Returns when the cluster has taken it
  /// on; what becomes of it shows in the facts.
  ///
  /// Throws when a rule forbids it or the names are unknown; then nothing has changed.
  public func perform(
    _ operation: ClusterOperation, from place: Operator.Place? = nil
  ) async throws(ClusterError) {
    try await audited(.perform(operation), from: place) { () throws(ClusterError) in
      let cluster = feed.snapshot
      if let first = OperationRules.obstacles(to: operation, in: cluster).first {
        throw ClusterError(first, of: operation, in: cluster)
      }
      try await backend.perform(operation)
    }
  }

  /// Stops following the backend and lets go of it. Migrations that are under way go on; of one that
  /// was cancelled nothing is held any more.
  public func close() async {
    for id in prepared where preflights[id]?.isCancelled == true { await preflights[id]?.value }
    for consumer in consumers { consumer.cancel() }
    pruning?.cancel()
    await backend.close()
    feed.finish()
  }
}

// MARK: - Doing what the state machines say

extension MigrationEngine {
  func perform(
    _ id: MigrationID, _ actions: [MigrationLife.Action], at moment: MonotonicTime? = nil
  ) {
    for action in actions {
      switch action {
      case .report(let kind): report(id, kind, at: moment)
      case .askPreflight: askPreflight(id)
      case .carryOut: carryOut(id)
      case .abort: abort(id)
      case .refuseCancel: break
      }
    }
  }

  func report(
    _ id: MigrationID, _ kind: MigrationEvent.Kind, at moment: MonotonicTime? = nil
  ) {
    let event = MigrationEvent(id: id, at: moment ?? backend.now(), kind: kind)
    if case .preflightBegan = kind { writeOpening(id) }
    // Written before it is shown: whoever saw the end finds it in the journal.
    if case .ended(let outcome) = kind, var migration = feed.snapshot.migration(id) {
      migration.apply(event)
      writeEnd(migration, outcome)
    }
    show([.migration(event)], isDatedHere: true)
    if let record = feed.snapshot.migration(id)?.record(of: kind, at: wallClock()) {
      show([.recorded(record)], isDatedHere: true)
    }
  }

  private func askPreflight(_ id: MigrationID) {
    guard let order = order(for: id) else { return }
    let cluster = feed.snapshot
    let obstacle = MigrationRules.obstacles(
      moving: order.machine, to: order.destination, in: cluster
    ).first { $0.rule != .oneMigrationPerMachine }
    if let obstacle {
      let failure = MigrationFailure(
        code: obstacle.rule == .migrationNetwork ? .noMigrationNetwork : .refused,
        machineState: whereabouts(order.machine, cluster), cause: obstacle.reason,
        advice: obstacle.advice)
      perform(id, queue.advance(id) { $0.preflightEnded(failure) })
      return
    }
    preflights[id] = Task {
      let began = now()
      let measuring = measuring(order)
      var failure = await backend.preflight(order)
      timed(.checking, order.id, since: began)
      if failure == nil, !Task.isCancelled { failure = await prepare(order) }
      if failure == nil, let measured = await outcome(of: measuring), !Task.isCancelled {
        forecast(order, from: measured, since: began)
      }
      if Task.isCancelled { await Task { await backend.relinquish(order) }.value }
      preflightEnded(id, failure)
    }
  }

  /// A cancel does not cut this short: what is held then is let go of afterwards.
  private func prepare(_ order: MigrationOrder) async -> MigrationFailure? {
    prepared.insert(order.id)
    return await Task { await backend.prepare(order) }.value
  }

  /// What came of measuring, which goes on when the task is cancelled, and is then nil.
  private func outcome(of measuring: Task<Measured, Never>) async -> Measured? {
    let (stream, result) = AsyncStream.makeStream(of: Measured.self)
    Task { result.yield(await measuring.value) }
    return await stream.first { _ in true }
  }

  func checkRules(
    _ machine: MachineID, to destination: NodeID, _ options: MigrationOptions
  ) throws(ClusterError) {
    let cluster = feed.snapshot
    if let network = options.network, cluster.networks[id: network] == nil {
      throw ClusterError(
        .badInput, "There is no network named \(network) in this cluster. Nothing was changed")
    }
    let obstacles = MigrationRules.obstacles(moving: machine, to: destination, in: cluster)
    if let first = obstacles.first { throw refusal(first, machine, cluster) }
    if options.holdsBeforeSwitchOver, let hold = MigrationRules.obstacleToHold(in: cluster) {
      throw refusal(hold, machine, cluster)
    }
  }

  func networks(
    from source: NodeID, to destination: NodeID, _ options: MigrationOptions
  ) -> [NetworkID] {
    options.network.map { [$0] }
      ?? NetworkOrder.attempts(from: source, to: destination, in: feed.snapshot)
  }

  private func preflightEnded(_ id: MigrationID, _ failure: MigrationFailure?) {
    preflights[id] = nil
    prepared.remove(id)
    if failure?.code == .nodeBusy { holdBriefly(id) }
    perform(id, queue.advance(id) { $0.preflightEnded(failure) })
    admit()
  }

  private func carryOut(_ id: MigrationID) {
    guard let order = order(for: id) else { return }
    lostOrders.began(id)
    Task {
      guard case .failed(let failure) = await backend.migrate(order) else { return }
      switch failure.code {
      case .nodeBusy:
        holdBriefly(id)
        perform(id, queue.advance(id) { $0.wasRefusedAsBusy(failure) })
        admit()
      case .abandoned:
        lostOrders.lost(id, failure)
        endLostOrders()
      default: break
      }
    }
  }

  private func abort(_ id: MigrationID) {
    guard let machine = queue.entry(id)?.request.machine else { return }
    Task {
      do throws(ClusterError) {
        try await backend.cancelMigration(of: machine)
      } catch {
        let record = EventRecord(
          time: wallClock(), level: .warning, provider: .ferry, machine: machine,
          message: "The migration of \(machine) could not be cancelled. \(error.report)")
        show([.recorded(record)], isDatedHere: true)
      }
    }
  }

  private func holdBriefly(_ id: MigrationID) {
    queue.setHeld(id, true)
    Task {
      try? await Task.sleep(for: Self.busyRetry)
      queue.setHeld(id, false)
      admit()
    }
  }

  private func order(for id: MigrationID) -> MigrationOrder? {
    guard let entry = queue.entry(id) else { return nil }
    return MigrationOrder(
      id: id, machine: entry.request.machine, source: entry.request.source,
      destination: entry.destination,
      networks: networks(from: entry.request.source, to: entry.destination, entry.options),
      options: entry.options, plan: entry.plan)
  }
}
