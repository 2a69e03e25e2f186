import ClusterModel
import MigrationModel
import Testing

@Suite("The forecast and the plan")
struct PlannerTests {
  static func measurement(
    memory: Double = 256, set: Double, rate: Double, link: Double = 60,
    profile: HypervisorProfile = .qemu,
    techniques: Set<MigrationTechnique> = Set(MigrationTechnique.allCases)
  ) -> MigrationMeasurement {
    let guest = GuestMemory(
      size: .mebibytes(memory),
      workingSets: rate > 0
        ? [WorkingSet(size: .mebibytes(set), rate: .mebibytesPerSecond(rate))] : [])
    return MigrationMeasurement(
      guest: guest, guestBasis: "writes \(guest.writeRate), measured over 3 s",
      bandwidth: .mebibytesPerSecond(link), bandwidthBasis: "\(link) MiB/s, probed",
      isBandwidthProbed: true, profile: profile, techniques: techniques)
  }

  static func outlook(
    _ measurement: MigrationMeasurement, _ options: MigrationOptions = MigrationOptions()
  ) -> MigrationOutlook {
    MigrationPlanner.outlook(measurement, options: options)
  }

  @Test("a quiet machine gets a low limit, for it costs nothing")
  func quiet() throws {
    let outlook = Self.outlook(Self.measurement(set: 0, rate: 0))
    print(outlook.sentence)
    #expect(outlook.convergence == .byItself)
    #expect(outlook.plan.downtimeLimit == .milliseconds(75))
    #expect(outlook.plan.steps.last?.action == .setDowntimeLimit(.milliseconds(300)))
    let total = try #require(outlook.total)
    #expect(abs(total.likely.seconds - 256.0 / 60) < 0.5)
  }

