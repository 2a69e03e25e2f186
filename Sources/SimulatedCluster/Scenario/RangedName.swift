/// Names that differ in a number, `vm-{001..125}`: leading zeros say how many figures each has.
struct RangedName {
  private let before: String
  private let after: String
  private let first: Int
  private let figures: Int
  /// How many names there are.
  let count: Int

  /// Whether a text is meant as one.
  static func isMeant(by text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "{"))
  }

  /// Reads a text with one pair of braces and at most seven figures a number.
  init?(reading text: String) {
    let halves = text.split(separator: "{", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let inner = halves[1].split(separator: "}", omittingEmptySubsequences: false)
    guard inner.count == 2 else { return nil }
    let numbers = inner[0].split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers[1].isEmpty, let first = Self.number(numbers[0]),
      let last = Self.number(numbers[2]), first <= last
    else { return nil }
    before = String(halves[0])
    after = String(inner[1])
    self.first = first
    figures = numbers[0].hasPrefix("0") ? numbers[0].count : 1
    count = last - first + 1
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...7).contains(text.count), text.allSatisfy(\.isNumber) else { return nil }
    return Int(text)
  }

  /// One of the names, by its place from 0; after the last one comes the first again.
  func name(_ place: Int) -> String {
    let number = String(first + place % count)
    let zeros = String(repeating: "0", count: max(0, figures - number.count))
    return before + zeros + number + after
  }
}
