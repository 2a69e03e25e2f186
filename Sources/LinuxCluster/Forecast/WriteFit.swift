internal import ClusterModel
internal import MigrationModel

/// Finds a working set in what a machine wrote in a short and in a long period. Pure.
struct WriteFit: Hashable, Sendable {
  /// The short period.
  static let short = 1
  /// The long one; not far from the first pass of a small machine, for what is written meanwhile
  /// is what counts.
  static let long = 2
  /// A machine that writes less than this in the short period is quiet: it converges on any network
  /// that is fit for migrations, and the long period would tell nothing that matters.
  static let quiet = Bytes.mebibytes(6)
  /// Readings of one machine that writes evenly lie so near each other, as a share (measured).
  static let likeness = 0.2

  /// Whether what a machine has written in the short period is what it would have written by an
  /// earlier look; the long period would tell nothing new then.
  static func isAlike(_ first: Bytes, _ before: GuestMemory, _ memory: Bytes) -> Bool {
    let expected = Double(before.dirtied(in: .seconds(short)).count)
    return before.size == memory && expected > 0
      && abs(Double(first.count) - expected) <= expected * likeness
  }

  /// What the kernel of a machine without work writes (fitted to idle guests of QEMU).
  static let idle = WorkingSet(
    size: .mebibytes(3), rate: Bandwidth(bytesPerSecond: 0.6 * 1_048_576))
  /// Of a machine that has written to all of its working set within the short period, only the least
  /// rate is known; three times as much is taken, for it writes anywhere in 95 % of it by then.
  static let saturatedFactor = 3.0

  /// The distinct memory that was written in a period, from a rate that was rounded down to a MiB a
  /// second.
  static func written(_ rate: Int, in seconds: Int) -> Bytes {
    rate == 0 ? .zero : .mebibytes((Double(rate) + 0.5) * Double(seconds))
  }

  /// Where a machine writes.
  ///
  /// Writes are taken for a sweep: D(t) = min(W, r·t), for which two periods are enough.
  ///
  /// - Parameters:
  ///   - first: Written in the short period.
  ///   - second: Written in the long one; nil when that was not measured.
  ///   - touched: What the machine has ever touched: it can't write to more.
  static func workingSets(first: Bytes, second: Bytes?, touched: Bytes) -> [WorkingSet] {
    let (one, period) = (Double(first.count), Double(short))
    guard one > 0 else { return [idle] }
    let rate = one / period
    guard let second, Double(second.count) > 0 else {
      return [set(max(2 * one, Double(idle.size.count)), rate, touched)]
    }
    let ratio = max(1, Double(second.count) / one)
    // Nothing new in the long period: all of the set was written in the short one.
    if ratio < 1.1 {
      return [set(max(one, Double(second.count)), rate * saturatedFactor, touched, .random)]
    }
    // Still growing at the same rate: how far it would go is not known.
    if ratio > 0.93 * Double(long) / period {
      return [set(2 * Double(second.count), rate, touched)]
    }
    return [set(Double(second.count), rate, touched)]
  }

  private static func set(
    _ size: Double, _ rate: Double, _ touched: Bytes, _ pattern: WorkingSet.Pattern = .cyclic
  ) -> WorkingSet {
    WorkingSet(
      size: Bytes(Int64(min(size, Double(touched.count)))),
      rate: Bandwidth(bytesPerSecond: rate), pattern: pattern)
  }
}
