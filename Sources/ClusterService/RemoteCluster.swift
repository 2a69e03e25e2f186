public import ClusterBackend
public import ClusterModel
public import MigrationModel
private import Dispatch
internal import FoundationEssentials
private import Glibc
private import Synchronization

/// A cluster that another process serves: its facts and answers come over a socket.
///
/// When the connection ends, streams end, and whoever waits for an answer gets an error that names
/// what is known of the machine.
public final class RemoteCluster: FaultInjecting {
  /// The most frames that wait for this process to take them.
  static let framesWaitingMax = 1 << 16
  /// The longest frame that is taken: a snapshot of the largest cluster with its migrations.
  static let frameSizeMax = 64 << 20
  /// How long the greeting and the first snapshot may take.
  static let greetingPatience: Duration = .seconds(10)

  private typealias Waiter = CheckedContinuation<Answer, Never>

  private struct State {
    var isOpen = true
    var lastNumber = 0
    var waiting: [Int: Waiter] = [:]
    /// The machines of the snapshot that comes next.
    var machines: [VirtualMachine] = []
  }

  private let connection: Connection
  private let clock: ClockReading
  private let feed: EventFeed
  private let state = Mutex(State())

  /// Attaches to whoever serves at a place; nil when nobody does.
  ///
  /// Throws when the one who serves can't be talked to.
  public static func attach(to place: ServicePlace) async throws(ClusterError) -> RemoteCluster? {
    let socket: Int32?
    do throws(ServiceError) { socket = try UnixSocket.connect(to: place.socket) } catch {
      throw ClusterError(
        .unreachable,
        "The Ferry that runs the cluster can't be reached: "
          + error.reason)
    }
    guard let socket else { return nil }
    let connection = Connection(socket: socket, frameSizeMax: frameSizeMax)
    let watchdog = Task {
      try await Task.sleep(for: greetingPatience)
      connection.close()
    }
    defer { watchdog.cancel() }
    let frames = connection.frames(waitingMax: framesWaitingMax)
    guard await connection.sendMessage(ClientMessage.hello(version: protocolVersion)) else {
      return nil
    }
    var clock: ClockReading?
    var machines: [VirtualMachine] = []
    for await frame in frames {
      switch (try? JSONDecoder().decode(ServerMessage.self, from: frame), clock) {
      case (.hello(_, let reading)?, nil): clock = reading
      case (.machines(let some)?, .some): machines += some
      case (.fact(.snapshotTaken(var snapshot))?, let clock?):
        snapshot.machines = Table(machines)
        return RemoteCluster(connection, clock, snapshot, frames)
      case (.goodbye(let version)?, nil):
        throw ClusterError(
          .unreachable,
          "The Ferry that runs the cluster speaks version \(version) of the protocol, this one "
            + "\(protocolVersion)", advice: "Use the same ferry for both, or end the other one")
      case (nil, _?):
        // It has greeted, and says what this one can't read.
        connection.close()
        throw ClusterError(
          .unreachable, "The Ferry that runs the cluster is of another make than this one",
          advice: "Use the same ferry for both, or end the other one")
      default:
        connection.close()
        throw ClusterError(
          .unreachable, "What listens at \(place.socket) does not speak Ferry's protocol")
      }
    }
    return nil
  }

  private init(
    _ connection: Connection, _ clock: ClockReading, _ snapshot: ClusterSnapshot,
    _ frames: AsyncStream<Data>
  ) {
    self.connection = connection
    self.clock = clock
    feed = EventFeed(snapshot)
    Task { [weak self] in
      for await frame in frames {
        guard let self, self.take(frame) else { break }
      }
      connection.close()
      self?.connectionEnded()
    }
  }

  deinit { connection.close() }

  /// The facts, beginning with a snapshot.
  public func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// The moment on the cluster's clock.
  public func now() -> MonotonicTime { clock.clusterTime(at: MachineClock.monotonic) }

  /// Looks whether a migration could start at this moment.
  public func preflight(_ order: MigrationOrder) async -> MigrationFailure? {
    switch await ask({ .preflight(number: $0, order) }) {
    case .obstacle(let obstacle): obstacle
    case .thrown(let error): failure(order, error)
    case .outcome, .measured, .rehearsed, .usage, .done: failure(order, unexpected)
    }
  }

