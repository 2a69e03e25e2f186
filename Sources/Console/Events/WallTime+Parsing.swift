import ClusterModel

extension WallTime {
  /// Reads `2009-10-22`, `2009-10-22 14:03` or `2009-10-22 14:03:07`, in UTC; nil when it is no such
  /// moment.
  init?(calendarText text: String) {
    let parts = text.split(separator: " ")
    guard (1...2).contains(parts.count) else { return nil }
    let date = Self.numbers(parts[0], by: "-")
    let clock = parts.count > 1 ? Self.numbers(parts[1], by: ":") : [0, 0]
    guard let date, let clock, date.count == 3, (2...3).contains(clock.count),
      (1601...9999).contains(date[0]), (1...12).contains(date[1]), (1...31).contains(date[2]),
      clock[0] < 24, clock[1] < 60, clock.count < 3 || clock[2] < 60
    else { return nil }
    // Days of the Gregorian calendar, counted in 400-year eras from 1 March of year 0.
    let year = date[1] <= 2 ? date[0] - 1 : date[0]
    let (era, yearOfEra) = (year / 400, year % 400)
    let month = (date[1] + 9) % 12
    let dayOfYear = (153 * month + 2) / 5 + date[2] - 1
    let day =
      era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    let second = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    self.init(secondsSince1970: Double(day * 86_400 + second))
    // The 31st of a month with 30 days is another day.
    guard calendarText.hasPrefix(parts[0]) else { return nil }
  }

  private static func numbers(_ text: Substring, by separator: Character) -> [Int]? {
    let pieces = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { $0.count >= 2 && $0.count <= 4 ? Int($0) : nil }
    return numbers.count == pieces.count && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
  }
}
