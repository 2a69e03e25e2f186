import ClusterModel
import MigrationModel
import Testing

@Suite("A plan's steps come due")
struct PlanPilotTests {
  static let raises = MigrationPlan(
    downtimeLimit: .milliseconds(50),
    steps: [
      .init(afterPass: 3, action: .setDowntimeLimit(.milliseconds(100))),
      .init(afterPass: 5, action: .setDowntimeLimit(.milliseconds(200))),
    ])
  static let postCopy = MigrationPlan(steps: [.init(afterPass: 1, action: .startPostCopy)])

  static func reading(pass: Int, remaining: Bytes) -> MigrationProgress {
    MigrationProgress(
      pass: pass, sent: .mebibytes(1), remaining: remaining, total: .mebibytes(256),
      rate: .mebibytesPerSecond(100))
  }

  @Test("each once, after its pass")
  func once() {
    var pilot = PlanPilot(Self.raises)
    #expect(pilot.startingLimit == .milliseconds(50))
    #expect(pilot.passBegan(3) == [])
    #expect(pilot.passBegan(4) == [.setDowntimeLimit(.milliseconds(100))])
    #expect(pilot.passBegan(4) == [])
    #expect(pilot.passBegan(9) == [.setDowntimeLimit(.milliseconds(200))])
    #expect(pilot.limit == .milliseconds(200))
  }

  @Test("passes that no event told of count by the reading")
  func byReading() {
    var pilot = PlanPilot(Self.postCopy)
    #expect(pilot.progressed(Self.reading(pass: 1, remaining: .mebibytes(1)), at: .zero) == [])
    #expect(
      pilot.progressed(Self.reading(pass: 2, remaining: .mebibytes(90)), at: .zero) == [
        .startPostCopy
      ])
    #expect(pilot.isFetching)
    #expect(pilot.passBegan(7) == [])
  }

  @Test("never after the machine was stopped")
  func stopped() {
    var pilot = PlanPilot(Self.raises)
    pilot.machineStopped()
    #expect(pilot.passBegan(20) == [])
    #expect(pilot.release() == [])
  }

  @Test("a switch-over is held until somebody says go, with the limit that holds then")
  func held() {
    var plan = Self.raises
    plan.holdsBeforeSwitchOver = true
    var pilot = PlanPilot(plan)
    #expect(pilot.startingLimit == PlanPilot.holdingLimit)
    #expect(pilot.progressed(Self.reading(pass: 1, remaining: .mebibytes(1)), at: .zero) == [])
    #expect(!pilot.isHeld)
    #expect(pilot.progressed(Self.reading(pass: 4, remaining: .mebibytes(50)), at: .zero) == [])
    #expect(!pilot.isHeld)
    #expect(pilot.progressed(Self.reading(pass: 5, remaining: .mebibytes(9)), at: .zero) == [])
    #expect(pilot.isHeld)
    #expect(pilot.release() == [.setDowntimeLimit(.milliseconds(100))])
    #expect(!pilot.isHeld)
    #expect(pilot.passBegan(6) == [.setDowntimeLimit(.milliseconds(200))])
  }

  @Test("post-copy is a switch-over too")
  func heldPostCopy() {
    var plan = Self.postCopy
    plan.holdsBeforeSwitchOver = true
    var pilot = PlanPilot(plan)
    #expect(pilot.passBegan(2) == [])
    #expect(pilot.isHeld)
    #expect(pilot.release() == [.startPostCopy])
    #expect(pilot.release() == [])
  }

  @Test("go before all is ready lets it through")
  func earlyGo() {
    var plan = Self.raises
    plan.holdsBeforeSwitchOver = true
    var pilot = PlanPilot(plan)
    #expect(pilot.release() == [.setDowntimeLimit(.milliseconds(50))])
    _ = pilot.progressed(Self.reading(pass: 2, remaining: .mebibytes(1)), at: .zero)
    #expect(!pilot.isHeld)
  }

  /// Readings ten times a second of a copy whose passes take so long each, in seconds.
  private static func due(_ plan: MigrationPlan, pass: Double, mebibytesPerSecond rate: Double)
    -> (action: MigrationPlan.Action, second: Double)?
  {
    var pilot = PlanPilot(plan)
    for tick in 0..<300 {
      let second = Double(tick) / 10
      let reading = MigrationProgress(
        pass: 1 + Int(second / pass), sent: .mebibytes(rate * second), remaining: .mebibytes(90),
        total: .mebibytes(256), rate: .mebibytesPerSecond(rate))
      let moment = MonotonicTime(nanoseconds: Int64(second * 1e9))
      if let action = pilot.progressed(reading, at: moment).first { return (action, second) }
    }
    return nil
  }

  @Test("a network that carries too little brings post-copy, a second after the first pass")
  func slow() throws {
    var plan = MigrationPlan(postCopyBelow: .mebibytesPerSecond(30))
    #expect(plan.mayUsePostCopy)
    let slow = try #require(Self.due(plan, pass: 8, mebibytesPerSecond: 29))
    #expect(slow.action == .startPostCopy)
    #expect(abs(slow.second - 9) < 0.15)
    // Short passes count together.
    let short = try #require(Self.due(plan, pass: 0.4, mebibytesPerSecond: 29))
    #expect(abs(short.second - 1.4) < 0.15)
    #expect(Self.due(plan, pass: 8, mebibytesPerSecond: 31) == nil)
    plan.holdsBeforeSwitchOver = true
    #expect(Self.due(plan, pass: 8, mebibytesPerSecond: 29) == nil)
  }

  @Test("a network that slows down later is noticed as well")
  func slowLater() {
    var pilot = PlanPilot(MigrationPlan(postCopyBelow: .mebibytesPerSecond(30)))
    var sent = 0.0
    var at: Int?
    for tick in 0..<200 where at == nil {
      sent += tick < 100 ? 6 : 1
      let reading = MigrationProgress(
        pass: 1 + tick / 30, sent: .mebibytes(sent), remaining: .mebibytes(90),
        total: .mebibytes(256), rate: .mebibytesPerSecond(60))
      let moment = MonotonicTime(nanoseconds: Int64(tick) * 100_000_000)
      if !pilot.progressed(reading, at: moment).isEmpty { at = tick }
    }
    #expect(at.map { (101...150).contains($0) } == true)
  }
}
