internal import ClusterModel

/// What the network carries while a copy goes on. The first pass does not count, for its pages of
/// zeros are hardly sent, nor does a shorter time than tells anything.
struct Pace: Hashable, Sendable, Codable {
  /// The least time that is looked at.
  static let window = Duration.seconds(1)

  private struct Mark: Hashable, Codable {
    var pass: Int
    var sent: Bytes
    var moment: MonotonicTime
  }

  private var since: Mark?

  /// Takes a reading; the rate since the pass began, or since an earlier one where passes are
  /// short; nil while it can't be told.
  mutating func rate(_ reading: MigrationProgress, at moment: MonotonicTime) -> Bandwidth? {
    guard reading.pass > 1 else { return nil }
    let mark = Mark(pass: reading.pass, sent: reading.sent, moment: moment)
    guard let since else {
      self.since = mark
      return nil
    }
    let time = moment - since.moment
    guard time >= Self.window else { return nil }
    if reading.pass > since.pass { self.since = mark }
    return Bandwidth(
      bytesPerSecond: Double((reading.sent - since.sent).count) / time.seconds)
  }
}
