import ClusterBackend
import ClusterModel
import MigrationModel
import SimulatedCluster
import Testing

/// 8 GiB, of which 1 GiB is swept at 100 MiB/s, over 1 Gbit/s: what each rule makes of it, in
/// arithmetic and in the simulated cluster with its scatter.
@Suite struct JudgedTests {
  private static let goodput = Bandwidth.megabitsPerSecond(1000).goodput

  private static func guest(_ rate: Double) -> GuestMemory {
    let set = WorkingSet(
      size: .gibibytes(1), rate: .mebibytesPerSecond(rate), pattern: .cyclic)
    return GuestMemory(size: .gibibytes(8), workingSets: [set])
  }

  @Test func aGigabitCarries112MebibytesInASecond() {
    #expect(abs(Self.goodput.mebibytesPerSecond - 112) < 0.5)
  }

  @Test func tenPassesThenTheRest() throws {
    let profile = HypervisorProfile.windowsServer2008R2
    let model = MigrationForecast(of: Self.guest(100), over: Self.goodput, by: profile)
    #expect(model.passes.count == 10)
    #expect(model.ending == .passesUsedUp)
    #expect(abs(model.copy.seconds - 128) < 1)
    let fixed = profile.storageHandover + profile.resume
    #expect(abs((model.blackout - fixed).seconds - 3.3) < 0.1)
    print(
      "2008 R2: \(model.copy.stopwatch), \(model.blackout.stopwatch) with fixed costs of", fixed)
  }

  @Test func qemuWaitsUntilTheRestFits() throws {
    var profile = HypervisorProfile.qemu
    let bare = HypervisorProfile(name: "bare", stopRule: profile.stopRule)
    let whole = MigrationForecast(of: Self.guest(100), over: Self.goodput, by: bare)
    #expect(abs(whole.copy.seconds - 156) < 2)
    #expect(abs(whole.blackout.seconds - 0.27) < 0.03)
    // QEMU looks every 50 ms, which makes its last passes short and its rest just what fits.
    profile = .qemu
    let real = MigrationForecast(of: Self.guest(100), over: Self.goodput, by: profile)
    #expect(abs(real.copy.seconds / 156 - 1) < 0.05)
    #expect(abs((real.blackout - profile.resume).seconds - 0.27) < 0.04)
    print("QEMU: \(real.copy.stopwatch), \(real.blackout.stopwatch)")
  }

  @Test func qemuNeverEndsAt300() {
    let model = MigrationForecast(of: Self.guest(300), over: Self.goodput, by: .qemu)
    #expect(model.ending == .never)
    #expect(model.total == nil)
  }

