internal import ClusterModel

/// Notices a migration that has come to a stand: a destination that hangs, or a network that swallows
/// what is sent, is reported by nobody for minutes, and libvirt's rate keeps its old value. Pure.
struct Headway: Hashable, Sendable {
  /// How long it may take from libvirt's call until the first byte is sent: a port that swallows
  /// what comes keeps QEMU in its attempt to connect for minutes.
  static let setupPatience: Duration = .seconds(15)
  /// How long no byte may be sent before a memory copy is taken back.
  static let copyPatience: Duration = .seconds(15)
  /// How long no byte may be sent while the destination fetches memory: the machine stands still.
  static let fetchPatience: Duration = .seconds(4)

  private var sent: Bytes?
  private var since: MonotonicTime?

  /// A reading came in. Returns whether nothing has been sent for too long.
  mutating func isLost(
    _ reading: MigrationProgress, at moment: MonotonicTime, isFetching: Bool
  ) -> Bool {
    guard let since, reading.sent == sent, reading.remaining > .zero else {
      (sent, since) = (reading.sent, moment)
      return false
    }
    return moment - since > (isFetching ? Self.fetchPatience : Self.copyPatience)
  }

  /// Whether an attempt that has sent nothing yet has had its time.
  static func isLost(attemptSince began: MonotonicTime?, at moment: MonotonicTime) -> Bool {
    began.map { moment - $0 > setupPatience } ?? false
  }
}
