import ClusterModel
import MigrationModel
import Testing

/// The physics against published and measured migrations; each test prints model against paper.
@Suite struct PhysicsTests {
  @Test(arguments: ArithmeticRow.all)
  func reproducesTheArithmetic(_ row: ArithmeticRow) {
    let ten = row.forecast(.passes(max: 10, small: .zero))
    let five = row.forecast(.passes(max: 5, small: .zero))
    let qemu = row.forecast(.downtimeLimit(.milliseconds(300)))
    print("\(row.memory) MiB at \(row.rate) MiB/s:", terminator: " ")
    for (model, paper) in [(ten, row.tenPasses), (five, row.fivePasses)] {
      print("\(model.copy.stopwatch)/\(paper.copy) s,", terminator: " ")
      #expect(abs(model.copy.seconds - paper.copy) <= tolerance(paper.copy))
      #expect(abs(model.blackout.seconds - paper.blackout) <= 0.05)
    }
    guard let paper = row.qemu else {
      print("never/never")
      #expect(qemu.ending == .never)
      #expect(qemu.total == nil)
      return
    }
    print("\(qemu.copy.stopwatch)/\(paper.copy) s")
    #expect(qemu.ending == .converges)
    #expect(abs(qemu.copy.seconds - paper.copy) <= tolerance(paper.copy))
    #expect(abs(qemu.blackout.seconds - paper.blackout) <= 0.006)
  }

  @Test(arguments: [
    (256.0, 40.0, 4, 42.1, 0.38), (512, 100, 10, 53.6, 0.73), (1024, 150, 10, 92.8, 4.6),
  ])
  func reproducesWindowsProfile(
    _ set: Double, _ rate: Double, _ passes: Int, _ total: Double, _ blackout: Double
  ) throws {
    let guest = GuestMemory(
      size: .gibibytes(4),
      workingSets: [WorkingSet(size: .mebibytes(set), rate: .mebibytesPerSecond(rate))])
    let model = MigrationForecast(
      of: guest, over: .mebibytesPerSecond(112), by: .windowsServer2008R2)
    let seconds = try #require(model.total?.seconds)
    print("W \(set) r \(rate): \(seconds.fixed(1))/\(total) s,", model.blackout.stopwatch)
    #expect(model.passes.count == passes)
    #expect(abs(seconds - total) <= 0.1)
    #expect(abs(model.blackout.seconds - blackout) <= 0.03)
  }

  @Test func reproducesMeasuredMigrations() throws {
    var errors: (seconds: Double, sent: Double) = (0, 0)
    var blackoutsHit = 0
    for row in MeasuredRow.all {
      let model = row.forecast
      // The source's own total leaves out loading and resuming on the destination.
      let seconds = try #require(model.total?.seconds) - HypervisorProfile.qemu.resume.seconds
      let (sent, blackout) = (model.sent.mebibytes, model.blackout.milliseconds)
      print(
        "\(row.link) Mbit/s W \(row.workingSet) r \(row.rate): \(seconds.fixed(2))",
        "/\(row.seconds.real) s, \(sent.fixed(1))/\(row.sent.real) MiB,",
        "\(blackout.fixed(0))/\(row.blackout.real) ms")
      // The share of zeros is stated to the MiB only.
      #expect(abs(seconds / row.seconds.model - 1) <= 0.03)
      #expect(abs(sent / row.sent.model - 1) <= 0.03)
      errors.seconds += abs(seconds / row.seconds.real - 1) / Double(MeasuredRow.all.count)
      errors.sent += abs(sent / row.sent.real - 1) / Double(MeasuredRow.all.count)
      if abs(blackout - row.blackout.real) <= 51 { blackoutsHit += 1 }
    }
    print("mean error \((errors.seconds * 100).fixed(1)) % of time,", terminator: " ")
    print("\((errors.sent * 100).fixed(1)) % of bytes, \(blackoutsHit) blackouts within 51 ms")
    #expect(errors.seconds <= 0.035)
    #expect(errors.sent <= 0.035)
    #expect(blackoutsHit >= 12)
  }

  @Test func aPassMayBeCutAnywhere() {
    let guest = GuestMemory(
      size: .gibibytes(1), zeroFraction: 0.25,
      workingSets: [WorkingSet(size: .mebibytes(64), rate: .mebibytesPerSecond(20))])
    var whole = PreCopy(of: guest, by: .windowsServer2008R2)
    var cut = whole
    let link = Bandwidth.mebibytesPerSecond(100)
    whole.send(for: .seconds(5), at: link)
    cut.send(for: .milliseconds(1234), at: link)
    cut.send(for: .milliseconds(3766), at: link)
    #expect(whole.sent == cut.sent)
    #expect(whole.remaining == cut.remaining)
    // Half the bandwidth, twice the time.
    let left = cut.timeLeft(at: link)
    let slow = cut.timeLeft(at: .mebibytesPerSecond(50))
    #expect(abs(slow.seconds - 2 * left.seconds) < 1e-6)
  }

  @Test func writesSaturate() {
    let random = WorkingSet(size: .mebibytes(64), rate: .mebibytesPerSecond(64))
    let cyclic = WorkingSet(
      size: .mebibytes(64), rate: .mebibytesPerSecond(64), pattern: .cyclic)
    #expect(abs(random.dirtied(in: .seconds(1)).mebibytes - 64 * 0.632_120_558_8) < 1e-4)
    #expect(cyclic.dirtied(in: .milliseconds(500)) == .mebibytes(32))
    #expect(cyclic.dirtied(in: .seconds(60)) == .mebibytes(64))
    #expect(random.dirtied(in: .seconds(60)) == .mebibytes(64))
  }
}

/// The paper rounds to the second, and to tenths below ten.
private func tolerance(_ paper: Double) -> Double { paper < 10 ? 0.05 : 0.5 }
