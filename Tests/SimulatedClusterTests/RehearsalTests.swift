import ClusterBackend
import ClusterModel
import Testing

@testable import SimulatedCluster

@Suite struct RehearsalTests {
  private static func world() throws -> SimulatedWorld {
    SimulatedWorld(try #require(try Scenario.named("demo")), seed: 1)
  }

  @Test func aLostNodesMachinesRestartElsewhere() throws {
    let world = try Self.world()
    let node = try #require(
      world.cluster.nodes.first { node in
        world.cluster.machines(on: node.id).contains {
          $0.state == .running && $0.isHighlyAvailable
        }
      })
    let rehearsal = try world.rehearsal(of: [.node(node.id)])
    #expect(rehearsal.nodesLost == [node.id])
    let hit = rehearsal.machines.filter { $0.node == node.id }
    #expect(!hit.isEmpty)
    for consequence in hit where world.cluster.machines[id: consequence.machine]?.state == .running
    {
      if case .restarts(let other) = consequence.fate {
        #expect(other != node.id)
      } else {
        #expect(consequence.fate == .stops)
      }
    }
    let others = rehearsal.machines.filter { $0.node != node.id }
    #expect(others.allSatisfy { $0.fate == .stays || $0.fate == .rests })
    // It was a copy.
    #expect(world.cluster.nodes[id: node.id]?.isPoweredOn == true)
  }

  private static func fate(
    of service: ServiceID, losing losses: [Rehearsal.Loss]
  ) throws -> Rehearsal.Fate? {
    let rehearsal = try world().rehearsal(of: losses)
    #expect(rehearsal.services.map(\.service) == ["dhcp-01", "print-01"])
    return rehearsal.services.first { $0.service == service }?.fate
  }

  @Test func servicesRestartElsewhereOrStayDown() throws {
    guard case .restarts(let node)? = try Self.fate(of: "print-01", losing: [.node("quay2")]) else {
      Issue.record("it does not restart")
      return
    }
    #expect(node != "quay2")
    #expect(try Self.fate(of: "dhcp-01", losing: [.node("quay3")]) == .rests)
    #expect(try Self.fate(of: "print-01", losing: [.node("quay1")]) == .stays)
    let most: [Rehearsal.Loss] = [.node("quay1"), .node("quay2"), .node("quay3")]
    #expect(try Self.fate(of: "print-01", losing: most) == .stops)
  }

  @Test func whatDoesNotExistCannotBeLost() throws {
    let world = try Self.world()
    #expect(throws: ClusterError.self) { try world.rehearsal(of: [.node("nowhere")]) }
  }

  @Test func aLostNetworkLeavesTheMachinesAlone() throws {
    let world = try Self.world()
    let network = try #require(world.cluster.networks.first { !$0.carriesClusterTraffic })
    let rehearsal = try world.rehearsal(of: [.network(network.id)])
    #expect(rehearsal.nodesLost.isEmpty)
    #expect(rehearsal.machines.allSatisfy { $0.fate == .stays || $0.fate == .rests })
  }

  @Test func aFencedNodeComesBack() throws {
    var world = try Self.world()
    let node = try #require(world.cluster.nodes.first { $0.state == .up })
    _ = try world.perform(.node(node.id, .fence(.reboot)))
    #expect(world.cluster.nodes[id: node.id]?.isPoweredOn == false)
    _ = world.advance(to: world.now + .seconds(900))
    #expect(world.cluster.nodes[id: node.id]?.state == .up)
    _ = try world.perform(.node(node.id, .fence(.off)))
    _ = world.advance(to: world.now + .seconds(900))
    #expect(world.cluster.nodes[id: node.id]?.state == .down)
  }
}
