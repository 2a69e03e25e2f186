/// A virtual machine of the cluster.
public struct VirtualMachine: Identifiable, Hashable, Sendable, Codable {
  /// What the machine is doing, apart from migrating, which is a `Migration`.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its processors run.
    case running = "Running"
    /// In memory, its processors held.
    case paused = "Paused"
    /// Not running.
    case off = "Off"
    /// Its memory lies on disk.
    case saved = "Saved"
    /// On its way up.
    case starting = "Starting"
    /// On its way down.
    case stopping = "Stopping"
    /// The cluster gave up on it.
    case failed = "Failed"
    /// The node that should know can't be asked.
    case unknown = "Unknown"
  }

  /// The name.
  public var id: MachineID
  /// What it is doing.
  public var state: State
  /// More about the state; nil when the word says it all.
  public var information: String?
  /// The node it runs on; when it does not run, the node it last ran on, if that is known.
  public var owner: NodeID?
  /// Its memory.
  public var memory: Bytes
  /// Its virtual processors.
  public var processors: Int
  /// Whether the cluster restarts it elsewhere when its node fails.
  public var isHighlyAvailable: Bool
  /// The shared volume with its files.
  public var volume: VolumeID?
  /// Where a client finds it, when that is known: what Ferry probes during a migration.
  public var endpoint: ClientEndpoint?

  /// Makes a machine.
  public init(
    id: MachineID, state: State, information: String? = nil, owner: NodeID?,
    memory: Bytes, processors: Int = 1, isHighlyAvailable: Bool = true, volume: VolumeID? = nil,
    endpoint: ClientEndpoint? = nil
  ) {
    self.id = id
    self.state = state
    self.information = information
    self.owner = owner
    self.memory = memory
    self.processors = processors
    self.isHighlyAvailable = isHighlyAvailable
    self.volume = volume
    self.endpoint = endpoint
  }
}

/// Where a client reaches a virtual machine.
public struct ClientEndpoint: Hashable, Sendable, Codable {
  /// An IP address.
  public var address: String
  /// A TCP port on which the machine echoes or at least answers; nil when only the network is
  /// probed.
  public var port: Int?

  /// Makes an endpoint.
  public init(address: String, port: Int?) {
    self.address = address
    self.port = port
  }
}

extension VirtualMachine {
  /// The first sentence of any failure: what the machine does now, and where.
  public var whereabouts: String {
    switch (state, owner) {
    case (.running, let owner?): "\(id) still runs on \(owner)"
    case (.unknown, let owner?): "\(id) last ran on \(owner), which can't be asked"
    case (_, let owner?): "\(id) is \(state.rawValue.lowercased()) on \(owner)"
    case (_, nil): "\(id) is \(state.rawValue.lowercased())"
    }
  }
}
