/// Something to be done to a machine.
public enum MachineOperation: Hashable, Sendable, Codable {
  /// Starts it, from its saved memory where there is one.
  case start
  /// Asks its operating system to shut down.
  case shutDown
  /// Cuts its power.
  case turnOff
  /// Writes its memory to disk and stops it.
  case save
  /// Removes it. Its files stay where they are, as with Hyper-V.
  case delete
  /// Puts it into the care of the cluster (G6).
  case makeHighlyAvailable
  /// Changes how it is set up.
  case configure(MachineChange)
  /// Changes what the cluster does for it.
  case setPolicy(RolePolicy)
  /// Keeps its disk, and its memory when it runs, as they are (G16).
  case takeSnapshot(name: String, sequence: SnapshotSequence)
  /// Brings its disk, and its memory when the snapshot has it, back.
  case revert(toSnapshot: String)
  /// Forgets a snapshot.
  case deleteSnapshot(name: String)
  /// Saves it, moves it, and starts it from its saved memory on another node.
  case quickMigrate(to: NodeID)
  /// Moves its role: a running one by its offline action and a start, one that is off as it is.
  case move(to: NodeID)

  /// Its kind.
  public var kind: ClusterOperation.Kind {
    switch self {
    case .start, .shutDown, .turnOff, .save: .machinePower
    case .delete, .configure: .machineSetup
    case .makeHighlyAvailable, .setPolicy: .machineRole
    case .takeSnapshot, .revert, .deleteSnapshot: .machineSnapshots
    case .quickMigrate, .move: .machineMove
    }
  }
}

/// How a snapshot is taken (G16).
public enum SnapshotSequence: String, Hashable, Sendable, Codable, CaseIterable {
  /// Shut down, snapshot, start: what the guide advises.
  case shutDownFirst
  /// Of a running machine, with its memory: what the guide warns of.
  case whileRunning
}

/// A change of a machine's setup; what is nil stays as it is. Memory, processors and processor
/// compatibility change only while it is off.
public struct MachineChange: Hashable, Sendable, Codable {
  /// Its memory.
  public var memory: Bytes?
  /// Its virtual processors.
  public var processors: Int?
  /// *Migrate to a physical computer with a different processor version* (G4).
  public var isProcessorCompatible: Bool?
  /// What it does when its node's hypervisor starts.
  public var startAction: AutomaticStartAction?

  /// Makes a change.
  public init(
    memory: Bytes? = nil, processors: Int? = nil, isProcessorCompatible: Bool? = nil,
    startAction: AutomaticStartAction? = nil
  ) {
    self.memory = memory
    self.processors = processors
    self.isProcessorCompatible = isProcessorCompatible
    self.startAction = startAction
  }
}

/// A machine that is to be made.
public struct MachineSpecification: Hashable, Sendable, Codable {
  /// The name.
  public var name: MachineID
  /// The node that first holds it.
  public var owner: NodeID
  /// Its memory.
  public var memory: Bytes
  /// Its virtual processors.
  public var processors: Int
  /// The shared volume for its files; nil when they lie on a disk of its own.
  public var volume: VolumeID?
  /// The disk of its own.
  public var disk: DiskID?
  /// The virtual switch to which it is connected.
  public var networkSwitch: String?
  /// What it does when its node's hypervisor starts.
  public var startAction: AutomaticStartAction
  /// Whether the cluster takes care of it from the beginning.
  public var isHighlyAvailable: Bool
  /// *Migrate to a physical computer with a different processor version* (G4).
  public var isProcessorCompatible: Bool
  /// The image of a disk that its disk begins as, a path on the nodes; nil for an empty disk.
  public var image: String?
  /// The size of its disk; nil for that of the image, or a size that suits an operating system.
  public var diskSize: Bytes?
  /// The kernel that it boots instead of its disk.
  public var kernel: BootKernel?

  /// A kernel that a machine boots without a boot loader.
  public struct BootKernel: Hashable, Sendable, Codable {
    /// The kernel's path on the nodes.
    public var path: String
    /// The path of its initial disk.
    public var initialDisk: String?
    /// What it is told.
    public var commandLine: String?

    /// Names a kernel.
    public init(path: String, initialDisk: String? = nil, commandLine: String? = nil) {
      self.path = path
      self.initialDisk = initialDisk
      self.commandLine = commandLine
    }
  }

  /// Makes a specification; the start action is the one that suits a cluster.
  public init(
    name: MachineID, owner: NodeID, memory: Bytes, processors: Int = 1, volume: VolumeID? = nil,
    disk: DiskID? = nil, networkSwitch: String? = nil,
    startAction: AutomaticStartAction = .nothing, isHighlyAvailable: Bool = false,
    isProcessorCompatible: Bool = false
  ) {
    self.name = name
    self.owner = owner
    self.memory = memory
    self.processors = processors
    self.volume = volume
    self.disk = disk
    self.networkSwitch = networkSwitch
    self.startAction = startAction
    self.isHighlyAvailable = isHighlyAvailable
    self.isProcessorCompatible = isProcessorCompatible
  }
}
