internal import ClusterModel

extension Duration {
  /// Reads a time such as `90 s`, `15 min` or `6 h`, up to a year.
  init?(reading text: String) {
    let parts = text.split(separator: " ")
    let units: [Substring: Double] = ["s": 1, "min": 60, "h": 3600]
    guard parts.count == 2, let number = Double(parts[0]), let unit = units[parts[1]],
      number > 0, number * unit <= 366 * 86_400
    else { return nil }
    self = .nanoseconds(Int64(number * unit * 1e9))
  }
}

extension WallTime {
  /// Reads a moment such as `2025-12-24` or `2025-12-24 18:00`, in UTC.
  init?(reading text: String) {
    let halves = text.split(separator: " ")
    guard (1...2).contains(halves.count), let days = Self.days(halves[0]) else { return nil }
    var minutes = 0
    if halves.count == 2 {
      let clock = halves[1].split(separator: ":").map { Int($0) }
      guard clock.count == 2, let hour = clock[0], let minute = clock[1],
        (0...23).contains(hour), (0...59).contains(minute)
      else { return nil }
      minutes = hour * 60 + minute
    }
    self.init(secondsSince1970: Double(days * 86_400 + minutes * 60))
  }

  /// The days from 1970-01-01 to a day of the Gregorian calendar.
  private static func days(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1970...9999).contains(year), (1...12).contains(month)
    else { return nil }
    let isLeap = { (year: Int) in (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400 - 477
    return (year - 1970) * 365 + leapDays + lengths[..<(month - 1)].reduce(0, +) + day - 1
  }
}
