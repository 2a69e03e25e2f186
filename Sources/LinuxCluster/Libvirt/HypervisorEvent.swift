internal import ClusterModel

/// Something that a hypervisor reported by itself.
struct HypervisorEvent: Hashable, Sendable {
  /// What can be reported.
  enum Kind: Hashable, Sendable {
    /// A domain came to life to receive a migration.
    case arrivalBegan
    /// A pass over the memory began on the source.
    case passBegan(Int)
    /// The source stopped the domain's processors for the blackout.
    case suspendedForMigration
    /// The source stopped the domain's processors, which go on at the destination before all of the
    /// memory is there: post-copy.
    case suspendedForPostCopy
    /// The destination runs the domain, and fetches the rest of its memory.
    case resumedInPostCopy
    /// The fetching broke off: the machine stands still, with its memory on two nodes.
    case postCopyFailed
    /// The domain's processors run: on the destination the blackout is over, on the source it was
    /// taken back.
    case resumedAfterMigration
    /// The source has let go of a domain that moved.
    case departed
    /// A domain that was to arrive did not.
    case arrivalFailed
    /// The final statistics of a job.
    case jobCompleted(JobStatistics)
    /// Something bad happened to a domain.
    case suffered(DomainIncident)
    /// Anything else changed about a domain.
    case changed
  }

  /// Who reports.
  var node: NodeID
  /// When, read in the callback.
  var at: MonotonicTime
  /// The domain's name.
  var machine: MachineID
  /// What.
  var kind: Kind
}

/// How one job of a domain stands, as libvirt counts it.
struct JobStatistics: Hashable, Sendable {
  /// What the job does.
  enum Operation: Hashable, Sendable {
    /// No job goes on.
    case none
    /// The domain leaves this node.
    case departure
    /// The domain comes to this node.
    case arrival
    /// A snapshot, a dump or the like.
    case other
  }

  /// What the job does.
  var operation: Operation
  /// The pass, from 1; 0 until the copy begins.
  var pass: Int
  /// The memory in bytes; 0 until the copy begins.
  var memoryTotal: UInt64
  /// Bytes of memory sent.
  var memorySent: UInt64
  /// Bytes of memory still to send.
  var memoryRemaining: UInt64
  /// Bytes a second.
  var rate: UInt64
  /// Pages a second that the domain writes; 0 until it was measured.
  var dirtyPageRate: UInt64
  /// Bytes a page.
  var pageSize: UInt64
  /// The pause, in milliseconds, once it is known.
  var downtime: UInt64?

  /// The reading as the model has it, once the copy has begun.
  var progress: MigrationProgress? {
    guard operation == .departure, memoryTotal > 0 else { return nil }
    let dirty = Double(dirtyPageRate) * Double(pageSize)
    return MigrationProgress(
      pass: max(1, pass), sent: Bytes(clamping: memorySent),
      remaining: Bytes(clamping: memoryRemaining), total: Bytes(clamping: memoryTotal),
      rate: Bandwidth(bytesPerSecond: Double(rate)),
      dirtyRate: dirty > 0 ? Bandwidth(bytesPerSecond: dirty) : nil)
  }
}

extension Bytes {
  /// A count as C has it; what does not fit is cut off.
  init(clamping count: UInt64) { self.init(Int64(clamping: count)) }
}
