/// A piece of work of one live migration, with the time that it took: what performance tracing
/// records (G18).
public struct TimedOperation: Hashable, Sendable, Codable {
  /// What was done, in words.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    // What Ferry does before it begins.
    case checking = "Preflight checks"
    case measuring = "Measuring the machine's writing"
    case planning = "Forecast and plan"
    // What a real cluster has done around libvirt's call.
    case reserving = "Reservation in Pacemaker"
    case guarding = "Guard on the source"
    case connecting = "Connection to the source"
    case tryingNetwork = "Network and port trial"
    case transferring = "libvirt's migration call"
    case settling = "Waiting for the last events"
    case locating = "Asking both nodes for the machine"
    case announcing = "Pacemaker's look at the destination"
    case handingBack = "Hand-back to Pacemaker"
    case refreshing = "Pacemaker's refresh"
    case awaitingLanes = "Waiting for the client probes"
    // The parts of a switch-over, where the hypervisor tells them apart.
    case sendingRest = "Sending the rest"
    case handingStorage = "Storage handed over"
    case resuming = "Device state and resume"
  }

  /// What was done.
  public var kind: Kind
  /// Where; nil when it was Ferry itself.
  public var node: NodeID?
  /// When it began.
  public var began: MonotonicTime
  /// When it ended.
  public var ended: MonotonicTime
  /// What it sent; nil when it sends no memory.
  public var bytes: Bytes?
  /// What it was about or came to, such as a network; nil when there is nothing to say.
  public var note: String?

  /// How long it took.
  public var duration: Duration { ended - began }

  /// Makes an operation that is over; one that ends before it begins took no time.
  public init(
    _ kind: Kind, on node: NodeID? = nil, from began: MonotonicTime, to ended: MonotonicTime,
    bytes: Bytes? = nil, note: String? = nil
  ) {
    self.kind = kind
    self.node = node
    self.began = began
    self.ended = max(began, ended)
    self.bytes = bytes
    self.note = note
  }
}
