public import ClusterModel

/// A moment as Windows counts it: in steps of 100 ns since 1601-01-01 00:00 UTC (FILETIME).
public struct FileTime: Hashable, Comparable, Sendable {
  /// The steps of a second.
  public static let ticksPerSecond: Int64 = 10_000_000
  /// The seconds from 1601 to 1970.
  static let secondsBefore1970: Int64 = 11_644_473_600
  /// The last step of the year 9999, the last that is written with four digits.
  static let ticksMax: Int64 = 2_650_467_743_999_999_999

  /// The steps since 1601.
  public var ticks: Int64

  /// Makes a moment; what lies before 1601 or after 9999 becomes the nearest that does not.
  public init(ticks: Int64) { self.ticks = min(max(0, ticks), Self.ticksMax) }

  /// The step that is nearest to a moment.
  public init(_ time: WallTime) {
    let ticks = (time.secondsSince1970 * Double(Self.ticksPerSecond)).rounded()
    let before = Self.secondsBefore1970 * Self.ticksPerSecond
    guard ticks.isFinite, abs(ticks) < 9e18 else {
      self.init(ticks: ticks > 0 ? Int64.max : 0)
      return
    }
    self.init(ticks: Int64(ticks).addingReportingOverflow(before).partialValue)
  }

  /// The same moment on Ferry's calendar.
  public var wallTime: WallTime {
    let since1970 = ticks - Self.secondsBefore1970 * Self.ticksPerSecond
    return WallTime(secondsSince1970: Double(since1970) / Double(Self.ticksPerSecond))
  }

  /// Compares moments.
  public static func < (left: FileTime, right: FileTime) -> Bool { left.ticks < right.ticks }
}

/// The text of moments, as `TimeCreated` has it.
extension FileTime {
  /// Such as `2026-11-23T09:15:02.1234567Z`.
  public var text: String {
    let second = ticks / Self.ticksPerSecond
    let (year, month, day) = Self.date(ofDay: second / 86_400)
    let clock = second % 86_400
    return Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2) + "T"
      + Self.digits(clock / 3600, 2) + ":" + Self.digits(clock / 60 % 60, 2) + ":"
      + Self.digits(clock % 60, 2) + "." + Self.digits(ticks % Self.ticksPerSecond, 7) + "Z"
  }

  /// Reads a moment: a date, `T`, a time with or without seconds and parts of them, and `Z` or an
  /// offset; without either it is UTC, as Windows takes it. Nil when it is none.
  public init?(text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(4, in: 1601...9999), reader.take("-"),
      let month = reader.number(2, in: 1...12), reader.take("-"),
      let day = reader.number(2, in: 1...31), reader.take("T") || reader.take(" "),
      let hour = reader.number(2, in: 0...23), reader.take(":"),
      let minute = reader.number(2, in: 0...59)
    else { return nil }
    var (second, fraction): (Int64, Int64) = (0, 0)
    if reader.take(":") {
      guard let number = reader.number(2, in: 0...59) else { return nil }
      second = number
      if reader.take(".") {
        guard let parts = reader.fraction(7) else { return nil }
        fraction = parts
      }
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    let days = Self.day(year, month, day)
    guard Self.date(ofDay: days) == (year, month, day) else { return nil }
    let clock = hour * 3600 + (minute - offset) * 60 + second
    self.init(ticks: (days * 86_400 + clock) * Self.ticksPerSecond + fraction)
  }

  private static func digits(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  /// The days from 1601-01-01 to a date of the Gregorian calendar, counted in years that begin in
  /// March, so that the day of a leap year comes last.
  private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let years = month <= 2 ? year - 1 : year
    let days = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return years * 365 + years / 4 - years / 100 + years / 400 + days - 584_694
  }

  private static func date(ofDay number: Int64) -> (year: Int64, month: Int64, day: Int64) {
    // Day 584,694 of the count from 0000-03-01 is 1601-01-01.
    let day = number + 584_694
    let era = day / 146_097
    let dayOfEra = day % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

/// Reads the digits of a moment.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(_ count: Int, in range: ClosedRange<Int64>) -> Int64? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest.removeFirst(count)
    let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    return range.contains(number) ? number : nil
  }

  /// The digits after the point, in steps of 100 ns; what is finer is cut off.
  mutating func fraction(_ count: Int) -> Int64? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...18).contains(digits.count) else { return nil }
    rest.removeFirst(digits.count)
    let kept = digits.prefix(count).reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    return (digits.count..<max(digits.count, count)).reduce(kept) { number, _ in number * 10 }
  }

  /// What the clock is ahead of UTC, in minutes.
  mutating func offset() -> Int64? {
    if rest.isEmpty || take("Z") { return 0 }
    let sign: Int64 = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = number(2, in: 0...14), take(":"),
      let minutes = number(2, in: 0...59)
    else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