  @Test(arguments: [
    (HypervisorProfile.windowsServer2008R2, 100.0, 128.0, 3.3 + 0.29),
    (.qemu, 100, 156, 0.27 + 0.065),
  ])
  func soItGoesInTheCluster(
    _ profile: HypervisorProfile, _ rate: Double, _ copy: Double, _ blackout: Double
  ) throws {
    let (migration, _) = try Self.run(profile, rate)
    let passes = migration.passes
    let began = try #require(passes.first?.began)
    let stopped = try #require(migration.blackoutBegan)
    if case .passes = profile.stopRule { #expect(passes.count == 10) }
    #expect(abs((stopped - began).seconds / copy - 1) < 0.06)
    let pause = try #require(migration.lanes[.hypervisor]?.duration.seconds)
    #expect(abs(pause / blackout - 1) < 0.15)
    print("\(profile.name): \((stopped - began).stopwatch), blackout \(pause.fixed(2)) s")
    #expect(migration.outcome == .done)
  }

  @Test func endlessnessIsSaidAtOnce() throws {
    let (_, records) = try Self.run(.qemu, 300)
    let said = try #require(records.first { $0.message.contains("never end by itself") })
    #expect(said.level == .warning)
    #expect(said.time.secondsSince1970 == records[0].time.secondsSince1970)
  }

  private static func run(
    _ profile: HypervisorProfile, _ rate: Double
  ) throws -> (Migration, [EventRecord]) {
    var scenario = try StoryCluster.scenario()
    scenario.profile = profile
    let machine = VirtualMachine(
      id: "judged", state: .running, owner: "quay2", memory: .gibibytes(8), volume: "Volume1",
      isProcessorCompatible: true)
    scenario.guests = [Scenario.Guest(machine: machine, memory: guest(rate))]
    var world = SimulatedWorld(scenario, seed: 1)
    let order = MigrationOrder(
      id: "judged", machine: "judged", source: "quay2", destination: "quay3",
      networks: ["Live Migration"])
    #expect(world.begin(order).refusal == nil)
    while let next = world.nextEventTime, next < .zero + .seconds(250) {
      _ = world.advance(to: next)
    }
    return (try #require(world.cluster.migration("judged")), world.cluster.records)
  }
}

/// Machines that are slowed down, and machines that run before their memory is there.
@Suite struct ConvergenceTests {
  private static func guest(_ rate: Double, in size: Double) -> GuestMemory {
    let set = WorkingSet(
      size: .mebibytes(size), rate: .mebibytesPerSecond(rate), pattern: .cyclic)
    return GuestMemory(size: .mebibytes(size * 2), workingSets: [set])
  }

  @Test func autoConvergeEndsWhatNeverEnds() {
    let guest = Self.guest(300, in: 1024)
    let link = Bandwidth.mebibytesPerSecond(112)
    let plain = MigrationForecast(of: guest, over: link, by: .qemu)
    let slowed = MigrationForecast(of: guest, over: link, by: .qemuAutoConverge)
    #expect(plain.ending == .never)
    #expect(slowed.ending == .converges)
  }

  /// Measured: 99 % was reached, and a machine that rewrites 96 MiB in one slice went on.
  @Test func autoConvergeHasALimit() {
    var profile = HypervisorProfile.qemuAutoConverge
    profile.autoConverge?.burst = .mebibytesPerSecond(10_240)
    var copy = PreCopy(of: Self.guest(100, in: 96), by: profile)
    let link = Bandwidth.mebibytesPerSecond(46)
    for _ in 0..<200 {
      copy.send(for: copy.timeLeft(at: link), at: link)
      #expect(copy.endPass(at: link) == .anotherPass)
    }
    #expect(copy.throttle == 0.99)
  }

  @Test func throttleGoesUpInSteps() {
    var copy = PreCopy(of: Self.guest(300, in: 1024), by: .qemuAutoConverge)
    let link = Bandwidth.mebibytesPerSecond(112)
    var seen: [Double] = []
    while !copy.isSwitchOver {
      copy.send(for: copy.timeLeft(at: link), at: link)
      _ = copy.endPass(at: link)
      if seen.last != copy.throttle { seen.append(copy.throttle) }
    }
    #expect(seen.first == 0)
    #expect(seen.dropFirst().first == 0.2)
    #expect(zip(seen.dropFirst(), seen.dropFirst(2)).allSatisfy { 0.08..<0.11 ~= $1 - $0 })
  }

  @Test func postCopySendsTheRestAfterwards() {
    let guest = Self.guest(300, in: 1024)
    let link = Bandwidth.mebibytesPerSecond(112)
    let model = MigrationForecast(of: guest, over: link, by: .qemuPostCopy)
    #expect(model.passes.count == 1)
    #expect(model.blackout == HypervisorProfile.qemuPostCopy.resume)
    #expect(abs(model.fetching.seconds - 1024.0 / 112) < 0.1)
    #expect(model.ending == .converges)
  }
}

/// What a wire carries.
@Suite struct LinkTests {
  private static let gigabit = Bandwidth.megabitsPerSecond(1000)

  @Test func aTagCostsLittleAndEncryptionMuch() {
    let plain = Link(speed: Self.gigabit).goodput
    #expect(plain == Self.gigabit.goodput)
    #expect(Link(speed: Self.gigabit, isTagged: true).goodput < plain)
    let encrypted = Link(speed: Self.gigabit, isEncrypted: true).goodput
    #expect(encrypted.bytesPerSecond < plain.bytesPerSecond * 0.6)
    let slow = Bandwidth.megabitsPerSecond(100)
    let share =
      Link(speed: slow, isEncrypted: true).goodput.bytesPerSecond
      / Link(speed: slow).goodput.bytesPerSecond
    #expect(abs(share - 1402.0 / 1448) < 1e-9)
  }

  @Test func busyProcessorsLimitAFastLink() {
    let fast = Bandwidth.megabitsPerSecond(10_000)
    #expect(Link.processorShare(of: 16, running: 15) == 1)
    let share = Link.processorShare(of: 16, running: 63)
    #expect(share == 0.25)
    let limited = Link(speed: fast, processorShare: share).goodput
    #expect(limited.megabitsPerSecond == 2500)
    #expect(Link(speed: Self.gigabit, processorShare: share).goodput == Self.gigabit.goodput)
  }
}
