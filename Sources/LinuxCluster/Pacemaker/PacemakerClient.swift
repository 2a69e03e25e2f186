internal import ClusterModel

/// Asks Pacemaker, on whichever node answers.
actor PacemakerClient {
  /// How often the nodes' word is awaited after a refresh, and how long between two looks.
  static let looksMax = 120
  /// How long between two looks.
  static let lookInterval: Duration = .milliseconds(250)

  private var nodes: [(id: NodeID, command: NodeCommand)]

  /// Makes a client of these nodes.
  init(_ nodes: [(id: NodeID, command: NodeCommand)]) { self.nodes = nodes }

  /// The cluster's state, from a node in the partition with quorum if there is one.
  func status() async throws(CommandFailure) -> PacemakerStatus {
    var best: PacemakerStatus?
    var failure = CommandFailure(program: "crm_mon", status: nil, message: "no node to ask")
    for node in nodes {
      do {
        let text = try await node.command.run(["crm_mon", "-1", "--output-as=xml"])
        let status = try parsed(text, "crm_mon", PacemakerStatus.init(xml:))
        if status.hasQuorum == true {
          prefer(node.id)
          return status
        }
        if best == nil || (best?.hasQuorum == nil && status.hasQuorum != nil) { best = status }
      } catch {
        failure = error
      }
    }
    if let best { return best }
    throw failure
  }

  /// The configuration of the cluster: resources, constraints, options.
  func configuration() async throws(CommandFailure) -> PacemakerConfiguration {
    let text = try await ask(["cibadmin", "--query", "-o", "configuration"])
    return try parsed(text, "cibadmin", PacemakerConfiguration.init(xml:))
  }

  /// The configuration as it stands, for changing it.
  func wholeConfiguration() async throws(CommandFailure) -> XMLElement {
    let text = try await ask(["cibadmin", "--query", "-o", "configuration"])
    return try parsed(text, "cibadmin", XMLElement.init(parsing:))
  }

  /// The seconds since 1970 on a node's clock, by which rules are judged.
  func time() async throws(CommandFailure) -> Int {
    let text = try await ask(["date", "+%s"])
    guard let seconds = Int(text.prefix { $0.isNumber }) else {
      throw CommandFailure(program: "date", status: 0, message: "unreadable answer")
    }
    return seconds
  }

  /// Writes a reservation, or writes it anew.
  func write(_ reservation: Reservation) async throws(CommandFailure) {
    _ = try await ask([
      "cibadmin", "--modify", "--allow-create", "-o", "resources", "--xml-text", reservation.xml,
    ])
  }

  /// Takes a reservation away; it is no error when it is gone already.
  func remove(_ reservation: Reservation) async throws(CommandFailure) {
    _ = try await ask([
      "cibadmin", "--delete", "-o", "resources", "--xml-text",
      #"<meta_attributes id="\#(reservation.id)"/>"#,
    ])
  }

  /// Lets Pacemaker look on some nodes whether a machine runs there, and returns when it knows.
  ///
  /// Returns whether it found it active on one node alone.
  func refresh(
    _ resource: String, looking nodes: [NodeID], on node: NodeID?
  ) async throws(CommandFailure) -> Bool {
    if try await knows(resource, on: node) { return true }
    for node in nodes {
      _ = try await ask(
        ["crm_resource", "--refresh", "-r", resource, "-N", node.rawValue], within: .seconds(60))
    }
    for _ in 0..<Self.looksMax {
      if try await knows(resource, on: node) { return true }
      do { try await ContinuousClock().sleep(for: Self.lookInterval) } catch { return false }
    }
    return false
  }

  /// Whether Pacemaker takes a machine to run where it does.
  private func knows(_ resource: String, on node: NodeID?) async throws(CommandFailure) -> Bool {
    guard let node, let status = try await status().resources[resource] else { return false }
    return status.role == "Started" && !status.isFailed && status.nodes == [node]
  }

  /// Puts the node that answered first in the order of asking.
  private func prefer(_ id: NodeID) {
    guard let index = nodes.firstIndex(where: { $0.id == id }), index > 0 else { return }
    nodes.insert(nodes.remove(at: index), at: 0)
  }

  /// Runs one of Pacemaker's programs, on whichever node answers.
  @discardableResult
  func run(
    _ arguments: [String], within limit: Duration = .seconds(10)
  ) async throws(CommandFailure) -> String {
    try await ask(arguments, within: limit)
  }

  private func ask(
    _ arguments: [String], within limit: Duration = .seconds(10)
  ) async throws(CommandFailure) -> String {
    var first: CommandFailure?
    for node in nodes {
      do {
        let answer = try await node.command.run(arguments, within: limit)
        prefer(node.id)
        return answer
      } catch {
        first = first ?? error
      }
    }
    throw first ?? CommandFailure(program: arguments[0], status: nil, message: "no node to ask")
  }

  private func parsed<Value>(
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
