internal import ClusterModel
internal import XMLDocuments

/// Asks Pacemaker, on whichever node answers.
actor PacemakerClient {
  /// How long the nodes' word is awaited after a refresh.
  static let wordPatience: Duration = .seconds(30)
  /// How long between two looks.
  static let lookInterval: Duration = .milliseconds(100)
  /// How long Pacemaker may take to look. It asks the node and waits; one that has just been cut off
  /// never answers.
  static let refreshLimit: Duration = .seconds(15)
  /// How long a node's clock is reckoned on.
  static let clockTerm: Duration = .seconds(30)
  /// How long Pacemaker may take to come to rest.
  static let restLimit: Duration = .seconds(60)

  /// How each node is reached.
  let commands: [NodeID: NodeCommand]
  /// In which order they are asked.
  var order: NodeOrder
  /// What the nodes' clock was when it was last looked at, and when that was.
  var clock: (seconds: Int, at: MonotonicTime)?

  /// Makes a client of these nodes.
  init(_ nodes: [(id: NodeID, command: NodeCommand)]) {
    commands = Dictionary(nodes.map { ($0.id, $0.command) }) { first, _ in first }
    order = NodeOrder(nodes.map(\.id))
  }

  /// The cluster's state, from a node in the partition with quorum if there is one.
  func status() async throws(CommandFailure) -> PacemakerStatus {
    try await query(
      ["crm_mon", "-1", "--output-as=xml"], settles: { $0.hasQuorum == true }
    ) { text throws(CommandFailure) in
      try Self.parsed(text, "crm_mon", PacemakerStatus.init(xml:))
    }
  }

  /// The configuration of the cluster: resources, constraints, options.
  func configuration() async throws(CommandFailure) -> PacemakerConfiguration {
    try await query(["cibadmin", "--query", "-o", "configuration"]) {
      text throws(CommandFailure) in
      try Self.parsed(text, "cibadmin", PacemakerConfiguration.init(xml:))
    }
  }

  /// The configuration as it stands, for changing it.
  func wholeConfiguration() async throws(CommandFailure) -> XMLElement {
    let text = try await ask(["cibadmin", "--query", "-o", "configuration"])
    return try Self.parsed(text, "cibadmin", XMLElement.init(parsing:))
  }

  /// The seconds since 1970 on a node's clock, by which rules are judged; one that was looked at a
  /// moment ago is reckoned on.
  func time() async throws(CommandFailure) -> Int {
    if let clock, case let age = .current - clock.at, age < Self.clockTerm {
      return clock.seconds + Int(age / .seconds(1))
    }
    let text = try await query(["date", "+%s"])
    guard let seconds = Int(text.prefix { $0.isNumber }) else {
      throw CommandFailure(program: "date", status: 0, message: "unreadable answer")
    }
    return seconds
  }

  /// Lets Pacemaker look on some nodes, all at the same time, whether a machine runs there.
  func refresh(_ resource: String, on nodes: [NodeID]) async throws(CommandFailure) {
    let failures = await withTaskGroup(of: CommandFailure?.self) { group in
      for node in nodes {
        group.addTask {
          let command = ["crm_resource", "--refresh", "-r", resource, "-N", node.rawValue]
          do throws(CommandFailure) {
            try await self.run(command, within: Self.refreshLimit)
            return nil
          } catch {
            return error
          }
        }
      }
      var failures: [CommandFailure] = []
      for await failure in group { failures += [failure].compactMap { $0 } }
      return failures
    }
    if let failure = failures.first { throw failure }
  }

  /// Those of some nodes that are not lost, as the others see it.
  func answering(among nodes: [NodeID]) async throws(CommandFailure) -> [NodeID] {
    let lost = try await status().members.filter { $0.state == .down || $0.state == .unknown }
    return nodes.filter { node in !lost.contains { $0.id == node } }
  }

  /// Has Pacemaker look for a machine on some nodes, unless it knows it where it is; false when it
  /// does not find it there alone.
  func settle(
    _ resource: String, looking nodes: [NodeID], on node: NodeID?
  ) async throws(CommandFailure) -> Bool {
    if try await knows(resource, on: node) { return true }
    try await refresh(resource, on: nodes)
    return try await awaitWord(of: resource, on: node)
  }

  /// Waits until Pacemaker has found a machine active on one node alone; false when it does not.
  func awaitWord(of resource: String, on node: NodeID?) async throws(CommandFailure) -> Bool {
    guard node != nil else { return false }
    let end = MonotonicTime.current + Self.wordPatience
    while MonotonicTime.current < end {
      if try await knows(resource, on: node) { return true }
      do { try await ContinuousClock().sleep(for: Self.lookInterval) } catch { return false }
    }
    return false
  }

  /// Waits until Pacemaker has nothing left to do.
  func awaitRest() async throws(CommandFailure) {
    try await run(["crm_resource", "--wait"], within: Self.restLimit)
  }

  /// Whether Pacemaker takes a machine to run where it does.
  func knows(_ resource: String, on node: NodeID?) async throws(CommandFailure) -> Bool {
    guard let node, let status = try await status().resources[resource] else { return false }
    return status.role == "Started" && !status.isFailed && status.nodes == [node]
  }

  /// Runs one of Pacemaker's programs, on whichever node answers, never on two at once.
  @discardableResult
  func run(
    _ arguments: [String], within limit: Duration = .seconds(10)
  ) async throws(CommandFailure) -> String {
    try await ask(arguments, within: limit)
  }

  /// The limit is that of all nodes together: as long as there is another one to ask, a node gets
  /// half of what is left.
  private func ask(
    _ arguments: [String], within limit: Duration = .seconds(10)
  ) async throws(CommandFailure) -> String {
    var first: CommandFailure?
    let nodes = await nodesForChanges()
    let end = MonotonicTime.current + limit
    for node in nodes {
      guard let command = commands[node] else { continue }
      let left = end - .current
      do {
        let answer = try await command.run(
          arguments, within: node == nodes.last ? left : left / 2)
        order.answered(node, at: .current)
        return answer
      } catch {
        if error.status == nil { order.kept(node, waitingAt: .current) }
        first = first ?? error
      }
    }
    throw first ?? CommandFailure(program: arguments[0], status: nil, message: "no node to ask")
  }

  static func parsed<Value>(
    _ text: String, _ program: String, _ read: (String) throws(XMLFault) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try read(text)
    } catch {
      throw CommandFailure(
        program: program, status: 0, message: "line \(error.line): \(error.message)")
    }
  }
}
