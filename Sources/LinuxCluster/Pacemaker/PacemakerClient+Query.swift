internal import ClusterModel

/// How a question goes to several nodes.
extension PacemakerClient {
  /// How long a node is waited for before others are asked as well.
  static let raceDelay: Duration = .milliseconds(400)
  /// A change is sent to a node that answered no longer ago than this.
  static let freshMax: Duration = .seconds(2)

  private enum Report<Value: Sendable>: Sendable {
    case answered(NodeID, Result<Value, CommandFailure>)
    case waited(tasks: Int)
  }

  /// Asks something that changes nothing: first one node, then also others when it is slow, twice as
  /// many each time. The first answer that settles the matter counts, otherwise the last one.
  func query<Value: Sendable>(
    _ arguments: [String], within limit: Duration = .seconds(10),
    settles: @escaping @Sendable (Value) -> Bool = { _ in true },
    _ read: @escaping @Sendable (String) throws(CommandFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    var waiting = order.order(at: .current)[...]
    var asked: Set<NodeID> = []
    var best: Value?
    var failure = CommandFailure(
      program: arguments.first ?? "", status: nil, message: "no node to ask")
    let (reports, report) = AsyncStream.makeStream(of: Report<Value>.self)
    var tasks: [Task<Void, Never>] = []
    defer { for task in tasks { task.cancel() } }

    func ask(_ count: Int) {
      for node in waiting.prefix(count) {
        guard let command = commands[node] else { continue }
        asked.insert(node)
        tasks.append(
          Task {
            let result: Result<Value, CommandFailure>
            do throws(CommandFailure) {
              result = .success(try read(try await command.run(arguments, within: limit)))
            } catch {
              result = .failure(error)
            }
            report.yield(.answered(node, result))
          })
      }
      waiting = waiting.dropFirst(count)
      let count = tasks.count
      tasks.append(
        Task {
          guard (try? await ContinuousClock().sleep(for: Self.raceDelay)) != nil else { return }
          report.yield(.waited(tasks: count))
        })
    }

    ask(1)
    for await news in reports {
      switch news {
      case .answered(let node, .success(let value)):
        asked.remove(node)
        order.answered(node, at: .current)
        if settles(value) { return value }
        // It answers, but not for the whole cluster: others do better with changes, too.
        order.kept(node, waitingAt: .current)
        best = value
        if !waiting.isEmpty { ask(1) }
      case .answered(let node, .failure(let error)):
        asked.remove(node)
        failure = error
        if !waiting.isEmpty { ask(1) }
      // Only the wait since the newest question counts.
      case .waited(let count) where count + 1 < tasks.count: continue
      case .waited:
        for node in asked { order.kept(node, waitingAt: .current) }
        // What one node says of a cluster without quorum is not held back by one that is silent.
        if waiting.isEmpty, let best { return best }
        if !waiting.isEmpty { ask(max(1, asked.count)) }
      }
      if asked.isEmpty, waiting.isEmpty { break }
    }
    if let best { return best }
    throw failure
  }

  /// Asks something that changes nothing, and returns what the first node to answer prints.
  func query(
    _ arguments: [String], within limit: Duration = .seconds(10)
  ) async throws(CommandFailure) -> String {
    try await query(arguments, within: limit) { $0 }
  }

  /// The nodes in the order in which a change is offered to them, a node that has just answered
  /// first: only when it refuses is the next one asked.
  func nodesForChanges() async -> [NodeID] {
    if order.answered.map({ MonotonicTime.current - $0 > Self.freshMax }) ?? true {
      _ = try? await query(["true"])
    }
    return order.order(at: .current)
  }
}
