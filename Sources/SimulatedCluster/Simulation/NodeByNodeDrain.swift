internal import ClusterModel
internal import ClusterBackend

/// Every machine of a cluster moved by draining node after node, in simulated time: what a round of
/// updates does, and a measure of the world's speed.
public struct NodeByNodeDrain: Sendable {
  /// What came of it.
  public struct Report: Hashable, Sendable {
    /// Machines that moved at least once, and all that ran.
    public var machinesMoved = 0
    /// See `machinesMoved`.
    public var machinesRunning = 0
    /// Live migrations by how they ended.
    public var tally = SimulationTally()
    /// The cluster's time that passed.
    public var time = Duration.zero
    /// The hash of every fact.
    public var hash = TraceHash()
    /// The nodes that could not be emptied, in order, and why.
    public var problems: [String] = []
  }

  private var world: SimulatedWorld
  private var report = Report()
  private var line = TraceLine()
  private var moved: Set<MachineID> = []

  /// Drains every node of a scenario's cluster.
  public static func run(_ scenario: Scenario, seed: UInt64) -> Report {
    var drain = NodeByNodeDrain(scenario, seed: seed)
    return drain.drainAll()
  }

  private init(_ scenario: Scenario, seed: UInt64) {
    world = SimulatedWorld(scenario, seed: seed)
  }

  private mutating func drainAll() -> Report {
    let began = world.now
    report.machinesRunning = world.cluster.machines.count { $0.state == .running }
    for node in world.cluster.nodes.map(\.id) { drain(node) }
    report.machinesMoved = moved.count
    report.time = world.now - began
    return report
  }

  private mutating func drain(_ node: NodeID) {
    perform(.node(node, .drain))
    while world.cluster.nodes[id: node]?.drain == .draining, let next = world.nextEventTime {
      take(world.advance(to: next))
    }
    let emptied = world.cluster.nodes[id: node]
    if emptied?.drain != .drained {
      report.problems.append("\(node): \(emptied?.information ?? "it is not drained")")
    }
    perform(.node(node, .resume(failback: false)))
  }

  private mutating func perform(_ operation: ClusterOperation) {
    do throws(ClusterError) {
      take(try world.perform(operation))
    } catch {
      report.problems.append(error.report)
    }
  }

  private mutating func take(_ facts: [ClusterEvent]) {
    for fact in facts {
      line.write(fact, at: world.now)
      report.hash.add(line.bytes)
      guard case .migration(let event) = fact, case .ended(let outcome) = event.kind else {
        continue
      }
      report.tally.count(outcome)
      if outcome == .done, let machine = world.cluster.migration(event.id)?.machine {
        moved.insert(machine)
      }
    }
    report.tally.facts += facts.count
  }
}
