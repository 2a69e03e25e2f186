/// Who writes events, by its name.
public struct EventProvider: Identifier {
  /// The name, such as `Microsoft-Windows-FailoverClustering`.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Ferry itself.
  public static let ferry: EventProvider = "Ferry"
  /// Windows' cluster service.
  public static let failoverClustering: EventProvider = "Microsoft-Windows-FailoverClustering"
  /// What makes Hyper-V's machines highly available.
  public static let highAvailability: EventProvider = "Microsoft-Windows-Hyper-V-High-Availability"
  /// Hyper-V's management service.
  public static let machineManagement: EventProvider = "Microsoft-Windows-Hyper-V-VMMS"
  /// The cluster resource manager under Linux.
  public static let pacemaker: EventProvider = "Pacemaker"
  /// The cluster's messaging, membership and quorum under Linux.
  public static let corosync: EventProvider = "corosync"
  /// What manages machines under Linux.
  public static let libvirt: EventProvider = "libvirt"
  /// What runs machines under Linux.
  public static let qemu: EventProvider = "QEMU"

  /// Those of which Ferry notes what it sees of their doings; not what they say to an operator.
  public static let watched: Set<EventProvider> = [.pacemaker, .corosync, .libvirt, .qemu]

  /// The channel that its events go to when they do not say.
  public var usualChannel: ChannelID {
    switch self {
    case .failoverClustering: .system
    case .highAvailability: .highAvailability
    case .machineManagement: .machineManagement
    case .pacemaker, "pacemaker": .pacemaker
    case .corosync: .corosync
    case .libvirt: .libvirt
    case .qemu: .qemu
    default: .ferry
    }
  }
}
