import ClusterBackend
import ClusterModel
import ClusterRules
import Testing

@testable import SimulatedCluster

/// Services that are no machines: what is asked of them, and where they go when nodes leave.
struct ServiceLifeTests {
  private static func world() throws -> SimulatedWorld {
    SimulatedWorld(try Scenario.demo(), seed: 1)
  }

  private static func settle(_ world: inout SimulatedWorld, _ seconds: Int = 60) {
    let end = world.now + .seconds(seconds)
    while let next = world.nextEventTime, next <= end { _ = world.advance(to: next) }
    _ = world.advance(to: end)
  }

  @Test func itGoesOfflineAndOnlineOverAPendingState() throws {
    var world = try Self.world()
    _ = try world.perform(.service("print-01", .takeOffline))
    #expect(world.cluster.services[id: "print-01"]?.state == .pending)
    Self.settle(&world)
    #expect(world.cluster.services[id: "print-01"]?.state == .offline)
    #expect(
      world.cluster.services[id: "print-01"]?.resources.allSatisfy { $0.state == .offline } == true)
    _ = try world.perform(.service("print-01", .bringOnline))
    Self.settle(&world)
    #expect(world.cluster.services[id: "print-01"]?.state == .online)
  }

  @Test func itMovesAndThatIsLogged() throws {
    var world = try Self.world()
    _ = try world.perform(.service("print-01", .move(to: "quay1")))
    Self.settle(&world)
    let service = try #require(world.cluster.services[id: "print-01"])
    #expect(service.state == .online && service.owner == "quay1")
    #expect(
      world.cluster.records.contains { $0.eventID == 1641 && $0.message.contains("print-01") })
  }

  @Test func oneThatIsOfflineMovesAsItIs() throws {
    var world = try Self.world()
    _ = try world.perform(.service("dhcp-01", .move(to: "quay1")))
    Self.settle(&world)
    let service = try #require(world.cluster.services[id: "dhcp-01"])
    #expect(service.state == .offline && service.owner == "quay1")
  }

  @Test(arguments: [
    (ServiceOperation.bringOnline, "print-01 is online already"),
    (.move(to: "quay2"), "print-01 is on quay2 already"),
    (.move(to: "nowhere"), "There is no node named nowhere"),
  ])
  func whatMakesNoSenseIsRefused(_ operation: ServiceOperation, _ reason: String) throws {
    var world = try Self.world()
    let before = world.cluster
    let error = #expect(throws: ClusterError.self) {
      _ = try world.perform(.service("print-01", operation))
    }
    #expect(error?.report.contains(reason) == true, "\(error?.report ?? "")")
    #expect(world.cluster == before)
  }

  @Test(arguments: ["node quay2 fails", "quay2 is drained", "the service of quay2 stops"])
  func itLeavesItsNode(_ story: String) throws {
    var world = try Self.world()
    switch story {
    case "node quay2 fails": _ = try world.inject(.nodeFails("quay2"))
    case "quay2 is drained": _ = try world.perform(.node("quay2", .drain))
    default: _ = try world.perform(.node("quay2", .stopService))
    }
    Self.settle(&world, 600)
    let service = try #require(world.cluster.services[id: "print-01"])
    #expect(service.state == .online && service.owner != "quay2", "\(service)")
  }

  @Test func aDrainSendsItAwayAfterTheMachines() throws {
    var world = try Self.world()
    let plan = DrainPlan(of: "quay2", in: world.cluster)
    #expect(plan.services.map(\.service) == ["print-01"])
    var facts = try world.perform(.node("quay2", .drain))
    while let next = world.nextEventTime, world.cluster.nodes[id: "quay2"]?.drain == .draining {
      facts += world.advance(to: next)
    }
    #expect(world.cluster.nodes[id: "quay2"]?.drain == .drained)
    #expect(world.cluster.services(on: "quay2").isEmpty)
    #expect(world.cluster.services[id: "print-01"]?.owner == plan.services.first?.destination)
    let moves = facts.indices.filter { index in
      guard case .serviceChanged(let service) = facts[index] else { return false }
      return service.id == "print-01"
    }
    let migrations = facts.indices.filter { index in
      guard case .migration(let event) = facts[index] else { return false }
      return if case .ended = event.kind { true } else { false }
    }
    let (last, move) = (try #require(migrations.last), try #require(moves.first))
    #expect(!plan.steps.isEmpty && last < move)
  }

  @Test func aDrainThatItOutstaysHasFailed() throws {
    var world = try Self.world()
    for node in ["quay1", "quay3", "quay4"] as [NodeID] {
      _ = try world.perform(.node(node, .pause))
    }
    _ = try world.perform(.node("quay2", .drain))
    Self.settle(&world)
    #expect(world.cluster.nodes[id: "quay2"]?.drain == .failed)
    #expect(world.cluster.services[id: "print-01"]?.owner == "quay2")
    #expect(
      world.cluster.records.contains {
        $0.message.contains("print-01 could not leave quay2") && $0.level == .error
      })
    _ = try world.perform(.node("quay4", .resume(failback: false)))
    Self.settle(&world)
    #expect(world.cluster.services[id: "print-01"]?.owner == "quay4")
  }

  @Test func withoutQuorumItIsOfflineAndComesBack() throws {
    var world = try Self.world()
    for node in ["quay1", "quay2", "quay3"] as [NodeID] { _ = try world.inject(.nodeFails(node)) }
    Self.settle(&world)
    #expect(world.cluster.quorum?.isQuorate == false)
    #expect(world.cluster.services[id: "print-01"]?.state == .offline)
    for node in ["quay1", "quay2", "quay3"] as [NodeID] { _ = try world.inject(.nodeReturns(node)) }
    Self.settle(&world, 300)
    #expect(world.cluster.services[id: "print-01"]?.state == .online)
    #expect(world.cluster.services[id: "dhcp-01"]?.state == .offline, "nobody wanted it online")
  }

  @Test(arguments: [
    ("services: [{name: a}]", "lacks \"owner\""),
    ("services: [{name: a, owner: x}]", "no node named x"),
    ("services: [{name: a, owner: n}, {name: a, owner: n}]", "two services named a"),
    ("services: [{name: a, owner: n, resources: [{name: r}, {name: r}]}]", "two resources named r"),
    ("services: [{name: a, owner: n, color: red}]", "no key \"color\""),
    (
      "machines: [{name: a, owner: n, memory: 1 GiB}]\nservices: [{name: a, owner: n}]",
      "a machine named a already"
    ),
  ])
  func aBadFileIsRefused(_ part: String, _ reason: String) {
    let yaml = "cluster: c\nnodes: [{name: n, memory: 4 GiB}]\n\(part)\n"
    let error = #expect(throws: ScenarioError.self) {
      try Scenario.load(yaml: yaml, file: "c.yaml")
    }
    #expect(error?.reason.contains(reason) == true, "\(error?.description ?? "")")
  }
}
