internal import CLibvirt
internal import ClusterModel

/// What libvirt is asked to do with a domain.
struct LibvirtMigration: Hashable, Sendable {
  /// The domain.
  var machine: MachineID
  /// The destination's libvirtd, as the source reaches it.
  var destination: String
  /// Where the memory goes, such as `tcp://10.72.0.2`; nil leaves the choice to libvirt.
  var address: String?
  /// Whether to go on although libvirt does not know the storage to be shared.
  var trustsStorage: Bool

  /// The flags of `virDomainMigrateToURI3`.
  func flags(isPersistent: Bool) -> UInt32 {
    var flags = VIR_MIGRATE_LIVE.rawValue | VIR_MIGRATE_PEER2PEER.rawValue
    if trustsStorage { flags |= VIR_MIGRATE_UNSAFE.rawValue }
    // A definition follows its machine; two of them would be two machines to start.
    if isPersistent {
      flags |= VIR_MIGRATE_PERSIST_DEST.rawValue | VIR_MIGRATE_UNDEFINE_SOURCE.rawValue
    }
    return UInt32(flags)
  }
}
