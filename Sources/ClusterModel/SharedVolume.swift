/// A cluster shared volume: storage that every node reads and writes at once (G5); on a real Linux
/// cluster a folder or storage pool with the same path on every node.
public struct SharedVolume: Identifiable, Hashable, Sendable, Codable {
  /// Whether, and how, the nodes reach it.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every node has direct access.
    case online = "Online"
    /// Some node's access goes through the coordinator.
    case redirected = "Online (Redirected Access)"
    /// Some node has no access.
    case degraded = "Degraded"
    /// No node has access.
    case offline = "Offline"
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

  /// Makes a volume.
  public init(
    id: VolumeID, state: State, information: String? = nil, path: String, capacity: Bytes,
    used: Bytes, coordinator: NodeID? = nil
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.path = path
    self.capacity = capacity
    self.used = used
    self.coordinator = coordinator
  }
}
