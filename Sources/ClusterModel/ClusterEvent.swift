/// A fact about the cluster, past tense. Facts are complete: each carries the new state of what
/// changed, so that applying one twice does no harm.
public enum ClusterEvent: Equatable, Sendable, Codable {
  /// Everything was looked at anew: the first event of every subscription, and the one after a gap.
  case snapshotTaken(ClusterSnapshot)
  /// A node appeared or changed.
  case nodeChanged(Node)
  /// A node left.
  case nodeRemoved(NodeID)
  /// A machine appeared or changed.
  case machineChanged(VirtualMachine)
  /// A machine left.
  case machineRemoved(MachineID)
  /// A service appeared or changed.
  case serviceChanged(Service)
  /// A service left.
  case serviceRemoved(ServiceID)
  /// A volume appeared or changed.
  case volumeChanged(SharedVolume)
  /// A volume left.
  case volumeRemoved(VolumeID)
  /// A disk appeared or changed.
  case diskChanged(ClusterDisk)
  /// A disk left.
  case diskRemoved(DiskID)
  /// What holds for the whole cluster changed.
  case settingsChanged(ClusterSettings)
  /// A network appeared or changed.
  case networkChanged(ClusterNetwork)
  /// A network left.
  case networkRemoved(NetworkID)
  /// The quorum changed.
  case quorumChanged(Quorum?)
  /// A migration went on.
  case migration(MigrationEvent)
  /// Something was written to the cluster's event log.
  case recorded(EventRecord)
  /// Part of the cluster can't be asked (with the reason), or can again (nil).
  case troubleChanged(of: String, reason: String?)
}
