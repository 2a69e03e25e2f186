/// Which of the clusters that a console has open, by the order in which they were opened.
public struct ClusterKey: Hashable, Comparable, Sendable {
  /// The position in that order, from zero; it is never used again.
  public let number: Int

  /// The cluster that the console began with.
  public static let first = ClusterKey(number: 0)

  /// Whether the left one was opened before the right one.
  public static func < (left: ClusterKey, right: ClusterKey) -> Bool { left.number < right.number }
}

/// A place of one of the open clusters.
struct Spot: Hashable, Sendable {
  var cluster: ClusterKey
  var place: Place
}
