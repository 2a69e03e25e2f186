internal import ClusterModel

/// Commands that change nodes.
extension Interpreter {
  mutating func changeNode(
    _ action: Action.Change, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    switch action {
    case .addNode: return try await addNodes(call)
    case .suspendNode: return try await suspendNodes(call)
    case .restartComputer, .stopComputer:
      let fence = FenceAction.off
      return try await eachNode(call, "ComputerName") { _ in
        .fence(action == .stopComputer ? fence : .reboot)
      }
    case .startCluster:
      let down = host.snapshot.nodes.filter { $0.state == .down }
      for node in down {
        try await perform(.node(node.id, .startService), on: node.id.rawValue, call)
      }
      return now(down.map { .node($0.id) }, call)
    case .startNode: return try await eachNode(call) { _ in .startService }
    case .stopNode: return try await eachNode(call) { _ in .stopService }
    case .removeNode: return try await eachNode(call) { _ in .evict }
    case .resumeNode: return try await resumeNodes(call)
    default: return []
    }
  }

  private mutating func eachNode(
    _ call: Invocation, _ parameter: String = "Name", _ operation: (Node) -> NodeOperation
  ) async throws(CommandError) -> [Value] {
    let nodes = try nodes(call, parameter)
    for node in nodes {
      try await perform(.node(node.id, operation(node)), on: node.id.rawValue, call)
    }
    return now(nodes.map { .node($0.id) }, call)
  }

  private mutating func suspendNodes(_ call: Invocation) async throws(CommandError) -> [Value] {
    let nodes = try nodes(call)
    let drains = call.flag("Drain") || call.flag("ForceDrain") || call.has("TargetNode")
    for node in nodes {
      let target = node.id.rawValue
      guard drains else {
        try await perform(.node(node.id, .pause), on: target, call)
        continue
      }
      if let destination = try self.node(call, "TargetNode") {
        try await clear(node, to: destination, call)
      }
      try await perform(.node(node.id, .drain), on: target, call)
    }
    return now(nodes.map { .node($0.id) }, call)
  }

  /// Pauses a node and moves what runs there to another one. What can't go there stays, unless
  /// `-ForceDrain` lets the drain that follows move it elsewhere.
  private mutating func clear(
    _ node: Node, to destination: NodeID, _ call: Invocation
  ) async throws(CommandError) {
    if node.state == .up {
      try await perform(.node(node.id, .pause), on: node.id.rawValue, call)
    }
    var first: CommandError?
    for machine in host.snapshot.machines(on: node.id)
    where machine.isHighlyAvailable && machine.state == .running {
      do throws(CommandError) {
        try await carryOut(
          .migrate(machine.id, to: destination), on: "\(machine.id)\" to \"\(destination)", call)
      } catch {
        // A rule speaks of one machine; anything else may go wrong with each.
        guard error.code == .refused else { throw error }
        first = first ?? error
      }
    }
    guard var error = first, !call.flag("ForceDrain") else { return }
    let reason = error.message.replacing(". Nothing was changed", with: "")
    if !isTrial { error.message = "\(node.id) is paused, but not empty. \(reason)" }
    error.advice = "-ForceDrain moves elsewhere what can't go to \(destination)"
    throw error
  }

  private mutating func resumeNodes(_ call: Invocation) async throws(CommandError) -> [Value] {
    let failback = call.word("Failback")
    let nodes = try nodes(call)
    for node in nodes {
      let isDone = try await perform(
        .node(node.id, .resume(failback: failback == "Immediate")), on: node.id.rawValue, call)
      if failback == "Policy", isDone || !isDeclined { try await bringBack(to: node.id, call) }
    }
    return now(nodes.map { .node($0.id) }, call)
  }

  /// Has those machines return to a node that prefer it before all others, as their policies say.
  private mutating func bringBack(
    to node: NodeID, _ call: Invocation
  ) async throws(CommandError) {
    let hour = Int(host.wallTime.secondsSince1970) % 86_400 / 3600
    for machine in host.snapshot.machines where machine.isHighlyAvailable && machine.owner != node {
      guard machine.policy.preferredOwners.first == node else { continue }
      guard machine.policy.failback.allows(hour: hour) else {
        await host.warn("\(machine.whereabouts), as its policy for failback has it")
        continue
      }
      let effect: CommandEffect =
        machine.state == .running
        ? .migrate(machine.id, to: node) : .perform(.machine(machine.id, .move(to: node)))
      do throws(CommandError) {
        // Whether it may go there can only be judged once the node takes part again.
        try await carryOut(effect, on: "\(machine.id)\" to \"\(node)", call, checks: false)
      } catch {
        // Pacemaker brings machines back by itself, too, and may have been faster.
        guard host.snapshot.machines[id: machine.id]?.owner == node else { throw error }
      }
    }
  }

  /// A new node has the hardware of one that is there already.
  private mutating func addNodes(_ call: Invocation) async throws(CommandError) -> [Value] {
    let names = call.texts("Name") ?? call.input.filter { $0.subject != .cluster }.map(\.text)
    guard !names.isEmpty else {
      throw .input("Add-ClusterNode needs the name of a node", at: call.range)
    }
    guard let pattern = host.snapshot.nodes.first(where: { $0.state == .up })?.id else {
      throw CommandError(.refused, "No node is up whose hardware a new one could have")
    }
    for name in names {
      let wanted = NodeSpecification(name: NodeID(rawValue: name), pattern: pattern)
      try await perform(.addNode(wanted), on: name, call)
    }
    return now(names.map { .node(NodeID(rawValue: $0)) }, call)
  }
}
