import ClusterBackend
import ClusterModel
import Testing

@testable import SimulatedCluster

/// A rule that is broken must be noticed within 200 seeds: each of these worlds lacks one.
@Suite struct SimulationTeethTests {
  /// A world without one of its rules, and what must be noticed.
  struct Mutation: Sendable, CustomTestStringConvertible {
    let name: String
    let invariant: Invariant
    let tampering: Tampering
    var testDescription: String { name }
  }

  static let mutations = [
    Mutation(
      name: "two migrations per node", invariant: .oneMigrationPerNode,
      tampering: Tampering(begin: beginBesideOthers)),
    Mutation(
      name: "memory is not looked at", invariant: .memory,
      tampering: Tampering(begin: beginWithoutRoom)),
    Mutation(
      name: "the owner changes early", invariant: .ownerChanges,
      tampering: Tampering(facts: changeOwnersEarly)),
    Mutation(
      name: "a migration ends twice", invariant: .endsOnce,
      tampering: Tampering(facts: endTwice)),
    Mutation(
      name: "facts about networks are lost", invariant: .factsAddUp,
      tampering: Tampering(facts: loseNetworks)),
    Mutation(
      name: "a drain leaves services behind", invariant: .drained,
      tampering: Tampering(facts: leaveServicesBehind)),
  ]

  @Test(arguments: mutations)
  func isNoticed(_ mutation: Mutation) throws {
    for seed in SimulationTests.seeds {
      let run = try SimulationTests.life(seed, tampering: mutation.tampering)
      guard run.violations.contains(where: { $0.invariant == mutation.invariant }) else { continue }
      return
    }
    Issue.record("\(mutation.name) was not noticed within \(SimulationTests.seeds.count) seeds")
  }

  /// Nobody sees the migrations that go on already.
  @Sendable static func beginBesideOthers(
    _ world: inout SimulatedWorld, _ order: MigrationOrder
  ) -> (MigrationFailure?, [ClusterEvent]) {
    let others = world.migrations
    let isMoving = others.contains { $0.order.machine == order.machine }
    if !isMoving { world.migrations = [] }
    defer { if !isMoving { world.migrations = others + world.migrations } }
    return world.begin(order)
  }

  /// Every node seems to be empty.
  @Sendable static func beginWithoutRoom(
    _ world: inout SimulatedWorld, _ order: MigrationOrder
  ) -> (MigrationFailure?, [ClusterEvent]) {
    let truth = world.cluster.nodes
    for var node in truth {
      node.memoryFree = node.memory
      world.cluster.nodes.update(node)
    }
    let result = world.begin(order)
    for node in truth where world.cluster.nodes[id: node.id]?.memoryFree == node.memory {
      world.cluster.nodes.update(node)
    }
    return result
  }

  /// The machine is said to be there before it has stopped here.
  @Sendable static func changeOwnersEarly(_ facts: [ClusterEvent]) -> [ClusterEvent] {
    guard
      let end = facts.firstIndex(where: { fact in
        if case .migration(let event) = fact { return event.kind == .blackoutEnded }
        return false
      }), facts.indices.contains(end + 1), case .machineChanged = facts[end + 1]
    else { return facts }
    var facts = facts
    facts.swapAt(end, end + 1)
    return facts
  }

  @Sendable static func endTwice(_ facts: [ClusterEvent]) -> [ClusterEvent] {
    facts.flatMap { fact in
      if case .migration(let event) = fact, case .ended = event.kind { return [fact, fact] }
      return [fact]
    }
  }

  @Sendable static func loseNetworks(_ facts: [ClusterEvent]) -> [ClusterEvent] {
    facts.filter { fact in
      if case .networkChanged = fact { return false }
      return true
    }
  }

  @Sendable static func leaveServicesBehind(_ facts: [ClusterEvent]) -> [ClusterEvent] {
    let isDrained = facts.contains { fact in
      if case .nodeChanged(let node) = fact { return node.drain == .drained }
      return false
    }
    guard isDrained else { return facts }
    return facts.filter { fact in
      if case .serviceChanged = fact { return false }
      return true
    }
  }
}
