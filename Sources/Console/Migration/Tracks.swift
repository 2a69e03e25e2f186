import ClusterModel

/// The two tracks of a memory copy, honest both: the first copy only grows, the rest of the pass
/// shrinks, and grows again when the machine writes faster than is sent.
struct Tracks: Equatable, Sendable {
  /// How much of the memory pass 1 has gone through, from 0 to 1.
  let firstCopy: Double
  /// What pass 1 has sent.
  let firstSent: Bytes
  /// What it has to go through.
  let total: Bytes
  /// Whether pass 1 is over.
  let isFirstCopyOver: Bool
  /// How much of the pass is still to send, as a share of the most that it has been.
  let restOfPass: Double
  /// That, in bytes.
  let remaining: Bytes
  /// What the pass had to send when it began.
  let passSize: Bytes
  /// Whether the rest grew between the last two readings.
  let isGrowing: Bool

  init(_ migration: Migration) {
    let progress = migration.progress
    let isPastFirst = (progress?.pass ?? 0) > 1 || migration.blackoutBegan != nil
    isFirstCopyOver = isPastFirst || (migration.outcome == .done)
    total = progress?.total ?? .zero
    let first = migration.passes.first { $0.number == 1 }
    firstSent = first?.sent ?? .zero
    remaining = migration.outcome == .done ? .zero : progress?.remaining ?? .zero
    // The hypervisor skips empty pages, so what is left of the pass tells how far it has come;
    // what was sent does not.
    let covered = total - remaining
    firstCopy = isFirstCopyOver ? 1 : Self.share(covered, of: total)
    let pass = migration.passes.last
    passSize = max(pass?.size ?? .zero, .zero)
    restOfPass = Self.share(remaining, of: max(passSize, remaining))
    let last = migration.samples.suffix(2).map(\.progress)
    isGrowing =
      last.count == 2 && last[0].pass == last[1].pass && last[1].remaining > last[0].remaining
  }

  private static func share(_ part: Bytes, of whole: Bytes) -> Double {
    guard whole > .zero else { return 0 }
    return max(0, min(1, Double(part.count) / Double(whole.count)))
  }
}
