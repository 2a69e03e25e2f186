import ClusterModel
import Testing

/// Moments as people read them.
@Suite struct WallTimeTests {
  /// 2009-10-22 14:03:07 UTC.
  private let moment = WallTime(secondsSince1970: 1_256_220_187)

  private func after(days: Double) -> WallTime {
    WallTime(secondsSince1970: moment.secondsSince1970 + days * 86_400)
  }

  @Test func aMomentIsADateAndATimeOfDay() {
    #expect(moment.calendarText == "2009-10-22 14:03:07")
    #expect(moment.clockText == "14:03:07")
  }

  @Test func whatIsShortTellsWhatIsNotKnownAnyway() {
    #expect(moment.shortText(at: after(days: 0.4)) == "14:03:07")
    #expect(moment.shortText(at: after(days: 0.5)) == "10-22 14:03")
    #expect(moment.shortText(at: after(days: -1)) == "10-22 14:03")
    #expect(moment.shortText(at: after(days: 70)) == "10-22 14:03")
    #expect(moment.shortText(at: after(days: 71)) == "2009-10-22")
    #expect(moment.shortText(at: nil) == "10-22 14:03")
  }
}
