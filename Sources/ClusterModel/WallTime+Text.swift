extension WallTime {
  /// Such as `2009-10-22 14:03:07`, in UTC.
  public var calendarText: String {
    let seconds = Int64(secondsSince1970.rounded(.down))
    let day = Int64((Double(seconds) / 86_400).rounded(.down))
    let clock = seconds - day * 86_400
    // Days to a date of the Gregorian calendar, counted in 400-year eras from 1 March of year 0.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = "\(year)-\(Self.two(month))-\(Self.two(dayOfMonth))"
    return "\(date) \(Self.two(clock / 3600)):\(Self.two(clock / 60 % 60)):\(Self.two(clock % 60))"
  }

  /// The time of day, such as `14:03:07`, in UTC.
  public var clockText: String { String(calendarText.suffix(8)) }

  /// As short as it can be told, in UTC: `14:03:07` today, `10-22 14:03` earlier in the same year (or
  /// where nobody knows what day it is), `2009-10-22` otherwise.
  ///
  /// - Parameter now: What the calendar shows at present.
  public func shortText(at now: WallTime?) -> String {
    let (text, today) = (calendarText, now?.calendarText)
    let year = text.prefix { $0 != "-" }
    if let today, today.prefix(while: { $0 != " " }) == text.prefix(while: { $0 != " " }) {
      return clockText
    }
    if let today, !today.hasPrefix("\(year)-") { return String(text.prefix { $0 != " " }) }
    return String(text.dropFirst(year.count + 1).dropLast(3))
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
