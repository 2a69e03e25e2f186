import CLibvirt
import ClusterModel
import MigrationModel
import Testing

@testable import LinuxCluster

/// What a hypervisor is told while a migration goes on.
@Suite struct SteeringTests {
  private static func course(_ plan: MigrationPlan, touched: Bytes = .mebibytes(200)) -> Course {
    var course = Course(
      MigrationWatch(id: "m", machine: "web-01", source: "node1", destination: "node2"),
      isOurs: true)
    course.begin(plan, touched: touched, helm: AsyncStream.makeStream(of: HelmOrder.self).1)
    return course
  }

  private static func event(_ kind: MigrationEvent.Kind) -> MigrationEvent {
    MigrationEvent(id: "m", at: .zero, kind: kind)
  }

  private static func reading(
    pass: Int = 1, sent: Double, left: Double, rate: Double = 400
  ) -> MigrationProgress {
    MigrationProgress(
      pass: pass, sent: .mebibytes(sent), remaining: .mebibytes(left), total: .mebibytes(256),
      rate: .mebibytesPerSecond(rate), dirtyRate: nil)
  }

  @Test func theLimitIsToldWithTheFirstPassAndOnce() {
    var course = Self.course(MigrationPlan(downtimeLimit: .milliseconds(80)))
    #expect(
      course.steer(by: Self.event(.passBegan(1))) == [.step(.setDowntimeLimit(.milliseconds(80)))])
    #expect(course.steer(by: Self.event(.passBegan(2))).isEmpty)
  }

  @Test func postCopyComesAfterItsPass() {
    var course = Self.course(
      MigrationPlan(steps: [MigrationPlan.Step(afterPass: 1, action: .startPostCopy)]))
    #expect(course.steer(by: Self.event(.passBegan(1))).isEmpty)
    #expect(course.steer(by: Self.event(.passBegan(2))) == [.step(.startPostCopy)])
    #expect(course.steer(by: Self.event(.passBegan(3))).isEmpty)
  }

  @Test func aHoldIsSeenByQEMUsOwnLimit() {
    // As QEMU 7.2 answers by libvirt, shortened.
    let answer = #"{"return":{"cpu-throttle-tailslow":false,"max-bandwidth":10},"id":"libvirt-4"}"#
    #expect(MigrationParameters(answer: answer)?.bandwidthMax == LinuxCluster.holdingRate)
    #expect(MigrationParameters(answer: #"{"error":{"class":"GenericError"}}"#) == nil)
    #expect(MigrationParameters(answer: "") == nil)
  }

  @Test func aPlanThatOnlyKeepsPostCopyReadyIsSteered() {
    #expect(MigrationPlan(postCopyBelow: .mebibytesPerSecond(20)).isSteered)
    #expect(!MigrationPlan(bandwidth: .mebibytesPerSecond(20)).isSteered)
  }

  @Test func nothingIsDueOnceTheMachineHasStopped() {
    var course = Self.course(
      MigrationPlan(steps: [MigrationPlan.Step(afterPass: 1, action: .startPostCopy)]))
    _ = course.steer(by: Self.event(.blackoutBegan))
    #expect(course.steer(by: Self.event(.passBegan(2))).isEmpty)
  }

  @Test func aHeldCopySlowsDownStopsAndGoesOnByThePlan() {
    var course = Self.course(
      MigrationPlan(
        bandwidth: .mebibytesPerSecond(100), downtimeLimit: .milliseconds(80),
        holdsBeforeSwitchOver: true))
    #expect(
      course.steer(by: Self.event(.passBegan(1)))
        == [.step(.setDowntimeLimit(PlanPilot.holdingLimit))])
    #expect(course.steer(by: Self.event(.progressed(Self.reading(sent: 0, left: 256)))).isEmpty)
    let near = course.steer(by: Self.event(.progressed(Self.reading(sent: 130, left: 126))))
    #expect(near == [.slowDown(.mebibytesPerSecond(100))])
    #expect(!course.isHeld)
    // 180 of the 200 MiB that it touched: what is left may be nothing but zeros.
    let there = course.steer(by: Self.event(.progressed(Self.reading(sent: 178, left: 70))))
    #expect(there == [.stop])
    #expect(course.isHeld)
    #expect(course.steer(by: Self.event(.progressed(Self.reading(sent: 178, left: 70)))).isEmpty)
    #expect(
      course.release() == [
        .step(.setBandwidth(.mebibytesPerSecond(100))),
        .step(.setDowntimeLimit(.milliseconds(80))),
      ])
    #expect(!course.isHeld)
    #expect(course.release().isEmpty)
  }

  @Test func aSecondPassIsHeldAtOnce() {
    var brake = HoldBrake(touched: .mebibytes(256))
    #expect(brake.progressed(Self.reading(pass: 2, sent: 200, left: 60)) == .stop)
    #expect(brake.progressed(Self.reading(pass: 2, sent: 200, left: 60)) == nil)
  }

  @Test func theBrakeTellsOnlyWhatMatters() {
    var brake = HoldBrake(touched: .mebibytes(1024))
    #expect(
      brake.progressed(Self.reading(sent: 0, left: 100)) == .slowDown(.mebibytesPerSecond(200)))
    #expect(brake.progressed(Self.reading(sent: 0, left: 95)) == nil)
    #expect(
      brake.progressed(Self.reading(sent: 0, left: 50)) == .slowDown(.mebibytesPerSecond(100)))
    #expect(brake.progressed(Self.reading(sent: 0, left: 4)) == .stop)
  }

  @Test func aCopyWithoutHeadwayIsNoticed() {
    var headway = Headway()
    func isLost(_ seconds: Int64, sent: Double, left: Double = 9, isFetching: Bool = false) -> Bool
    {
      headway.isLost(
        Self.reading(sent: sent, left: left),
        at: MonotonicTime(nanoseconds: seconds * 1_000_000_000), isFetching: isFetching)
    }
    #expect(!isLost(0, sent: 1))
    #expect(!isLost(15, sent: 1))
    #expect(isLost(16, sent: 1))
    #expect(!isLost(17, sent: 2))
    #expect(!isLost(21, sent: 2, isFetching: true))
    #expect(isLost(22, sent: 2, isFetching: true))
    // Nothing is left: libvirt tidies up.
    #expect(!isLost(99, sent: 2, left: 0, isFetching: true))
  }

  @Test func anAttemptThatSendsNothingIsNoticed() {
    let began = MonotonicTime(nanoseconds: 1_000_000_000)
    #expect(!Headway.isLost(attemptSince: began, at: began + Headway.setupPatience))
    #expect(
      Headway.isLost(attemptSince: began, at: began + Headway.setupPatience + .milliseconds(1)))
    // Something was sent, or nothing is being tried.
    #expect(!Headway.isLost(attemptSince: nil, at: began + .seconds(99)))
  }

  @Test func aPlanBecomesFlagsAndParameters() {
    var order = LibvirtMigration(
      machine: "web-01", destination: "qemu+tcp://node2/system", address: "tcp://10.0.0.2",
      trustsStorage: false)
    let plain = order.flags(isPersistent: false)
    #expect(order.parameters.map(\.name) == ["migrate_uri"])
    order.plan = MigrationPlan(
      bandwidth: .mebibytesPerSecond(0.2), usesAutoConverge: true, connections: 4)
    #expect(order.parameters.map(\.name) == ["migrate_uri", "bandwidth", "parallel.connections"])
    #expect(order.parameters[1].value == .wide(1))
    #expect(
      order.flags(isPersistent: false) ^ plain
        == VIR_MIGRATE_AUTO_CONVERGE.rawValue | VIR_MIGRATE_PARALLEL.rawValue)
    order.plan.steps = [MigrationPlan.Step(afterPass: 1, action: .startPostCopy)]
    order.plan.holdsBeforeSwitchOver = true
    #expect(order.parameters.map(\.name) == ["migrate_uri", "bandwidth"])
    #expect(order.flags(isPersistent: false) ^ plain == VIR_MIGRATE_POSTCOPY.rawValue)
    order.takesUpPostCopy = true
    #expect(
      order.flags(isPersistent: false) ^ plain
        == VIR_MIGRATE_POSTCOPY.rawValue | VIR_MIGRATE_POSTCOPY_RESUME.rawValue)
  }
}
