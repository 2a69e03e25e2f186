/// A set of whole numbers in ranges that are in order and do not touch.
public struct IntegerSet: Hashable, Sendable {
  /// The numbers that levels and events have.
  public static let domain = 0...65_535

  /// The ranges.
  public private(set) var ranges: [ClosedRange<Int>]

  /// Makes a set of the numbers of the domain that are in a range.
  public init(_ range: ClosedRange<Int>) {
    let lower = max(range.lowerBound, Self.domain.lowerBound)
    let upper = min(range.upperBound, Self.domain.upperBound)
    ranges = lower <= upper ? [lower...upper] : []
  }

  private init(sorted ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// The set of none.
  static let none = IntegerSet(sorted: [])

  /// The numbers that compare with one as asked.
  init(_ comparison: Term.Comparison, _ number: Double) {
    let (first, last) = (Self.domain.lowerBound, Self.domain.upperBound)
    // A number out of the domain compares like the one just outside of it.
    let clamped = min(max(number, Double(first - 1)), Double(last + 1))
    let (below, above) = (Int(clamped.rounded(.down)), Int(clamped.rounded(.up)))
    let isWhole = below == above
    switch comparison {
    case .equal: self = isWhole ? Self.between(below, below) : .none
    case .different:
      self =
        isWhole
        ? Self.between(first, below - 1).union(Self.between(above + 1, last))
        : Self.between(first, last)
    case .less: self = Self.between(first, above - 1)
    case .atMost: self = Self.between(first, below)
    case .greater: self = Self.between(below + 1, last)
    case .atLeast: self = Self.between(above, last)
    }
  }

  private static func between(_ lower: Int, _ upper: Int) -> IntegerSet {
    lower <= upper ? IntegerSet(lower...upper) : .none
  }

  /// Whether a number is in it.
  public func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

  /// The numbers in either.
  public func union(_ other: IntegerSet) -> IntegerSet {
    let sorted = (ranges + other.ranges).sorted { $0.lowerBound < $1.lowerBound }
    return IntegerSet(
      sorted: sorted.reduce(into: []) { joined, range in
        if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
          joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
          joined.append(range)
        }
      })
  }

  /// The numbers in both.
  func intersection(_ other: IntegerSet) -> IntegerSet {
    IntegerSet(
      sorted: ranges.flatMap { range in
        other.ranges.filter(range.overlaps).map { range.clamped(to: $0) }
      })
  }
}
