internal import CLibvirt
internal import ClusterModel

/// What libvirt is asked to do with a domain.
struct LibvirtMigration: Hashable, Sendable {
  /// A value in libvirt's list of parameters.
  enum Value: Hashable, Sendable {
    /// A string.
    case text(String)
    /// An `int`.
    case number(Int32)
    /// An `unsigned long long`.
    case wide(UInt64)
  }

  /// The domain.
  var machine: MachineID
  /// The destination's libvirtd, as the source reaches it.
  var destination: String
  /// Where the memory goes, such as `tcp://10.72.0.2:49152`; nil leaves the choice to libvirt.
  var address: String?
  /// Whether to go on although libvirt does not know the storage to be shared.
  var trustsStorage: Bool
  /// How it is to be carried out.
  var plan = MigrationPlan()
  /// Whether it takes up a post-copy that was interrupted (libvirt 8.5).
  var takesUpPostCopy = false

  /// Whether memory goes over several connections; QEMU 7.2 can't do that together with post-copy.
  private var isParallel: Bool { plan.connections > 1 && !plan.mayUsePostCopy }

  /// The parameters of `virDomainMigrateToURI3`.
  var parameters: [(name: String, value: Value)] {
    var list: [(String, Value)] = []
    if let address { list.append((VIR_MIGRATE_PARAM_URI, .text(address))) }
    if let rate = plan.bandwidth?.wholeMebibytes {
      list.append((VIR_MIGRATE_PARAM_BANDWIDTH, .wide(rate)))
    }
    if isParallel {
      list.append(
        (VIR_MIGRATE_PARAM_PARALLEL_CONNECTIONS, .number(Int32(clamping: plan.connections))))
    }
    return list
  }

  /// The flags of `virDomainMigrateToURI3`.
  func flags(isPersistent: Bool) -> UInt32 {
    var flags = VIR_MIGRATE_LIVE.rawValue | VIR_MIGRATE_PEER2PEER.rawValue
    if trustsStorage { flags |= VIR_MIGRATE_UNSAFE.rawValue }
    // A definition follows its machine; two of them would be two machines to start.
    if isPersistent {
      flags |= VIR_MIGRATE_PERSIST_DEST.rawValue | VIR_MIGRATE_UNDEFINE_SOURCE.rawValue
    }
    // While the switch-over is held nothing is sent, which auto-converge would take for a machine
    // that writes too fast.
    if plan.usesAutoConverge && !plan.holdsBeforeSwitchOver {
      flags |= VIR_MIGRATE_AUTO_CONVERGE.rawValue
    }
    if plan.mayUsePostCopy { flags |= VIR_MIGRATE_POSTCOPY.rawValue }
    if isParallel { flags |= VIR_MIGRATE_PARALLEL.rawValue }
    if takesUpPostCopy { flags |= VIR_MIGRATE_POSTCOPY_RESUME.rawValue }
    return UInt32(flags)
  }
}
