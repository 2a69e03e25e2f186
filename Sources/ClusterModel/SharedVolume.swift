/// A cluster shared volume: storage that every node reads and writes at once (G5); on a real Linux
/// cluster a folder or storage pool with the same path on every node.
public struct SharedVolume: Identifiable, Hashable, Sendable, Codable {
  /// Whether, and how, the nodes reach it.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every node has direct access.
    case online = "Online"
    /// Some node's access goes through the coordinator.
    case redirected = "Online (Redirected Access)"
    /// It was taken out of use for maintenance.
    case maintenance = "Online (Maintenance)"
    /// Some node has no access.
    case degraded = "Degraded"
    /// No node has access.
    case offline = "Offline"
  }

  /// How one node reads and writes it.
  public enum Access: String, Hashable, Sendable, Codable, CaseIterable {
    /// By its own path to the disk.
    case direct = "Direct"
    /// Over a network through the coordinator: slower.
    case redirected = "Redirected"
    /// Not at all.
    case none = "No access"
  }

  /// The name.
  public var id: VolumeID
  /// Whether the nodes reach it.
  public var state: State
  /// More about the state, such as which node lacks access.
  public var information: String?
  /// Where it lies, the same on every node.
  public var path: String
  /// Its size.
  public var capacity: Bytes
  /// How much of it is taken.
  public var used: Bytes
  /// The node that owns its metadata; nil where there is no such thing.
  public var coordinator: NodeID?
  /// The disk on which it lies, where that is known.
  public var disk: DiskID?
  /// Each node's way to it, where that is known.
  public var access: [NodeID: Access]
  /// The network that carries redirected access, while there is any.
  public var redirectionNetwork: NetworkID?
  /// Whether redirected access was turned on by hand.
  public var isRedirectedByHand: Bool
  /// Whether it was taken out of use for maintenance.
  public var isInMaintenance: Bool

  /// Makes a volume.
  public init(
    id: VolumeID, state: State, information: String? = nil, path: String, capacity: Bytes,
    used: Bytes, coordinator: NodeID? = nil, disk: DiskID? = nil,
    access: [NodeID: Access] = [:], redirectionNetwork: NetworkID? = nil,
    isRedirectedByHand: Bool = false, isInMaintenance: Bool = false
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.path = path
    self.capacity = capacity
    self.used = used
    self.coordinator = coordinator
    self.disk = disk
    self.access = access
    self.redirectionNetwork = redirectionNetwork
    self.isRedirectedByHand = isRedirectedByHand
    self.isInMaintenance = isInMaintenance
  }

  /// What is left.
  public var free: Bytes { max(capacity - used, .zero) }
}
