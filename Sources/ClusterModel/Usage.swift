/// How busy a node or a virtual machine is at a moment. Whatever a cluster does not tell is nil.
public struct Usage: Hashable, Sendable, Codable {
  /// Whose it is.
  public enum Subject: Hashable, Sendable, Codable {
    /// A node's.
    case node(NodeID)
    /// A virtual machine's.
    case machine(MachineID)
  }

  /// How much of all its processors is used, from 0 to 1.
  public var processors: Double?
  /// The memory that is used.
  public var memory: Bytes?
  /// How much there is.
  public var memorySize: Bytes
  /// What arrives over the networks.
  public var received: Bandwidth?
  /// What is sent.
  public var sent: Bandwidth?

  /// Makes a usage.
  public init(
    processors: Double? = nil, memory: Bytes? = nil, memorySize: Bytes, received: Bandwidth? = nil,
    sent: Bandwidth? = nil
  ) {
    self.processors = processors
    self.memory = memory
    self.memorySize = memorySize
    self.received = received
    self.sent = sent
  }
}
