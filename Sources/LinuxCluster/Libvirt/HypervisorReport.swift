internal import CLibvirt
internal import ClusterModel

/// One node as its libvirtd sees it.
struct HypervisorReport: Hashable, Sendable {
  /// Physical memory.
  var memory: Bytes
  /// Memory that a new machine could have.
  var memoryFree: Bytes
  /// Logical processors.
  var processors: Int
  /// The hypervisor and its version.
  var hypervisor: String
  /// libvirt's version as a number, 1,000,000 to the major one; 0 when it is not known.
  var libvirtVersion = 0
  /// The hypervisor's version in the same form.
  var hypervisorVersion = 0
  /// The domains, running or not.
  var domains: [DomainReport]
}

/// One domain on one node.
struct DomainReport: Hashable, Sendable {
  /// Its name.
  var machine: MachineID
  /// Its UUID, by which libvirt knows it.
  var identifier: String
  /// What it does on this node.
  var state: DomainState
  /// What it is made of; nil when libvirt would not say.
  var description: DomainDescription?
}

/// What a domain does on one node.
enum DomainState: Hashable, Sendable {
  /// Its processors run.
  case running
  /// Its processors are held.
  case paused
  /// Its processors are held because a migration comes, or is at its switch-over.
  case migrating
  /// On its way down.
  case stopping
  /// Defined, and not running.
  case off
  /// Its memory lies on disk.
  case saved
  /// It crashed.
  case crashed

  /// Reads libvirt's numbers.
  init(state: Int32, reason: Int32) {
    self =
      switch UInt32(bitPattern: state) {
      case VIR_DOMAIN_PAUSED.rawValue where Self.isMigration(reason): .migrating
      case VIR_DOMAIN_PAUSED.rawValue: .paused
      case VIR_DOMAIN_SHUTDOWN.rawValue: .stopping
      case VIR_DOMAIN_SHUTOFF.rawValue
      where reason == Int32(VIR_DOMAIN_SHUTOFF_SAVED.rawValue): .saved
      case VIR_DOMAIN_SHUTOFF.rawValue: .off
      case VIR_DOMAIN_CRASHED.rawValue: .crashed
      default: .running
      }
  }

  /// Whether the domain has processors on this node, running or held.
  var isAlive: Bool {
    switch self {
    case .running, .paused, .migrating, .stopping: true
    case .off, .saved, .crashed: false
    }
  }

  private static func isMigration(_ reason: Int32) -> Bool {
    reason == Int32(VIR_DOMAIN_PAUSED_MIGRATION.rawValue)
      || reason == Int32(VIR_DOMAIN_PAUSED_STARTING_UP.rawValue)
  }
}
