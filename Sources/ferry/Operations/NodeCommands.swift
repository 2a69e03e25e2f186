import ArgumentParser
import ClusterModel

/// `ferry pause NODE`.
struct PauseCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Let a node keep what it runs, but take on nothing new.")

  @Argument(help: "The node.") var node: NodeID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation { .node(node, .pause) }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    cluster.arrival(of: node, in: .paused)
  }
}

/// `ferry resume NODE`.
struct ResumeCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Let a paused node take on virtual machines again.")

  @Argument(help: "The node.") var node: NodeID
  @Flag(help: "Bring back what was drained from it.") var failback = false
  @OptionGroup var options: OperationOptions

  var movesMachines: Bool { failback }

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .node(node, .resume(failback: failback))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    // On a real cluster it is this process that brings machines back.
    if cluster.nodes[id: node]?.returning?.isEmpty == false { return .underWay }
    return cluster.arrival(of: node, in: .up)
  }
}

/// `ferry service stop|start NODE`.
struct ServiceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "Stop or start the cluster service of a node.",
    subcommands: [Stop.self, Start.self])

  struct Stop: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stop it; the node's virtual machines fail over.")

    @Argument(help: "The node.") var node: NodeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation { .node(node, .stopService) }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.arrival(of: node, in: .down)
    }
  }

  struct Start: OperationCommand {
    static let configuration = CommandConfiguration(abstract: "Start it; the node joins again.")

    @Argument(help: "The node.") var node: NodeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation { .node(node, .startService) }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      // One that was drained before comes back paused.
      let isPaused = cluster.nodes[id: node]?.state == .paused
      return cluster.arrival(of: node, in: isPaused ? .paused : .up)
    }
  }
}

/// `ferry node add|evict NAME`.
struct NodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "node", abstract: "Add a node to the cluster, or evict one.",
    subcommands: [Add.self, Evict.self])

  struct Add: OperationCommand {
    static let configuration = CommandConfiguration(abstract: "Add a node.")

    @Argument(help: "The name.") var name: NodeID
    @Option(help: ArgumentHelp("The node whose hardware it has.", valueName: "node")) var like:
      NodeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .addNode(NodeSpecification(name: name, pattern: like))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard cluster.nodes[id: name] != nil else { return .underWay }
      return cluster.arrival(of: name, in: .up)
    }
  }

  struct Evict: OperationCommand {
    static let configuration = CommandConfiguration(abstract: "Evict a node for good.")

    @Argument(help: "The node.") var name: NodeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation { .node(name, .evict) }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.nodes[id: name] == nil ? .done("\(name) was evicted.") : .underWay
    }
  }
}

extension ClusterSnapshot {
  /// Whether a node has come into a state.
  fileprivate func arrival(of id: NodeID, in state: Node.State) -> OperationProgress {
    guard let node = nodes[id: id] else { return .failed("\(id) is gone.") }
    guard node.state == state else { return .underWay }
    return .done("\(id) is \(state.rawValue.lowercased()).")
  }
}
