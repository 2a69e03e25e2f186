public import ClusterModel
public import MigrationModel

/// A simulated cluster as it stands before anything happens.
public struct Scenario: Hashable, Sendable {
  /// A virtual machine with what a live migration of it meets.
  public struct Guest: Hashable, Sendable {
    /// The machine.
    public var machine: VirtualMachine
    /// Its memory, and how it writes to it.
    public var memory: GuestMemory

    /// Makes a guest.
    public init(machine: VirtualMachine, memory: GuestMemory) {
      self.machine = machine
      self.memory = memory
    }
  }

  /// The most nodes.
  public static let nodesMax = 64
  /// The most networks, and the most volumes.
  public static let networksMax = 64
  /// The most volumes.
  public static let volumesMax = 1024
  /// The most disks that a file describes.
  public static let disksMax = 1024
  /// The most machines.
  public static let machinesMax = 10_000
  /// The most services.
  public static let servicesMax = 1024
  /// Memory of each node that the hypervisor and its host keep for themselves.
  public static let hostReserve = Bytes.gibibytes(1)

  /// The cluster's name.
  public var name: String
  /// How its hypervisor migrates.
  public var profile: HypervisorProfile
  /// Whether a disk has a vote beside the nodes.
  public var hasWitness: Bool
  /// The nodes; their free memory follows from the machines.
  public var nodes: [Node]
  /// The networks.
  public var networks: [ClusterNetwork]
  /// The volumes.
  public var volumes: [SharedVolume]
  /// The disks, those of the volumes included.
  public var disks: [ClusterDisk]
  /// What holds for the whole cluster.
  public var settings: ClusterSettings
  /// The machines.
  public var guests: [Guest]
  /// The services and applications that are no machines.
  public var services: [Service] = []

  /// Makes a scenario.
  public init(
    name: String, profile: HypervisorProfile = .windowsServer2008R2, hasWitness: Bool = false,
    nodes: [Node], networks: [ClusterNetwork], volumes: [SharedVolume],
    disks: [ClusterDisk] = [], settings: ClusterSettings = ClusterSettings(), guests: [Guest]
  ) {
    self.name = name
    self.profile = profile
    self.hasWitness = hasWitness
    self.nodes = nodes
    self.networks = networks
    self.volumes = volumes
    self.disks = disks
    self.settings = settings
    self.guests = guests
  }
}

/// Why a scenario file is refused.
public struct ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// What is wrong.
  public var reason: String

  /// Makes an error.
  public init(file: String, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Such as `demo.yaml:12: there is no node named quay9`.
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}

extension VirtualMachine {
  /// Whether it takes up memory of its node.
  var occupiesMemory: Bool { state.occupiesMemory }
}
