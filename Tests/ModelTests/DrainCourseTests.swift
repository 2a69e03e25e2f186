import ClusterModel
import ClusterRules
import Testing

struct DrainCourseTests {
  private static func course(
    free: Double = 6
  ) -> (DrainCourse, ClusterSnapshot) {
    var cluster = DrainPlanTests.cluster(free: free)
    cluster.nodes[id: "n1"]?.state = .paused
    return (DrainCourse(DrainPlan(of: "n1", in: cluster)), cluster)
  }

  private static func move(_ machine: MachineID, to node: NodeID, in cluster: inout ClusterSnapshot)
  {
    cluster.machines[id: machine]?.owner = node
  }

  private static func step(_ action: DrainCourse.Action) -> (MachineID, NodeID)? {
    guard case .move(let step) = action else { return nil }
    return (step.machine, step.destination)
  }

  @Test func followsThePlanToItsEnd() throws {
    var (course, cluster) = Self.course()
    var seen: [MachineID] = []
    while let (machine, node) = Self.step(course.next(in: cluster)) {
      seen.append(machine)
      Self.move(machine, to: node, in: &cluster)
      course.ended(machine, .done)
    }
    #expect(seen == ["small", "large", "middle"])
    #expect(course.moved == seen)
    #expect(course.next(in: cluster) == .finished)
    #expect(course.failures.isEmpty)
    #expect(course.takeNews().isEmpty)
  }

  @Test func waitsWhileANodeIsInAnotherMigration() {
    var (course, cluster) = Self.course()
    let id = MigrationID(rawValue: "x")
    cluster.machines.update(
      VirtualMachine(id: "other", state: .running, owner: "n2", memory: .gibibytes(1)))
    let request = MigrationRequest(
      machine: "other", source: "n2", destination: "n3", initiator: .other,
      requestedAt: WallTime(secondsSince1970: 0))
    for kind in [MigrationEvent.Kind.requested(request), .setupBegan(network: nil)] {
      cluster.apply(.migration(MigrationEvent(id: id, at: .zero, kind: kind)))
    }
    guard case .wait(let reason) = course.next(in: cluster) else {
      Issue.record("it did not wait")
      return
    }
    #expect(reason.contains("one live migration per node"))
    cluster.apply(.migration(MigrationEvent(id: id, at: .zero, kind: .ended(.done))))
    #expect(Self.step(course.next(in: cluster))?.0 == "small")
  }

  @Test func whatFailsStaysAndTheOthersGoOn() {
    var (course, cluster) = Self.course()
    let failure = MigrationFailure(
      code: .hypervisor, machineState: "small still runs on n1", cause: "no port is free")
    course.ended("small", .failed(failure))
    #expect(Self.step(course.next(in: cluster))?.0 == "large")
    Self.move("large", to: "n3", in: &cluster)
    course.ended("large", .done)
    Self.move("middle", to: "n2", in: &cluster)
    course.ended("middle", .done)
    #expect(course.next(in: cluster) == .finished)
    #expect(course.failures.map(\.machine) == ["small"])
    #expect(course.failures.map(\.reason) == ["no port is free"])
  }

  @Test func aLostDestinationIsReplacedOpenly() {
    var (course, cluster) = Self.course()
    #expect(Self.step(course.next(in: cluster))?.1 == "n2")
    cluster.nodes[id: "n2"]?.state = .down
    let failure = MigrationFailure(
      code: .destinationLost, machineState: "small still runs on n1", cause: "n2 was lost")
    course.ended("small", .failed(failure))
    let next = Self.step(course.next(in: cluster))
    #expect(next?.0 == "small")
    #expect(next?.1 == "n3")
    let news = course.takeNews()
    #expect(news.contains { $0.contains("was changed, because n2 is down") })
    course.ended("small", .failed(failure))
    #expect(course.failures.map(\.machine) == ["small"])
  }

  @Test func whatStartsMeanwhileIsTakenIn() {
    var (course, cluster) = Self.course()
    cluster.machines.update(
      VirtualMachine(id: "late", state: .running, owner: "n1", memory: .gibibytes(1)))
    _ = course.next(in: cluster)
    #expect(course.takeNews().contains { $0.contains("late runs on n1 now") })
    #expect(course.plan.steps.contains { $0.machine == "late" })
  }

  @Test func whatFindsNoRoomIsGivenUpAtTheEnd() {
    var (course, cluster) = Self.course(free: 3)
    while let (machine, node) = Self.step(course.next(in: cluster)) {
      Self.move(machine, to: node, in: &cluster)
      cluster.nodes[id: node]?.memoryFree = .zero
      course.ended(machine, .done)
    }
    #expect(course.failures.map(\.machine).contains("large"))
    #expect(course.next(in: cluster) == .finished)
  }

  @Test func aMissingNetworkIsAwaitedButNotForEver() {
    var (course, cluster) = Self.course()
    let network = cluster.networks[id: "Live Migration"]
    cluster.networks[id: "Live Migration"]?.addresses = [:]
    guard case .wait = course.next(in: cluster) else {
      Issue.record("it did not wait")
      return
    }
    var other = course
    cluster.networks[id: "Live Migration"] = network
    #expect(Self.step(course.next(in: cluster))?.0 == "small")
    cluster.networks[id: "Live Migration"]?.addresses = [:]
    for _ in 0...DrainCourse.vainLooksMax { _ = other.next(in: cluster) }
    #expect(other.failures.map(\.machine) == ["small", "large", "middle"])
  }
}
