import ClusterModel
import ClusterRules
import Testing

/// What a drain plan says of services that are no machines.
struct DrainServicesTests {
  private typealias Fate = DrainPlan.ServiceStep.Fate

  private static func cluster(
    _ kind: ClusterKind, free: Double = 6, _ services: Service...
  ) -> ClusterSnapshot {
    var cluster = DrainPlanTests.cluster(free: free)
    cluster.kind = kind
    if kind == .linux { cluster.machines[id: "off"] = nil }
    cluster.services = Table(services)
    return cluster
  }

  private static func service(
    _ id: ServiceID, _ state: Service.State = .online, on owner: NodeID?,
    instances: [NodeID]? = nil, reserve: String? = nil
  ) -> Service {
    Service(
      id: id, state: state, type: "Group", owner: owner, instances: instances, reserve: reserve)
  }

  private static func words(_ cluster: ClusterSnapshot) -> [String] {
    DrainPlan(of: "n1", in: cluster).services.map { "\($0.service) \($0.words)" }
  }

  @Test func eachGoesToTheNodeWithTheFewest() {
    let cluster = Self.cluster(
      .simulated, Self.service("a", on: "n1"), Self.service("b", .offline, on: "n1"),
      Self.service("c", on: "n1"), Self.service("d", on: "n3"))
    #expect(
      Self.words(cluster) == [
        "a moves to n2 (stopped here, started there)",
        "b moves to n2 (offline, as it is)",
        "c moves to n3 (stopped here, started there)",
      ])
  }

  /// Where the machines leave more room: n2 has 5 GiB less afterwards, n3 none.
  @Test func theMachinesAreThereBefore() {
    var cluster = Self.cluster(.simulated, Self.service("a", on: "n1"))
    for machine in ["large", "middle", "off"] as [MachineID] { cluster.machines[id: machine] = nil }
    let plan = DrainPlan(of: "n1", in: cluster)
    #expect(plan.steps.map(\.destination) == ["n2"])
    #expect(plan.services.map(\.destination) == ["n3"])
  }

  @Test func oneThatNobodyCanTakeStays() {
    var cluster = Self.cluster(.simulated, Self.service("a", on: "n1"))
    for node in ["n2", "n3"] as [NodeID] { cluster.nodes[id: node]?.state = .paused }
    #expect(Self.words(cluster) == ["a stays (no other node is up)"])
  }

  @Test func pacemakerChoosesInStandby() {
    let cluster = Self.cluster(
      .linux, Self.service("clone", on: nil, instances: ["n1", "n2"]),
      Self.service("elsewhere", on: nil, instances: ["n2"]), Self.service("group", on: "n1"),
      Self.service("unmanaged", on: "n1", reserve: "Pacemaker does not manage it"))
    #expect(
      Self.words(cluster) == [
        "clone stops (its instance here, in standby)",
        "group moves (in standby, where Pacemaker chooses)",
        "unmanaged stays (Pacemaker does not manage it)",
      ])
  }

  @Test func withoutStandbyNothingMovesOnALinuxCluster() {
    let cluster = Self.cluster(.linux, free: 3, Self.service("group", on: "n1"))
    #expect(Self.words(cluster) == ["group stays (no standby while a machine is left)"])
  }

  @Test(arguments: [
    (
      Rehearsal.Fate.restarts(on: "n3"),
      "moves to n3 (stopped here, started there, by Pacemaker)"
    ),
    (.stops, "stops (no other node can run it)"),
    (.stays, "moves (in standby, where Pacemaker chooses)"),
  ])
  func whatPacemakerWouldDoRefinesThePlan(_ fate: Rehearsal.Fate, _ words: String) {
    let cluster = Self.cluster(
      .linux, Self.service("clone", on: nil, instances: ["n1", "n2"]),
      Self.service("group", on: "n1"))
    var plan = DrainPlan(of: "n1", in: cluster)
    let clone = plan.services.first
    plan.refine(by: [
      Rehearsal.ServiceConsequence(service: "group", node: "n1", fate: fate),
      Rehearsal.ServiceConsequence(service: "clone", node: nil, fate: .stops),
    ])
    #expect(plan.services.map(\.words).last == words)
    #expect(plan.services.first == clone)
  }
}
