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
    #expect(pilot.progressed(Self.reading(pass: 1, remaining: .mebibytes(1))) == [])
    #expect(
      pilot.progressed(Self.reading(pass: 2, remaining: .mebibytes(90))) == [.startPostCopy])
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
    #expect(pilot.progressed(Self.reading(pass: 1, remaining: .mebibytes(1))) == [])
    #expect(!pilot.isHeld)
    #expect(pilot.progressed(Self.reading(pass: 4, remaining: .mebibytes(50))) == [])
    #expect(!pilot.isHeld)
    #expect(pilot.progressed(Self.reading(pass: 5, remaining: .mebibytes(9))) == [])
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
    _ = pilot.progressed(Self.reading(pass: 2, remaining: .mebibytes(1)))
    #expect(!pilot.isHeld)
  }
}
