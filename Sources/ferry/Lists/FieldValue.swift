import ClusterModel

/// One value of a row, which knows how people and how programs read it.
enum FieldValue: Hashable, Sendable {
  /// Nothing is known, or there is no such thing: the key is left out of objects.
  case none
  case text(String)
  case integer(Int64)
  case number(Double)
  case flag(Bool)
  /// A number of bytes for programs, such as `2 GiB` for people.
  case bytes(Bytes)
  /// Seconds since 1970-01-01 00:00 UTC for programs, local time for people.
  case moment(WallTimeSeconds)
  /// Milliseconds for programs, a stopwatch reading for people.
  case milliseconds(Double)
  case list([FieldValue])
  case map([String: FieldValue])

  /// A text, where there is one.
  init(_ text: String?) { self = text.map(FieldValue.text) ?? .none }

  /// A number, where there is one.
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .none }

  /// A time, where there is one.
  init(milliseconds: Double?) { self = milliseconds.map(FieldValue.milliseconds) ?? .none }

  /// Texts.
  init(_ texts: [String]) { self = .list(texts.map(FieldValue.text)) }

  /// What people read in a table; what is not there is a dash.
  var shown: String {
    switch self {
    case .none: "-"
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): Self.shortest(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .bytes(let bytes): "\(bytes)"
    case .moment(let seconds): PlainText.moment(seconds)
    case .milliseconds(let time): Duration.nanoseconds(Int64(time * 1_000_000)).stopwatch
    case .list(let values): values.isEmpty ? "-" : values.map(\.shown).joined(separator: ", ")
    case .map(let values):
      values.isEmpty
        ? "-"
        : values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.shown)" }
          .joined(separator: ", ")
    }
  }

  /// What a program reads in a line of text: JSON's form, without quotes around texts.
  var raw: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .bytes(let bytes): "\(bytes.count)"
    case .number(let number), .moment(let number), .milliseconds(let number):
      Self.shortest(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .map: (try? JSON.text(self, isPretty: false)) ?? ""
    }
  }

  /// The value as a number, where it is one.
  var amount: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .bytes(let bytes): Double(bytes.count)
    case .number(let number), .moment(let number), .milliseconds(let number): number
    case .none, .text, .flag, .list, .map: nil
    }
  }

  /// A whole number without its `.0`.
  private static func shortest(_ number: Double) -> String {
    guard number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
    return "\(Int64(number))"
  }
}

extension FieldValue: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .bytes(let bytes): try container.encode(bytes.count)
    case .number(let number), .moment(let number), .milliseconds(let number):
      try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .map(let values): try container.encode(values.filter { $0.value != .none })
    }
  }
}

extension FieldValue {
  /// Whether this comes before another: numbers by size, texts as names, what is missing last.
  func precedes(_ other: FieldValue) -> Bool {
    switch (self, other) {
    case (.none, _): return false
    case (_, .none): return true
    default: break
    }
    if let amount, let otherAmount = other.amount { return amount < otherAmount }
    return NaturalOrder.precedes(shown, other.shown)
  }
}
