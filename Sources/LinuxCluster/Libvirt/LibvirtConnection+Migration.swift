internal import CLibvirt
internal import ClusterModel
private import Glibc

/// What is told to a hypervisor about a migration.
extension LibvirtConnection {
  /// libvirt counts bandwidth in MiB a second, and takes no more than fit into 63 bits of bytes: that
  /// is its own way to say "no limit".
  static let bandwidthMax = UInt(Int64.max / 1_048_576)

  /// Moves a domain, and returns when libvirt has finished; this takes as long as the migration.
  func migrate(_ plan: LibvirtMigration) throws(LibvirtError) {
    let outcome = try withDomain(plan.machine) { domain -> LibvirtError? in
      var parameters: virTypedParameterPtr?
      var count: Int32 = 0
      var room: Int32 = 0
      defer { virt.virTypedParamsFree(parameters, count) }
      for (name, value) in plan.parameters {
        let added =
          switch value {
          case .text(let text):
            virt.virTypedParamsAddString(&parameters, &count, &room, name, text)
          case .number(let number):
            virt.virTypedParamsAddInt(&parameters, &count, &room, name, number)
          case .wide(let number):
            virt.virTypedParamsAddULLong(&parameters, &count, &room, name, number)
          }
        guard added == 0 else { return .newest() }
      }
      let isPersistent = virt.virDomainIsPersistent(domain) == 1
      let status = virt.virDomainMigrateToURI3(
        domain, plan.destination, parameters, UInt32(count), plan.flags(isPersistent: isPersistent))
      return status == 0 ? nil : .newest()
    }
    guard let outcome else {
      throw LibvirtError(
        code: Int32(VIR_ERR_NO_DOMAIN.rawValue), message: "\(plan.machine) is not on the source")
    }
    if let error = outcome { throw error }
  }

  /// Takes the job of a domain back.
  func abortJob(of machine: MachineID) throws(LibvirtError) {
    try tell(machine) { virt.virDomainAbortJob($0) }
  }

  /// Breaks off the sending of a post-copy that makes no headway, so that it can go on another way.
  /// The machine stands still until it does.
  func breakPostCopy(of machine: MachineID) throws(LibvirtError) {
    try tell(machine) {
      virt.virDomainAbortJobFlags($0, VIR_DOMAIN_ABORT_JOB_POSTCOPY.rawValue)
    }
  }

  /// Says how long the rest of a migration may take to send.
  func setDowntimeLimit(_ limit: Duration, of machine: MachineID) throws(LibvirtError) {
    let milliseconds = UInt64(max(1, limit / .milliseconds(1)))
    try tell(machine) { virt.virDomainMigrateSetMaxDowntime($0, milliseconds, 0) }
  }

  /// How long the rest of a migration may take to send.
  func downtimeLimit(of machine: MachineID) throws(LibvirtError) -> Duration? {
    var milliseconds: UInt64 = 0
    try tell(machine) { virt.virDomainMigrateGetMaxDowntime($0, &milliseconds, 0) }
    return .milliseconds(Int64(clamping: milliseconds))
  }

  /// Says how much a migration may send; nil takes the limit away.
  func setBandwidth(_ bandwidth: Bandwidth?, of machine: MachineID) throws(LibvirtError) {
    let rate = bandwidth.map { UInt($0.wholeMebibytes) } ?? Self.bandwidthMax
    try tell(machine) { virt.virDomainMigrateSetMaxSpeed($0, rate, 0) }
  }

  /// Lets a machine go on at its destination, which fetches what is missing.
  func startPostCopy(of machine: MachineID) throws(LibvirtError) {
    try tell(machine) { virt.virDomainMigrateStartPostCopy($0, 0) }
  }

  /// Ends what is left of a domain that can never run again.
  func destroy(_ machine: MachineID) throws(LibvirtError) {
    try tell(machine) { virt.virDomainDestroy($0) }
  }

  /// Hands a command to QEMU's own monitor and returns its answer. libvirt notes in its log that
  /// somebody did.
  func monitor(_ command: String, of machine: MachineID) throws(LibvirtError) -> String {
    guard let call = virt.virDomainQemuMonitorCommand else {
      throw LibvirtError(
        code: Int32(VIR_ERR_NO_SUPPORT.rawValue), message: "libvirt-qemu is not installed")
    }
    var text: UnsafeMutablePointer<CChar>?
    defer { Glibc.free(text) }
    try tell(machine) { call($0, command, &text, 0) }
    return text.map { String(cString: $0) } ?? ""
  }

  /// Calls a function of libvirt that answers 0, or above, when all is well.
  func tell(_ machine: MachineID, _ call: (virDomainPtr) -> Int32) throws(LibvirtError) {
    let error = try withDomain(machine) { domain -> LibvirtError? in
      call(domain) >= 0 ? nil : .newest()
    }
    guard let error else {
      throw LibvirtError(
        code: Int32(VIR_ERR_NO_DOMAIN.rawValue), message: "\(machine) is not on this node")
    }
    if let error { throw error }
  }
}

extension Bandwidth {
  /// The nearest number of MiB a second, at least one: libvirt takes none for "no limit".
  var wholeMebibytes: UInt64 { UInt64(max(1, mebibytesPerSecond.rounded())) }
}
