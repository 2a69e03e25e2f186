internal import ClusterModel

extension Value {
  /// The unit after a number, in bytes.
  private static let units: [(String, Double)] = [
    ("kb", 1024), ("mb", 1_048_576), ("gb", 1_073_741_824), ("tb", 1_099_511_627_776),
    ("pb", 1_125_899_906_842_624),
  ]

  /// The number that a word says, such as `12`, `-0.5`, `0x1F` or `4GB`; nil when it says none.
  init?(literal word: String) {
    let text = word.lowercased()
    let (sign, digits) = text.hasPrefix("-") ? (-1, text.dropFirst()) : (1, Substring(text))
    guard let first = digits.first, first.isASCII, first.isNumber || first == "." else {
      return nil
    }
    if digits.hasPrefix("0x"), let value = Int(digits.dropFirst(2), radix: 16) {
      self = .integer(sign * value)
      return
    }
    let unit = Self.units.first { digits.hasSuffix($0.0) }
    let number = unit == nil ? digits : digits.dropLast(2)
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || ".e+-".contains($0)) }) else {
      return nil
    }
    if unit == nil, let value = Int(number) {
      self = .integer(sign * value)
      return
    }
    guard let value = Double(number), value.isFinite else { return nil }
    self.init(calculated: Double(sign) * value * (unit?.1 ?? 1), isWhole: Int(number) != nil)
  }

  /// A number that was worked out: a whole one where all that it came from was whole.
  init(calculated value: Double, isWhole: Bool) {
    if isWhole, abs(value) < 9e15, let whole = Int(exactly: value) {
      self = .integer(whole)
    } else {
      self = .number(value)
    }
  }
}

extension Double {
  /// The number without decimals that say nothing, at most 15 figures.
  var plainText: String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "-∞" : "∞" }
    if let whole = Int(exactly: self), abs(self) < 1e15 { return "\(whole)" }
    return "\(self)"
  }
}

extension Duration {
  /// Hours, minutes and seconds, as `1.02:03:04.5`.
  var clockText: String {
    let total = abs(seconds)
    let whole = Int64(total)
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let days = whole / 86400
    let clock = "\(two(whole / 3600 % 24)):\(two(whole / 60 % 60)):\(two(whole % 60))"
    let rest = total - Double(whole)
    let fraction = rest >= 0.0005 ? String(rest.fixed(3).dropFirst()) : ""
    return (seconds < 0 ? "-" : "") + (days > 0 ? "\(days)." : "") + clock + fraction
  }
}
