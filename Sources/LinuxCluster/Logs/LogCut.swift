internal import ClusterModel

/// Cuts a log to what was written from a moment on.
enum LogCut {
  /// The lines from the first that is as late as a moment. Lines without a time belong to the one
  /// before them; a text in which no line has a time is left whole.
  static func from(_ moment: WallTime, in text: String, reader: LogMoment) -> String {
    var hasTimes = false
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: "\n") ?? text.endIndex
      if let time = reader.time(of: text[start..<end]) {
        if time >= moment.secondsSince1970 { return String(text[start...]) }
        hasTimes = true
      }
      start = end < text.endIndex ? text.index(after: end) : end
    }
    return hasTimes ? "" : text
  }
}

/// The times at the beginning of lines, as Pacemaker, corosync, libvirt, QEMU and the journal write
/// them.
struct LogMoment: Hashable, Sendable {
  /// The node's clock, in seconds since 1970: a time without a year is of the year before when it
  /// would lie in the future.
  var now: Double
  /// How far the node's local time is ahead of UTC, in seconds.
  var zone: Int

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The time of a line, in seconds since 1970; nil when it has none.
  func time(of line: Substring) -> Double? {
    line.first?.isNumber == true ? numeric(line) : named(line)
  }

  /// `2026-11-30 01:40:55.123+0000: ` (libvirt, QEMU), `2026-11-30T01:40:55.123456+00:00 ` (journal).
  private func numeric(_ line: Substring) -> Double? {
    let head = Array(line.utf8.prefix(40))
    guard head.count >= 19, head[4] == UInt8(ascii: "-"), head[7] == UInt8(ascii: "-"),
      head[10] == UInt8(ascii: " ") || head[10] == UInt8(ascii: "T"),
      let year = Self.number(head[0..<4]), let month = Self.number(head[5..<7]),
      let day = Self.number(head[8..<10]), let clock = Self.clock(head[11...])
    else { return nil }
    let rest = head[19...].drop { byte in
      byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let name = String(decoding: rest.prefix(6), as: UTF8.self)
    let offset = Self.zone(name.prefix { !$0.isWhitespace && $0 != "," }) ?? zone
    return Self.days(year, month, day) * 86_400 + clock - Double(offset)
  }

  /// `Nov 30 01:40:55 ` (corosync), `Nov 30 01:40:55.123 ` (Pacemaker): in local time, without a year.
  private func named(_ line: Substring) -> Double? {
    let head = Array(line.utf8.prefix(19))
    guard head.count >= 15, head[3] == UInt8(ascii: " "), head[6] == UInt8(ascii: " "),
      let index = Self.months.firstIndex(of: String(decoding: head[0..<3], as: UTF8.self)),
      let day = Self.number(head[4..<6].drop { $0 == UInt8(ascii: " ") }),
      let clock = Self.clock(head[7...])
    else { return nil }
    let year = Self.year(now)
    func time(_ year: Int) -> Double {
      Self.days(year, index + 1, day) * 86_400 + clock - Double(zone)
    }
    return time(year) > now + 86_400 ? time(year - 1) : time(year)
  }

  /// An offset such as `+0100`, `+01:00`, `Z` or `-0500:`, in seconds.
  static func zone(_ text: Substring) -> Int? {
    if text.hasPrefix("Z") { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }.prefix(4)
    guard digits.count == 4, let number = Int(digits) else { return nil }
    return (number / 100 * 3600 + number % 100 * 60) * (sign == "-" ? -1 : 1)
  }

  /// `01:40:55`, and its fraction where there is one.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> Double? {
    let bytes = Array(bytes)
    guard bytes.count >= 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":"),
      let hour = number(bytes[0..<2]), let minute = number(bytes[3..<5]),
      let second = number(bytes[6..<8])
    else { return nil }
    var fraction = 0.0
    if bytes.count > 8, bytes[8] == UInt8(ascii: ".") {
      var scale = 0.1
      for byte in bytes[9...] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
        fraction += Double(byte - UInt8(ascii: "0")) * scale
        scale /= 10
      }
    }
    return Double(hour * 3600 + minute * 60 + second) + fraction
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  /// Days since 1970-01-01 in the Gregorian calendar, counted from the first of March of year 0.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Double {
    let year = month > 2 ? year : year - 1
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return Double(year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 719_468)
  }

  /// The year of a moment: never more than a day wrong, which is all that is asked of it.
  private static func year(_ seconds: Double) -> Int { 1970 + Int(seconds / 31_556_952) }
}
