internal import ClusterModel

/// Brings the memory copy of a migration to a stand shortly before its end, so that the machine runs
/// on at its source until somebody says go (F6). Pure: readings in, orders out.
///
/// QEMU knows no such hold. It switches over as soon as nothing is left to send, which a quiet
/// machine reaches within a millisecond, whatever the downtime limit. But a copy that may send less
/// than the head of one section in each of its 100 ms sends no page at all: what is left stays left.
/// (Seen with QEMU 7.2: 3.06 MiB remained for as long as was watched.)
struct HoldBrake: Hashable, Sendable {
  /// What is to be told to the hypervisor.
  enum Order: Hashable, Sendable {
    /// To go slower, for the end of the first pass is near.
    case slowDown(Bandwidth)
    /// To send nothing any more.
    case stop
  }

  /// What may be left when the copy is stopped: little enough to go in a fraction of a second.
  static let rest = Bytes.mebibytes(4)
  /// The copy slows down so that, at any moment, what is left would take this long: several readings
  /// come before it is through.
  static let approach: Duration = .milliseconds(500)
  /// Speeds closer to each other than this are not told anew.
  static let leastChange = 0.2
  /// The share of a machine's touched memory that is taken to be worth sending: pages that were
  /// touched and hold only zeros are passed over at once, so the end may come sooner than it seems.
  static let copiedShare = 0.9

  /// Whether the copy stands.
  private(set) var isStopped = false
  /// Whether somebody said go.
  private(set) var isReleased = false
  private let toCopy: Bytes
  private var told: Bandwidth?

  /// Makes a brake for a machine that has touched so much of its memory.
  init(touched: Bytes) {
    toCopy = Bytes(Int64(Double(touched.count) * Self.copiedShare))
  }

  /// A reading came in; nil when nothing is to be told.
  mutating func progressed(_ reading: MigrationProgress) -> Order? {
    guard !isStopped, !isReleased else { return nil }
    // Pages of zeros cost nothing, so the first pass may be over long before `remaining` says so.
    let left = min(reading.remaining, max(toCopy - reading.sent, .zero))
    guard reading.pass == 1, left > Self.rest else {
      isStopped = true
      return .stop
    }
    let speed = Bandwidth(bytesPerSecond: Double(left.count) / Self.approach.seconds)
    let last = (told ?? reading.rate).bytesPerSecond
    guard speed.bytesPerSecond < last * (1 - Self.leastChange) || last <= 0 else { return nil }
    told = speed
    return .slowDown(speed)
  }

  /// Somebody said go. Returns whether the hypervisor has to be told.
  mutating func release() -> Bool {
    guard !isReleased else { return false }
    isReleased = true
    return isStopped || told != nil
  }
}
