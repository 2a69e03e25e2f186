import ClusterModel
import Testing

@testable import EventLog

@Suite struct FileTimeTests {
  /// 2009-07-25 23:00 is the FILETIME 128930364000000000 in Windows' own documentation.
  @Test func windowsOwnExample() {
    let time = FileTime(ticks: 128_930_364_000_000_000)
    #expect(time.text == "2009-07-25T23:00:00.0000000Z")
    #expect(FileTime(text: "2009-07-25T23:00:00Z") == time)
    #expect(FileTime(time.wallTime) == time)
  }

  @Test func everyDayReadsBack() {
    for day in stride(from: 0, to: 3_067_000, by: 97) {
      let time = FileTime(ticks: Int64(day) * 864_000_000_000 + 12_345_678_901)
      #expect(FileTime(text: time.text) == time)
    }
  }

  @Test(arguments: [
    ("2026-11-23T09:15:02.5", "2026-11-23T09:15:02.5000000Z"),
    ("2026-11-23T09:15", "2026-11-23T09:15:00.0000000Z"),
    ("2026-11-23T09:15:02.123456789+02:00", "2026-11-23T07:15:02.1234567Z"),
    ("1601-01-01T00:00:00Z", "1601-01-01T00:00:00.0000000Z"),
    ("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z"),
  ])
  func whatPeopleWrite(_ text: String, _ read: String) {
    #expect(FileTime(text: text)?.text == read)
  }

  @Test(arguments: [
    "", "2026", "2026-02-30T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T09:15:02.Z",
    "2026-11-23T09:15:02ZZ", "2026-11-23", "1500-01-01T00:00:00Z", "２026-11-23T09:15:02Z",
  ])
  func whatIsNoMoment(_ text: String) { #expect(FileTime(text: text) == nil) }

  @Test func momentsOutOfRangeAreTheNearest() {
    for seconds in [Double.infinity, 1e300, -1e300, -.infinity, .nan, -1e12] {
      let ticks = FileTime(WallTime(secondsSince1970: seconds)).ticks
      #expect((0...FileTime.ticksMax).contains(ticks))
    }
  }
}
