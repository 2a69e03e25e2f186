internal import ClusterModel

/// How long the blackouts of some migrations were (F5).
public struct BlackoutStatistics: Equatable, Sendable {
  /// The upper borders of the histogram's classes; the last class has none. Below a tenth of a second
  /// a client notices nothing; after about two its connections begin to repeat themselves.
  public static let borders: [Duration] = [
    .milliseconds(25), .milliseconds(50), .milliseconds(100), .milliseconds(200),
    .milliseconds(500), .seconds(1), .seconds(2), .seconds(5),
  ]

  /// How many there were.
  public let count: Int
  /// Half of them were not longer.
  public let median: Duration
  /// 95 of 100 were not longer.
  public let most: Duration
  /// The longest.
  public let worst: Duration
  /// How many fell into each class, one more than there are borders.
  public let classes: [Int]

  /// Counts some blackouts; nil when there are none.
  public init?(_ blackouts: some Sequence<Duration>) {
    let sorted = blackouts.sorted()
    guard let worst = sorted.last else { return nil }
    count = sorted.count
    self.worst = worst
    median = sorted[Self.rank(0.5, of: sorted.count)]
    most = sorted[Self.rank(0.95, of: sorted.count)]
    var classes = Array(repeating: 0, count: Self.borders.count + 1)
    for blackout in sorted {
      classes[Self.borders.firstIndex { blackout < $0 } ?? Self.borders.count] += 1
    }
    self.classes = classes
  }

  /// What a class of the histogram is called, such as `< 25 ms` or `≥ 5 s`.
  public static func className(_ index: Int) -> String {
    index < borders.count
      ? "< \(border(borders[index]))" : "≥ \(border(borders[borders.count - 1]))"
  }

  /// A border without decimals: `25 ms`, `2 s`.
  private static func border(_ border: Duration) -> String {
    border < .seconds(1)
      ? "\(border.milliseconds.fixed(0)) ms" : "\(border.seconds.fixed(0)) s"
  }

  /// The nearest rank, from 0: no value is made up between two that were measured.
  private static func rank(_ share: Double, of count: Int) -> Int {
    max(0, min(count - 1, Int((Double(count) * share).rounded(.up)) - 1))
  }
}
