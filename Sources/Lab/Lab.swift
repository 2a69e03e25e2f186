/// A real cluster on this machine: corosync, Pacemaker, libvirt and QEMU on nodes made of
/// namespaces, with cluster networks, shared storage, a power supply that fences, and guests.
public struct Lab: Sendable {
  /// Where it lives and what runs in it.
  public let configuration: LabConfiguration

  /// Describes a lab; nothing is done to the machine.
  public init(_ configuration: LabConfiguration = LabConfiguration()) {
    self.configuration = configuration
  }

  /// The cluster file of the lab that has the default configuration.
  public static var clusterFile: String { Lab().clusterFile }

  /// What `up` writes for Ferry's linux backend: the nodes, and how to reach them.
  public var clusterFile: String { layout.clusterFile }

  /// How many nodes a lab can have.
  public static let nodeCounts = 2...5

  var layout: LabLayout { LabLayout(configuration) }
  var runner: CommandRunner { CommandRunner(lab: configuration.stateFolder) }
}
