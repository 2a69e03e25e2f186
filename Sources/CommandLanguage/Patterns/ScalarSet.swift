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

  static let any = ScalarSet([], isInverse: true)
  static let digits = ScalarSet(["0"..."9"])
  static let words = ScalarSet([
    "0"..."9", "a"..."z", "A"..."Z", "_"..."_", "\u{80}"..."\u{10FFFF}",
  ])
  static let blanks = ScalarSet([" "..." ", "\t"..."\r"])

  var inverted: ScalarSet { ScalarSet(ranges, isInverse: !isInverse) }

  /// Whether it takes a scalar; ASCII letters in either case.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let other = scalar.inOtherCase
    let isIn = ranges.contains { $0.contains(scalar) || $0.contains(other) }
    return isIn != isInverse
  }
}

extension Unicode.Scalar {
  /// Whether words are made of it.
  var isWordScalar: Bool { ScalarSet.words.contains(self) }

  /// An ASCII letter in its other case; anything else as it is.
  fileprivate var inOtherCase: Unicode.Scalar {
    switch self {
    case "a"..."z", "A"..."Z": Unicode.Scalar(UInt8(value ^ 0x20))
    default: self
    }
  }
}
