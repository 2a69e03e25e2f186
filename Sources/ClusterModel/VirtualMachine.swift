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
    /// Its memory is being written to disk.
    case saving = "Saving"
    /// Held because its storage can't be reached.
    case pausedCritical = "Paused-Critical"
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
  /// The disk of its own with its files, which moves with it; nil when they lie on a shared volume.
  public var disk: DiskID?
  /// Whether it sees only the processor features that all processors of the manufacturer have:
  /// *Migrate to a physical computer with a different processor version* (G4).
  public var isProcessorCompatible: Bool
  /// The processor it was started on, in the features that it sees; nil while it is off, or where
  /// that is not known.
  public var processor: Processor?
  /// What it does when its node's hypervisor starts (G6).
  public var startAction: AutomaticStartAction
  /// What the cluster does for it by itself, when it is highly available.
  public var policy: RolePolicy
  /// Its snapshots, the oldest first.
  public var snapshots: [MachineSnapshot]
  /// The virtual switch to which it is connected, by its name on every node.
  public var networkSwitch: String?
  /// A disc image or disk that only its node has; such a machine can't move live.
  public var localMedia: String?
  /// Whether live migrations of it find no network yet, as for up to 30 s after it moved to another
  /// host process (G15).
  public var isMigrationNetworkInitializing: Bool
  /// Why it can't move without others, as "it is part of the group shop"; nil when it can.
  public var bond: String?

  /// Makes a machine.
  public init(
    id: MachineID, state: State, information: String? = nil, owner: NodeID?,
    memory: Bytes, processors: Int = 1, isHighlyAvailable: Bool = true, volume: VolumeID? = nil,
    endpoint: ClientEndpoint? = nil, disk: DiskID? = nil, isProcessorCompatible: Bool = false,
    processor: Processor? = nil, startAction: AutomaticStartAction = .nothing,
    policy: RolePolicy = RolePolicy(), snapshots: [MachineSnapshot] = [],
    networkSwitch: String? = nil, localMedia: String? = nil,
    isMigrationNetworkInitializing: Bool = false
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
    self.disk = disk
    self.isProcessorCompatible = isProcessorCompatible
    self.processor = processor
    self.startAction = startAction
    self.policy = policy
    self.snapshots = snapshots
    self.networkSwitch = networkSwitch
    self.localMedia = localMedia
    self.isMigrationNetworkInitializing = isMigrationNetworkInitializing
  }
}

/// What a machine does when its node's hypervisor starts. Only `nothing` suits a clustered machine:
/// there the cluster starts it (G6).
public enum AutomaticStartAction: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing.
  case nothing = "Nothing"
  /// Starts when it ran as the hypervisor stopped: Hyper-V's default.
  case startIfItRan = "Automatically start if it was running when the service stopped"
  /// Starts always.
  case always = "Always start this virtual machine automatically"
}

/// A machine's disk, and perhaps its memory, as they once were (G16).
public struct MachineSnapshot: Hashable, Sendable, Codable {
  /// The name, unique within its machine.
  public var name: String
  /// When it was taken, on the calendar.
  public var takenAt: WallTime
  /// Whether the machine ran: reverting then brings its memory back as well.
  public var includesMemory: Bool
  /// The size of the memory that it includes, where that is known.
  public var memory: Bytes?
  /// The processor on which that memory goes on, as the machine saw it (G4).
  public var processor: Processor?

  /// Makes a snapshot.
  public init(
    name: String, takenAt: WallTime, includesMemory: Bool, memory: Bytes? = nil,
    processor: Processor? = nil
  ) {
    self.name = name
    self.takenAt = takenAt
    self.includesMemory = includesMemory
    self.memory = memory
    self.processor = processor
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

extension VirtualMachine.State {
  /// Whether a machine in it takes up memory of its node.
  public var occupiesMemory: Bool {
    switch self {
    case .running, .paused, .starting, .stopping, .saving, .pausedCritical: true
    case .off, .saved, .failed, .unknown: false
    }
  }
}