  /// Finds out what a forecast needs to know.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    switch await ask({ .measure(number: $0, order) }) {
    case .measured(let measurement): return measurement
    case .thrown(let error): throw error
    case .obstacle, .outcome, .rehearsed, .usage, .done: throw unexpected
    }
  }

  /// Lets a switch-over go on.
  public func release(switchOverOf machine: MachineID) async throws(ClusterError) {
    try finish(await ask { .release(number: $0, machine) }, machine)
  }

  /// Carries out a live migration.
  public func migrate(_ order: MigrationOrder) async -> MigrationOutcome {
    switch await ask({ .migrate(number: $0, order) }) {
    case .outcome(let outcome): outcome
    case .thrown(let error): .failed(failure(order, error))
    case .obstacle, .measured, .rehearsed, .usage, .done: .failed(failure(order, unexpected))
    }
  }

  /// Takes a migration back.
  public func cancelMigration(of machine: MachineID) async throws(ClusterError) {
    try finish(await ask { .cancel(number: $0, machine) }, machine)
  }

  /// Has the cluster do something else.
  public func perform(_ operation: ClusterOperation) async throws(ClusterError) {
    var machine: MachineID?
    if case .machine(let id, _) = operation { machine = id }
    try finish(await ask { .perform(number: $0, operation) }, machine)
  }

  /// Lets something go wrong, or puts it right.
  public func inject(faultInWords words: String) async throws(ClusterError) {
    try finish(await ask { .inject(number: $0, words: words) }, nil)
  }

  /// How busy a node or a machine is.
  public func usage(of subject: Usage.Subject) async -> Usage? {
    if case .usage(let usage) = await ask({ .usage(number: $0, subject) }) { usage } else { nil }
  }

  /// Rehearses the loss of parts of the cluster.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    switch await ask({ .rehearse(number: $0, losses) }) {
    case .rehearsed(let rehearsal): return rehearsal
    case .thrown(let error): throw error
    case .obstacle, .measured, .outcome, .usage, .done: throw unexpected
    }
  }

  /// Lets go of the connection; the cluster goes on without this process.
  public func close() async {
    connection.close()
    connectionEnded()
  }

  private func ask(_ message: (Int) -> ClientMessage) async -> Answer {
    let number = state.withLock { state -> Int? in
      guard state.isOpen else { return nil }
      state.lastNumber += 1
      return state.lastNumber
    }
    guard let number else { return .thrown(lost) }
    let message = message(number)
    return await withCheckedContinuation { waiter in
      let isOpen = state.withLock { state in
        if state.isOpen { state.waiting[number] = waiter }
        return state.isOpen
      }
      guard isOpen else { return waiter.resume(returning: .thrown(lost)) }
      // A connection that ends answers everybody.
      Task { if await !connection.sendMessage(message) { connection.close() } }
    }
  }

  /// Takes a frame; false when it is none of ours.
  private func take(_ frame: Data) -> Bool {
    switch try? JSONDecoder().decode(ServerMessage.self, from: frame) {
    case .machines(let some)?: state.withLock { $0.machines += some }
    case .fact(.snapshotTaken(var snapshot))?:
      let machines = state.withLock { state in
        defer { state.machines = [] }
        return state.machines
      }
      snapshot.machines = Table(machines)
      feed.publish(.snapshotTaken(snapshot))
    case .fact(let event)?: feed.publish(event)
    case .answer(let number, let answer)?:
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: answer)
    case .hello?, .goodbye?, nil: return false
    }
    return true
  }

  private func connectionEnded() {
    let waiting = state.withLock { state in
      state.isOpen = false
      defer { state.waiting = [:] }
      return state.waiting.values.map { $0 }
    }
    for waiter in waiting { waiter.resume(returning: .thrown(lost)) }
    feed.finish()
  }

  private func finish(_ answer: Answer, _ machine: MachineID?) throws(ClusterError) {
    switch answer {
    case .done: return
    case .thrown(var error):
      if error == lost, let machine { error.message = "\(lastKnown(machine)). \(error.message)" }
      throw error
    case .obstacle, .measured, .outcome, .rehearsed, .usage: throw unexpected
    }
  }

  private func failure(_ order: MigrationOrder, _ error: ClusterError) -> MigrationFailure {
    MigrationFailure(
      code: .abandoned, machineState: lastKnown(order.machine), cause: error.message,
      advice: error.advice)
  }

  private func lastKnown(_ machine: MachineID) -> String {
    feed.read { $0.machines[id: machine]?.whereabouts }.map { "Last known: \($0)" }
      ?? "Nothing is known of \(machine)"
  }

  private var lost: ClusterError {
    ClusterError(
      .unreachable, "The connection to the Ferry that runs the cluster was lost",
      advice: "Look again: ferry get vms")
  }

  private var unexpected: ClusterError {
    ClusterError(.failed, "The Ferry that runs the cluster gave an answer to another question")
  }
}

extension Connection {
  /// Sends a message; false when the other side has gone, or the message is none that can be sent.
  func sendMessage(_ message: some Encodable) async -> Bool {
    guard let frame = try? FrameReader.frame(message) else { return false }
    return await send(frame)
  }
}