  @Test("the heavy writer: one pass, then post-copy, said beforehand")
  func heavyWriter() throws {
    let outlook = Self.outlook(Self.measurement(set: 128, rate: 400))
    print(outlook.sentence)
    #expect(outlook.convergence == .byPlan)
    #expect(outlook.plan.steps == [.init(afterPass: 1, action: .startPostCopy)])
    #expect(!outlook.plan.usesAutoConverge)
    let (total, pause) = try (#require(outlook.total), #require(outlook.lanes[.hypervisor]))
    #expect(total.likely < .seconds(10))
    #expect(pause.high < .milliseconds(110))
    #expect(outlook.sentence.contains("losing either node loses the machine"))
    #expect(outlook.sentence.contains("more than the 60 MiB/s"))
  }

  @Test("without permission for anything it is said that it does not end, and what would help")
  func nothingPermitted() {
    var options = MigrationOptions()
    options.techniques = []
    let outlook = Self.outlook(Self.measurement(set: 128, rate: 400), options)
    print(outlook.sentence)
    #expect(outlook.convergence == .never)
    #expect(outlook.total == nil)
    #expect(outlook.lanes.isEmpty)
    #expect(outlook.sentence.contains("permit auto-converge or post-copy"))
  }

  @Test("holding the processors back comes before post-copy where it helps soon enough")
  func autoConverge() {
    let outlook = Self.outlook(Self.measurement(memory: 2048, set: 600, rate: 70))
    print(outlook.sentence)
    #expect(outlook.plan.usesAutoConverge)
    #expect(outlook.plan.steps.first?.action != .startPostCopy || outlook.plan.steps.count == 1)
  }

  @Test("a budget is kept: the limit leaves room for the switch-over", arguments: [150, 300, 600])
  func budget(_ milliseconds: Int) throws {
    var options = MigrationOptions()
    options.blackoutMax = .milliseconds(milliseconds)
    let outlook = Self.outlook(Self.measurement(set: 64, rate: 20), options)
    print(outlook.sentence, outlook.plan)
    let limit = try #require(outlook.plan.downtimeLimit)
    #expect(limit < .milliseconds(milliseconds))
    let pause = try #require(outlook.lanes[.hypervisor])
    #expect(pause.likely <= .milliseconds(milliseconds))
    for step in outlook.plan.steps {
      if case .setDowntimeLimit(let raised) = step.action {
        #expect(raised > limit && raised < .milliseconds(milliseconds))
      }
    }
  }

  @Test("a limit on the bandwidth does not hold in the blackout")
  func capped() throws {
    var options = MigrationOptions()
    options.bandwidthMax = .mebibytesPerSecond(30)
    let slow = Self.outlook(Self.measurement(set: 32, rate: 20, link: 600), options)
    let (total, pause) = try (#require(slow.total), #require(slow.lanes[.hypervisor]))
    #expect(pause.likely < .milliseconds(100))
    #expect(total.likely > .seconds(8))
    #expect(slow.plan.bandwidth == .mebibytesPerSecond(30))
  }

  @Test("Hyper-V's rule always ends and takes no plan")
  func windows() {
    let outlook = Self.outlook(
      Self.measurement(set: 128, rate: 400, profile: .windowsServer2008R2, techniques: []))
    print(outlook.sentence)
    #expect(outlook.convergence == .byItself)
    #expect(outlook.plan == MigrationPlan())
    #expect(outlook.sentence.contains("10 passes"))
  }

  static let matrix: [(set: Double, rate: Double, link: Double)] = [
    (0, 0, 60), (32, 20, 60), (64, 60, 60), (128, 400, 60), (32, 20, 30), (64, 58, 60),
    (96, 30, 200), (16, 400, 60), (200, 55, 60),
  ]

  @Test("ranges are ordered, and no promise is better than physics allows", arguments: matrix)
  func physics(_ set: Double, _ rate: Double, _ link: Double) throws {
    for budget in [nil, 100, 300, 2000] as [Int64?] {
      for techniques in [[], [.autoConverge], [.postCopy], [.autoConverge, .postCopy]]
        as [Set<MigrationTechnique>]
      {
        var options = MigrationOptions()
        options.blackoutMax = budget.map { .milliseconds($0) }
        options.techniques = techniques
        let outlook = Self.outlook(Self.measurement(set: set, rate: rate, link: link), options)
        let used = Set(
          [
            outlook.plan.usesAutoConverge ? MigrationTechnique.autoConverge : nil,
            outlook.plan.mayUsePostCopy ? .postCopy : nil,
          ].compactMap { $0 })
        #expect(used.isSubset(of: techniques))
        #expect(!outlook.sentence.isEmpty)
        guard let total = outlook.total else {
          #expect(outlook.convergence == .never)
          continue
        }
        for range in [total] + outlook.lanes.values {
          #expect(range.low <= range.likely && range.likely <= range.high)
          #expect(range.low >= .zero)
        }
        // The whole memory crosses once at least.
        #expect(total.likely.seconds >= 256 / link)
        let (pause, client) = try (
          #require(outlook.lanes[.hypervisor]), #require(outlook.lanes[.client])
        )
        #expect(pause.likely >= HypervisorProfile.qemu.resume)
        #expect(client.high >= pause.high)
      }
    }
  }

  @Test("a larger budget never takes longer", arguments: matrix)
  func monotone(_ set: Double, _ rate: Double, _ link: Double) {
    var options = MigrationOptions()
    options.techniques = []
    var before: Duration?
    for budget in [120, 200, 300, 500, 1000, 2000, 5000] as [Int64] {
      options.blackoutMax = .milliseconds(budget)
      let total = Self.outlook(Self.measurement(set: set, rate: rate, link: link), options).total
      if let before {
        #expect(total != nil)
        if let total {
          let bound = before.seconds * MigrationPlannerBounds.lowLimitCost + 0.06
          #expect(total.likely.seconds <= bound)
        }
      }
      before = total?.likely ?? before
    }
  }

  @Test("the least bandwidth that serves is said, and the copy ends just above it, not just below")
  func leastBandwidth() throws {
    let outlook = Self.outlook(Self.measurement(set: 32, rate: 20))
    print(outlook.sentence)
    let least = try #require(outlook.plan.postCopyBelow)
    #expect(least < .mebibytesPerSecond(60))
    #expect(outlook.sentence.contains("less than \(least)"))
    var options = MigrationOptions()
    options.techniques = []
    let share = { (factor: Double) in
      Self.outlook(
        Self.measurement(set: 32, rate: 20, link: least.mebibytesPerSecond * factor), options)
    }
    #expect(share(1.1).convergence == .byItself)
    #expect(share(0.9).convergence == .never)
    #expect(Self.outlook(Self.measurement(set: 32, rate: 20), options).plan.postCopyBelow == nil)
    #expect(Self.outlook(Self.measurement(set: 0, rate: 0)).plan.postCopyBelow == nil)
  }

  @Test("hold is part of the plan")
  func hold() {
    var options = MigrationOptions()
    options.holdsBeforeSwitchOver = true
    let outlook = Self.outlook(Self.measurement(set: 32, rate: 20), options)
    #expect(outlook.plan.holdsBeforeSwitchOver)
    #expect(outlook.sentence.contains("until you let it go"))
  }
}

/// A lower limit may cost so much.
private enum MigrationPlannerBounds {
  static let lowLimitCost = 1.03
}
