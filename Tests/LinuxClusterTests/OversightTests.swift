import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct OversightTests {
  private var oversight = Oversight()
  private var facts = Oversight.Facts(source: "node1")

  private static func moment(_ seconds: Double) -> MonotonicTime {
    MonotonicTime(nanoseconds: Int64(seconds * 1e9))
  }

  /// Looks every tenth of a second, as the cluster does, and returns what was done when.
  private mutating func watch(
    from begin: Double = 0, to end: Double
  ) -> [(Double, Oversight.Intervention)] {
    var done: [(Double, Oversight.Intervention)] = []
    for tick in Int(begin * 10)...Int(end * 10) {
      let second = Double(tick) / 10
      if let one = oversight.judge(facts, at: Self.moment(second)),
        one != .takeBack || done.last?.1 != .takeBack
      {
        done.append((second, one))
      }
    }
    return done
  }

  private mutating func read(sent: Double) {
    oversight.reading = MigrationProgress(
      pass: 1, sent: .mebibytes(sent), remaining: .mebibytes(9), total: .mebibytes(256),
      rate: .mebibytesPerSecond(60), dirtyRate: nil)
  }

  @Test mutating func whatMovesIsLeftAlone() {
    oversight.begin(at: .zero)
    for second in 0..<100 {
      read(sent: Double(second))
      facts.hasCopied = second > 3
      #expect(watch(from: Double(second), to: Double(second) + 0.9).isEmpty)
    }
  }

  @Test mutating func aDestinationThatHangsIsClearedAndTheMigrationGivenUpAtLast() {
    facts.hasCopied = true
    read(sent: 20)
    let done = watch(to: 100)
    #expect(done.map(\.1) == [.takeBack, .clearDestination, .takeBack, .giveUp])
    #expect(done.map { $0.0.rounded() } == [15, 20, 20, 60])
    #expect(oversight.reason?.contains("the destination hangs") == true)
    #expect(oversight.isGivenUp && !oversight.isSourceStuck)
  }

  @Test mutating func aSourceThatHangsIsGivenUpSoon() {
    facts.hasCopied = true
    read(sent: 20)
    oversight.asked = .zero
    let done = watch(to: 30)
    #expect(done.map(\.1) == [.takeBack, .clearDestination, .takeBack, .giveUp])
    #expect(done.last.map { $0.0 < 21 } == true)
    #expect(oversight.isSourceStuck && oversight.reason?.hasPrefix("QEMU on node1") == true)
  }

  @Test mutating func aSourceThatAnswersAgainIsNotStuck() {
    oversight.asked = .zero
    #expect(watch(to: 9.9).isEmpty)
    oversight.asked = nil
    #expect(watch(from: 10, to: 60).isEmpty)
  }

  @Test mutating func aSwitchOverThatDoesNotEndIsGivenUp() {
    facts.hasCopied = true
    facts.blackoutBegan = .zero
    // Its readings wait as long as the blackout lasts.
    oversight.asked = .zero
    let done = watch(to: 100)
    #expect(done.first?.1 == .takeBack && done.first.map { $0.0 > 15 && $0.0 < 15.3 } == true)
    #expect(done.last?.1 == .giveUp && done.last.map { $0.0 < 61 } == true)
    #expect(!oversight.isSourceStuck)
  }

  @Test mutating func anAttemptThatSendsNothingSpeaksAgainstItsNetwork() {
    oversight.begin(at: .zero)
    #expect(watch(to: 16).map(\.1) == [.takeBack])
    #expect(oversight.isUnsent)
    oversight.begin(at: Self.moment(16))
    #expect(oversight.reason == nil && watch(from: 16, to: 30).isEmpty)
  }

  @Test mutating func aSilentDestinationIsNotWaitedFor() {
    facts.isDestinationSilent = true
    #expect(watch(to: 2).isEmpty)
    facts.isDestinationSilent = false
    #expect(watch(from: 2, to: 3).isEmpty)
    facts.isDestinationSilent = true
    #expect(watch(from: 3, to: 5.2).map(\.1) == [.takeBack])
  }

  @Test mutating func aHeldMachineHasTime() {
    facts.hasCopied = true
    facts.isHeld = true
    read(sent: 20)
    #expect(watch(to: 600).isEmpty)
    facts.isHeld = false
    #expect(watch(from: 600, to: 601).isEmpty)
  }

  @Test mutating func whatOthersStartedIsTakenBackOnlyWhenAsked() {
    facts.isOurs = false
    facts.hasCopied = true
    read(sent: 20)
    oversight.asked = .zero
    #expect(watch(to: 100).isEmpty)
    facts.isCancelRequested = true
    #expect(Set(watch(from: 100, to: 300).map(\.1)) == [.takeBack])
  }

  @Test func aCallThatDoesNotReturnNeedNotBeWaitedFor() async throws {
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let call = LibvirtCall { () throws(LibvirtError) in for await _ in gate {} }
    Task {
      try await Task.sleep(for: .milliseconds(50))
      call.giveUp()
    }
    #expect(try await call.wait() == false)
    open.finish()
    let done = LibvirtCall { () throws(LibvirtError) in }
    #expect(try await done.wait())
    let failed = LibvirtCall { () throws(LibvirtError) in
      throw LibvirtError(code: 9, message: "no")
    }
    await #expect(throws: LibvirtError.self) { try await failed.wait() }
  }
}
