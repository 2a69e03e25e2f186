/// The scalars that one step of a pattern takes.
struct ScalarSet: Hashable, Sendable {
  var ranges: [ClosedRange<Unicode.Scalar>]
  /// Whether it takes all others instead.
  var isInverse = false

  init(_ ranges: [ClosedRange<Unicode.Scalar>], isInverse: Bool = false) {
    self.ranges = ranges
    self.isInverse = isInverse
  }

  /// One scalar.
  init(_ scalar: Unicode.Scalar) { self.init([scalar...scalar]) }

  /// All but a line break.
  static let any = ScalarSet(["\n"..."\n"], isInverse: true)
  static let digits = ScalarSet(["0"..."9"])
  static let words = ScalarSet([
    "0"..."9", "A"..."Z", "_"..."_", "a"..."z", "\u{80}"..."\u{10FFFF}",
  ])
  static let blanks = ScalarSet(["\t"..."\r", " "..." "])

  var inverted: ScalarSet { ScalarSet(ranges, isInverse: !isInverse) }

  /// What it takes, as ranges alone. Only for sets whose ranges are in order.
  var takenRanges: [ClosedRange<Unicode.Scalar>] {
    guard isInverse else { return ranges }
    var taken: [ClosedRange<Unicode.Scalar>] = []
    var first: Unicode.Scalar? = "\u{0}"
    for range in ranges {
      if let first, first < range.lowerBound, let last = range.lowerBound.neighbour(-1) {
        taken.append(first...last)
      }
      first = range.upperBound.neighbour(1)
    }
    if let first { taken.append(first..."\u{10FFFF}") }
    return taken
  }

  /// Whether it takes a scalar; letters in either case unless that is minded.
  func contains(_ scalar: Unicode.Scalar, mindsCase: Bool) -> Bool {
    let other = mindsCase ? scalar : scalar.inOtherCase
    let isIn = ranges.contains { $0.contains(scalar) || $0.contains(other) }
    return isIn != isInverse
  }
}

extension Unicode.Scalar {
  /// Whether words are made of it.
  var isWordScalar: Bool { ScalarSet.words.ranges.contains { $0.contains(self) } }

  /// A letter in its other case; anything else as it is.
  fileprivate var inOtherCase: Unicode.Scalar {
    switch self {
    case "a"..."z", "A"..."Z": return Unicode.Scalar(UInt8(value ^ 0x20))
    case "\u{0}"..."\u{7F}": return self
    default:
      let (small, capital) = (properties.lowercaseMapping, properties.uppercaseMapping)
      let other = (small == String(self) ? capital : small).unicodeScalars
      return other.count == 1 ? other.first ?? self : self
    }
  }

  /// The scalar before or behind it; nil where none is.
  fileprivate func neighbour(_ distance: Int32) -> Unicode.Scalar? {
    // Between them lie the surrogates, which are none.
    switch (self, distance) {
    case ("\u{D7FF}", 1): "\u{E000}"
    case ("\u{E000}", -1): "\u{D7FF}"
    default: UInt32(exactly: Int32(value) + distance).flatMap(Unicode.Scalar.init)
    }
  }
}
