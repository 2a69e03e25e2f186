internal import ClusterModel

/// What some durations have in common: the middle one, and how far the others lie from it as a rule.
public struct Spread: Hashable, Sendable {
  /// For values that scatter normally, the median distance from the median times this is their
  /// standard deviation (1 / Φ⁻¹(3/4)).
  private static let normalScale = 1.4826

  /// How many there are.
  public let count: Int
  /// The middle one.
  public let median: Duration
  /// How far they lie from it, as a standard deviation that one odd value does not change.
  public let deviation: Duration

  /// Looks at some durations; nil without any.
  public init?(_ durations: some Sequence<Duration>) {
    let seconds = durations.map(\.seconds)
    guard let middle = WeightedSample(seconds.map { ($0, 1) }).median else { return nil }
    let distances = WeightedSample(seconds.map { (abs($0 - middle), 1) })
    count = seconds.count
    median = .nanoseconds(Int64(middle * 1e9))
    deviation = .nanoseconds(Int64((distances.median ?? 0) * Self.normalScale * 1e9))
  }
}
