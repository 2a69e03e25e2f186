import ClusterModel
import ClusterRules
import Testing

struct DrainPlanTests {
  /// Three nodes; n1 holds machines of all kinds.
  static func cluster(free: Double) -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    for name in ["n1", "n2", "n3"] as [NodeID] {
      cluster.nodes.update(Node(id: name, state: .up, memoryFree: .gibibytes(free)))
    }
    cluster.networks.update(
      ClusterNetwork(
        id: "Live Migration", state: .up, use: .internal, subnet: "",
        addresses: ["n1": "a", "n2": "b", "n3": "c"]))
    for (name, size) in [("small", 1.0), ("large", 4), ("middle", 3)] {
      cluster.machines.update(
        VirtualMachine(
          id: MachineID(rawValue: name), state: .running, owner: "n1", memory: .gibibytes(size)))
    }
    cluster.machines[id: "small"]?.policy.priority = .high
    cluster.machines.update(
      VirtualMachine(id: "off", state: .off, owner: "n1", memory: .gibibytes(64)))
    cluster.machines.update(
      VirtualMachine(
        id: "own", state: .running, owner: "n1", memory: .gibibytes(1), isHighlyAvailable: false))
    return cluster
  }

  @Test func importantThenLargeMachinesLeaveFirst() {
    let plan = DrainPlan(of: "n1", in: Self.cluster(free: 6))
    #expect(plan.steps.map(\.machine) == ["small", "off", "large", "middle"])
    #expect(plan.steps.map(\.isLive) == [true, false, true, true])
    #expect(plan.steps.map(\.destination) == ["n2", "n3", "n3", "n2"])
    #expect(
      plan.steps.map(\.memoryLeft) == [
        .gibibytes(5), .gibibytes(6), .gibibytes(2), .gibibytes(2),
      ])
    #expect(plan.leftovers.isEmpty)
    #expect(plan.unclustered == ["own"])
  }

  @Test func whatFindsNoRoomIsNamedWithTheReasons() {
    let plan = DrainPlan(of: "n1", in: Self.cluster(free: 3))
    #expect(plan.steps.map(\.machine) == ["small", "off", "middle"])
    #expect(plan.leftovers.map(\.machine) == ["large"])
    #expect(
      plan.leftovers.first?.reasons == [
        "n3 has 3 GiB of memory free, large needs 4 GiB",
        "n2 has 2 GiB of memory free, large needs 4 GiB",
      ])
  }

  @Test func aMachineThatMovesOnlyWithOthersIsLeftWithThatReason() {
    var cluster = Self.cluster(free: 6)
    cluster.machines[id: "large"]?.bond = "it is a part of the group web"
    cluster.nodes[id: "n3"]?.state = .down
    let plan = DrainPlan(of: "n1", in: cluster)
    let reason = "large can't be live migrated alone: it is a part of the group web"
    #expect(plan.leftovers.map(\.machine) == ["large"])
    #expect(plan.leftovers.first?.reasons == [reason])
    #expect(!Placement(in: cluster).allows("large", on: "n2", by: .live))

    cluster.nodes[id: "n1"]?.state = .paused
    var course = DrainCourse(plan)
    while case .move(let step) = course.next(in: cluster) {
      #expect(step.machine != "large")
      cluster.machines[id: step.machine]?.owner = step.destination
      course.ended(step.machine, .done)
    }
    #expect(course.failures.map(\.machine) == ["large"])
    #expect(course.failures.map(\.reason) == [reason])
  }

  @Test func aPausedMachineCannotLeave() {
    var cluster = Self.cluster(free: 6)
    cluster.machines[id: "large"]?.state = .paused
    let plan = DrainPlan(of: "n1", in: cluster)
    #expect(plan.leftovers.map(\.machine) == ["large"])
    #expect(
      plan.leftovers.first?.reasons == ["large is paused: only a running machine migrates live"])
  }
}
