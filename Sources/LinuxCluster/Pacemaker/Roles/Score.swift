internal import ClusterModel

/// How much Pacemaker wants something.
struct Score: Hashable, Comparable, Sendable {
  /// What counts as without limit: Pacemaker's own number.
  static let infinity = Score(1_000_000)
  /// Never.
  static let never = Score(-1_000_000)

  /// The number.
  var count: Int

  /// Makes one from a number.
  init(_ count: Int) { self.count = min(1_000_000, max(-1_000_000, count)) }

  /// Reads one; what is not there, or is no number, counts nothing.
  init(_ text: String?) {
    switch text?.uppercased() {
    case "INFINITY", "+INFINITY": self = .infinity
    case "-INFINITY": self = .never
    case let text?: self.init(Int(text) ?? 0)
    case nil: self.init(0)
    }
  }

  /// The number as Pacemaker writes it.
  var text: String {
    switch self {
    case .infinity: "INFINITY"
    case .never: "-INFINITY"
    default: "\(count)"
    }
  }

  /// Compares strength.
  static func < (left: Score, right: Score) -> Bool { left.count < right.count }
}

/// Times in Pacemaker's spelling.
enum PacemakerTime {
  /// Reads seconds from `60`, `60s`, `5min`, `2h` or `PT1H30M`; nil when it is none of these.
  static func seconds(_ text: String) -> Int? {
    let text = text.lowercased()
    if text.hasPrefix("pt") || text.hasPrefix("p") { return calendar(text) }
    let digits = text.prefix { $0.isNumber }
    guard let count = Int(digits), count < 1_000_000_000 else { return nil }
    let unit = text.dropFirst(digits.count).filter { $0 != " " }
    return switch unit {
    case "", "s", "sec": count
    case "ms", "msec": (count + 999) / 1000
    case "us", "usec": 1
    case "m", "min": count * 60
    case "h", "hr": count * 3600
    default: nil
    }
  }

  private static func calendar(_ text: String) -> Int? {
    var (total, digits, isTime) = (0, "", false)
    for character in text.dropFirst() {
      if character == "t" {
        isTime = true
      } else if character.isNumber {
        digits.append(character)
      } else {
        guard let count = Int(digits), count < 1_000_000 else { return nil }
        digits = ""
        switch (character, isTime) {
        case ("w", false): total += count * 604_800
        case ("d", false): total += count * 86_400
        case ("h", true): total += count * 3600
        case ("m", true): total += count * 60
        case ("s", true): total += count
        default: return nil
        }
      }
    }
    return digits.isEmpty ? total : nil
  }
}
