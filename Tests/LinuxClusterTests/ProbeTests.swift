import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct ProbeTests {
  @Test func linesComeBackAsTheyWereWritten() throws {
    var report = ProbeReport(.client, now: 17, state: .answering)
    report.lastAnswer = 16
    report.gapBegan = 3
    report.gapEnded = 9
    report.answers = 12
    #expect(ProbeReport(line: report.line) == report)
    #expect(report.line == "tcp 17 16 3 9 12 answering")
    #expect(ProbeReport(line: "tcp 17 16 3 9 12 mad") == nil)
    #expect(ProbeReport(line: "") == nil)
  }

  @Test func recordsTheLongestGapSinceTheLastLine() {
    let recorder = GapRecorder(.network)
    for moment: Int64 in [100, 103, 153, 156] { recorder.hear(1, at: moment) }
    let first = recorder.report(at: 160)
    #expect(first.gapBegan == 103 && first.gapEnded == 153 && first.answers == 4)
    #expect(first.lastAnswer == 156 && first.state == .answering)
    let second = recorder.report(at: 170)
    #expect(second.gapBegan == 0 && second.gapEnded == 0)
  }

  @Test func onlyTheGapAroundTheBlackoutCounts() {
    var observer = LaneObserver(.client)
    observer.take(report(now: 1_000, last: 1_000, gap: (400, 900)), at: moment(1_000))
    observer.take(report(now: 5_400, last: 5_390, gap: (5_010, 5_230)), at: moment(5_400))
    observer.take(report(now: 9_000, last: 9_000, gap: (8_000, 8_900)), at: moment(9_000))
    let gap = observer.gap(from: moment(5_020), to: moment(5_080), now: moment(9_000))
    #expect(gap == .milliseconds(220))
    #expect(observer.note == "connection kept, 1,234 answers in order")
  }

  @Test func aGapThatIsOpenGrows() {
    var observer = LaneObserver(.client)
    observer.take(report(now: 5_100, last: 5_010, gap: (0, 0)), at: moment(5_100))
    #expect(observer.gap(from: moment(5_020), to: nil, now: moment(5_100)) == .milliseconds(90))
    observer.take(report(now: 5_150, last: 5_010, gap: (0, 0)), at: moment(5_150))
    #expect(observer.gap(from: moment(5_020), to: nil, now: moment(5_150)) == .milliseconds(140))
    #expect(observer.isOpen(at: moment(5_150)))
  }

  @Test func theProbesClockMayBeAnother() {
    var observer = LaneObserver(.client)
    // The probe's clock is 100 s ahead; the first report took 3 ms, the second 1 ms.
    observer.take(report(now: 101_000, last: 101_000, gap: (0, 0)), at: moment(1_003))
    observer.take(report(now: 102_000, last: 102_000, gap: (101_500, 101_800)), at: moment(2_001))
    #expect(
      observer.gap(from: moment(1_520), to: moment(1_700), now: moment(2_001)) == .milliseconds(300)
    )
  }

  @Test func aLaneWithoutAnswersMeasuresNothing() {
    var observer = LaneObserver(.client)
    observer.take(ProbeReport(.client, now: 1, state: .off), at: moment(1))
    #expect(observer.gap(from: moment(0), to: nil, now: moment(1)) == nil)
  }

  @Test func clientsAreWatchedCloselyFromShortlyBeforeASwitchOver() {
    func brings(_ kind: MigrationEvent.Kind) -> Bool {
      MigrationEvent(id: "m", at: moment(0), kind: kind).bringsSwitchOver(within: .seconds(1))
    }
    func reading(_ remaining: Double, at rate: Double) -> MigrationEvent.Kind {
      .progressed(
        MigrationProgress(
          pass: 1, sent: .mebibytes(10), remaining: .mebibytes(remaining), total: .mebibytes(256),
          rate: .mebibytesPerSecond(rate)))
    }
    #expect(!brings(reading(200, at: 60)))
    #expect(brings(reading(59, at: 60)))
    #expect(!brings(reading(200, at: 0)), "nothing is sent yet")
    #expect(!brings(.passBegan(2)))
    #expect(brings(.blackoutBegan))
  }

  private func moment(_ milliseconds: Int64) -> MonotonicTime {
    MonotonicTime(nanoseconds: milliseconds * 1_000_000)
  }

  private func report(now: Int64, last: Int64, gap: (Int64, Int64)) -> ProbeReport {
    var report = ProbeReport(.client, now: now * 1_000_000, state: .answering)
    report.lastAnswer = last * 1_000_000
    report.gapBegan = gap.0 * 1_000_000
    report.gapEnded = gap.1 * 1_000_000
    report.answers = 1234
    return report
  }
}
