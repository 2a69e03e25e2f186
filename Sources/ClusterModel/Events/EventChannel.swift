/// A log that events are written to, by its name.
public struct ChannelID: Identifier {
  /// The name, such as `System`.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A log that events are written to.
public struct EventChannel: Identifiable, Hashable, Sendable {
  /// For whom a channel is, in Windows' words.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Administrators: something is to be done.
    case admin = "Admin"
    /// Operators: something has happened.
    case operational = "Operational"
    /// Whoever looks for a cause: each step, in great number.
    case analytic = "Analytic"
    /// Developers.
    case debug = "Debug"
  }

  /// Its name.
  public var id: ChannelID
  /// For whom it is.
  public var kind: Kind
  /// The kinds of cluster that have it.
  public var clusters: Set<ClusterKind>

  /// Whether it records without being switched on: analytic and debug channels do not.
  public var isEnabledByDefault: Bool { kind == .admin || kind == .operational }

  private init(_ id: ChannelID, _ kind: Kind, _ clusters: Set<ClusterKind> = [.simulated]) {
    self.id = id
    self.kind = kind
    self.clusters = clusters
  }
}

extension EventChannel {
  /// All that Ferry knows. The names are those of the guide's query and of Windows Server 2008 R2's
  /// failover clustering; after them, those of Ferry and of what makes a cluster under Linux.
  public static let catalogue: [EventChannel] = [
    EventChannel(.system, .admin),
    EventChannel(.clustering, .operational),
    EventChannel("Microsoft-Windows-FailoverClustering/Diagnostic", .debug),
    EventChannel("Microsoft-Windows-FailoverClustering-Client/Diagnostic", .debug),
    EventChannel("Microsoft-Windows-FailoverClustering-Manager/Admin", .admin),
    EventChannel("Microsoft-Windows-Hyper-V-Config-Admin", .admin),
    EventChannel(.highAvailability, .admin),
    EventChannel(.highAvailabilityAnalytic, .analytic, [.simulated, .linux]),
    EventChannel("Microsoft-Windows-Hyper-V-Hypervisor-Admin", .admin),
    EventChannel("Microsoft-Windows-Hyper-V-Integration-Admin", .admin),
    EventChannel("Microsoft-Windows-Hyper-V-Network-Admin", .admin),
    EventChannel("Microsoft-Windows-Hyper-V-SynthStor-Admin", .admin),
    EventChannel("Microsoft-Windows-Hyper-V-SynthNic-Admin", .admin),
    EventChannel("Microsoft-Windows-Hyper-V-Image-Management-Service-Admin", .admin),
    EventChannel(.machineManagement, .admin),
    EventChannel("Microsoft-Windows-Hyper-V-Worker-Admin", .admin),
    EventChannel(.ferry, .operational, [.simulated, .linux]),
    EventChannel(.pacemaker, .operational, [.linux]),
    EventChannel(.corosync, .operational, [.linux]),
    EventChannel(.libvirt, .operational, [.linux]),
    EventChannel(.qemu, .operational, [.linux]),
  ]

  /// The channels of one kind of cluster.
  public static func catalogue(of kind: ClusterKind) -> [EventChannel] {
    catalogue.filter { $0.clusters.contains(kind) }
  }

  /// The channel of a name, whose case does not matter, as in Windows; nil when there is none.
  public static func named(_ name: String) -> EventChannel? {
    catalogue.first { $0.id.rawValue.lowercased() == name.lowercased() }
  }
}

extension ChannelID {
  /// Where the cluster service reports what administrators must know.
  public static let system: ChannelID = "System"
  /// Where the cluster service reports moves.
  public static let clustering: ChannelID = "Microsoft-Windows-FailoverClustering/Operational"
  /// Where highly available machines are reported on.
  public static let highAvailability: ChannelID =
    "Microsoft-Windows-Hyper-V-High-Availability-Admin"
  /// Where each step of a live migration is reported, once it is switched on (G17, G18).
  public static let highAvailabilityAnalytic: ChannelID =
    "Microsoft-Windows-Hyper-V-High-Availability-Analytic"
  /// Where Hyper-V's management service reports.
  public static let machineManagement: ChannelID = "Microsoft-Windows-Hyper-V-VMMS-Admin"
  /// Ferry's own.
  public static let ferry: ChannelID = "Ferry/Operational"
  /// What Pacemaker decides.
  public static let pacemaker: ChannelID = "Pacemaker/Operational"
  /// Membership and quorum under Linux.
  public static let corosync: ChannelID = "corosync/Operational"
  /// What libvirt does with machines.
  public static let libvirt: ChannelID = "libvirt/Operational"
  /// What happens to QEMU's processes.
  public static let qemu: ChannelID = "QEMU/Operational"
}

/// Which channels record: those that do by default, and what was switched.
public struct ChannelSwitches: Hashable, Sendable {
  /// What was switched on or off.
  public var switched: [ChannelID: Bool]

  /// The channels as they are by default, but for some.
  public init(_ switched: [ChannelID: Bool] = [:]) { self.switched = switched }

  /// Whether a channel records. One that nobody knows does.
  public func isEnabled(_ channel: ChannelID) -> Bool {
    switched[channel] ?? Self.defaults[channel] ?? true
  }

  private static let defaults = Dictionary(
    uniqueKeysWithValues: EventChannel.catalogue.map { ($0.id, $0.isEnabledByDefault) })
}
