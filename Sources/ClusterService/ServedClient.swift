internal import ClusterBackend
internal import ClusterModel
internal import FoundationEssentials

/// One attached process, as the server sees it.
struct ServedClient: Sendable {
  /// The longest question, in bytes.
  static let frameSizeMax = 1 << 20
  /// The most questions of one client that wait for their turn, and the most under way.
  static let questionsMax = 1024

  /// How many machines of a snapshot one message has.
  static let machinesAtOnce = 128

  private let connection: Connection
  private let backend: any ClusterBackend
  private let speed: Double

  init(_ connection: Connection, _ backend: any ClusterBackend, speed: Double) {
    self.connection = connection
    self.backend = backend
    self.speed = speed
  }

  /// Talks with the client until it goes or breaks the rules.
  func serve() async {
    var frames = connection.frames(waitingMax: Self.questionsMax).makeAsyncIterator()
    if let first = await frames.next(), await greet(first) {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await passFactsOn() }
        var underWay = 0
        while let frame = await frames.next() {
          guard let question = try? JSONDecoder().decode(ClientMessage.self, from: frame) else {
            break
          }
          if underWay >= Self.questionsMax {
            await group.next()
            underWay -= 1
          }
          underWay += 1
          group.addTask { await answer(question) }
        }
        connection.close()
        group.cancelAll()
      }
    }
    connection.close()
  }

  /// Ends the conversation.
  func close() { connection.close() }

  private func greet(_ frame: Data) async -> Bool {
    guard case .hello(let version)? = try? JSONDecoder().decode(ClientMessage.self, from: frame)
    else { return false }
    guard version == protocolVersion else {
      _ = await connection.sendMessage(ServerMessage.goodbye(version: protocolVersion))
      return false
    }
    let clock = ClockReading(cluster: backend.now(), machine: MachineClock.monotonic, speed: speed)
    return await connection.sendMessage(
      ServerMessage.hello(version: protocolVersion, clock: clock))
  }

  /// What the client is too slow for waits in the backend's stream, which is bounded and brings a
  /// snapshot instead of what it lost.
  private func passFactsOn() async {
    for await event in backend.events() {
      guard await send(event) else { break }
    }
    connection.close()
  }

  /// Sends a fact. The machines of a snapshot go before it, some at a time: thousands in one message
  /// would take tens of megabytes to write.
  private func send(_ event: ClusterEvent) async -> Bool {
    guard case .snapshotTaken(var snapshot) = event else {
      return await connection.sendMessage(ServerMessage.fact(event))
    }
    let machines = snapshot.machines
    snapshot.machines = []
    for start in stride(from: 0, to: machines.count, by: Self.machinesAtOnce) {
      let part = machines[start..<min(start + Self.machinesAtOnce, machines.count)]
      guard await connection.sendMessage(ServerMessage.machines(Array(part))) else { return false }
    }
    return await connection.sendMessage(ServerMessage.fact(.snapshotTaken(snapshot)))
  }

  private func answer(_ question: ClientMessage) async {
    let (number, answer): (Int, Answer)
    switch question {
    case .hello: return connection.close()
    case .preflight(let asked, let order):
      (number, answer) = (asked, .obstacle(await backend.preflight(order)))
    case .migrate(let asked, let order):
      (number, answer) = (asked, .outcome(await backend.migrate(order)))
    case .cancel(let asked, let machine):
      number = asked
      answer = await attempt { () throws(ClusterError) in
        try await backend.cancelMigration(of: machine)
      }
    case .measure(let asked, let order):
      number = asked
      do throws(ClusterError) {
        answer = .measured(try await backend.measure(order))
      } catch {
        answer = .thrown(error)
      }
    case .usage(let asked, let subject):
      (number, answer) = (asked, .usage(await backend.usage(of: subject)))
    case .rehearse(let asked, let losses):
      number = asked
      do throws(ClusterError) {
        answer = .rehearsed(try await backend.rehearse(losses))
      } catch {
        answer = .thrown(error)
      }
    case .release(let asked, let machine):
      number = asked
      answer = await attempt { () throws(ClusterError) in
        try await backend.release(switchOverOf: machine)
      }
    case .perform(let asked, let operation):
      number = asked
      answer = await attempt { () throws(ClusterError) in try await backend.perform(operation) }
    case .inject(let asked, let words):
      number = asked
      answer = await attempt { () throws(ClusterError) in
        guard let backend = backend as? any FaultInjecting else {
          throw ClusterError(.refused, "Faults can be injected into simulated clusters only")
        }
        try await backend.inject(faultInWords: words)
      }
    }
    _ = await connection.sendMessage(ServerMessage.answer(number: number, answer))
  }

  private func attempt(_ body: () async throws(ClusterError) -> Void) async -> Answer {
    do throws(ClusterError) {
      try await body()
      return .done
    } catch {
      return .thrown(error)
    }
  }
}
