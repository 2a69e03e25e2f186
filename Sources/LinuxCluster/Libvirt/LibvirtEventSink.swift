internal import CLibvirt
internal import ClusterModel

/// Takes what libvirt reports about one node, on libvirt's event thread.
final class LibvirtEventSink: Sendable {
  private let node: NodeID
  private let deliver: @Sendable (HypervisorEvent) -> Void
  private let lost: @Sendable () -> Void

  /// Makes a sink. Both closures run on libvirt's event thread and must return at once.
  init(
    _ node: NodeID, deliver: @escaping @Sendable (HypervisorEvent) -> Void,
    lost: @escaping @Sendable () -> Void
  ) {
    self.node = node
    self.deliver = deliver
    self.lost = lost
  }

  private func take(_ domain: virDomainPtr?, _ kind: HypervisorEvent.Kind) {
    let moment = MonotonicTime.current
    guard let domain, let name = LibvirtLibrary.functions.virDomainGetName(domain) else { return }
    let machine = MachineID(rawValue: String(cString: name))
    deliver(HypervisorEvent(node: node, at: moment, machine: machine, kind: kind))
  }

  private static func sink(_ pointer: UnsafeMutableRawPointer?) -> LibvirtEventSink? {
    pointer.map { Unmanaged<LibvirtEventSink>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Gives back the reference that a registration holds.
  static let release: virFreeCallback = { pointer in
    guard let pointer else { return }
    Unmanaged<LibvirtEventSink>.fromOpaque(pointer).release()
  }

  /// Called when the connection breaks.
  static let connectionClosed: virConnectCloseFunc = { _, _, pointer in sink(pointer)?.lost() }

  /// What is to be registered, the indispensable first.
  static var callbacks: [(event: Int32, callback: virConnectDomainEventGenericCallback)] {
    [
      (Int32(VIR_DOMAIN_EVENT_ID_LIFECYCLE.rawValue), unsafeBitCast(lifecycle, to: Generic.self)),
      (
        Int32(VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION.rawValue),
        unsafeBitCast(iteration, to: Generic.self)
      ),
      (
        Int32(VIR_DOMAIN_EVENT_ID_JOB_COMPLETED.rawValue),
        unsafeBitCast(completion, to: Generic.self)
      ),
      (
        Int32(VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON.rawValue),
        unsafeBitCast(diskError, to: Generic.self)
      ),
    ]
  }

  // libvirt casts each callback back to the type that belongs to its event.
  private typealias Generic = virConnectDomainEventGenericCallback

  private static let lifecycle:
    @convention(c) (
      virConnectPtr?, virDomainPtr?, Int32, Int32, UnsafeMutableRawPointer?
    ) -> Int32 = { _, domain, event, detail, pointer in
      sink(pointer)?.take(domain, HypervisorEvent.Kind(event: event, detail: detail))
      return 0
    }

  private static let iteration:
    @convention(c) (
      virConnectPtr?, virDomainPtr?, Int32, UnsafeMutableRawPointer?
    ) -> Void = { _, domain, pass, pointer in sink(pointer)?.take(domain, .passBegan(Int(pass))) }

  private static let diskError:
    @convention(c) (
      virConnectPtr?, virDomainPtr?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32,
      UnsafePointer<CChar>?, UnsafeMutableRawPointer?
    ) -> Void = { _, domain, path, _, _, reason, pointer in
      let text = { (text: UnsafePointer<CChar>?) in text.map { String(cString: $0) } ?? "" }
      sink(pointer)?.take(
        domain, .suffered(.diskFailed(path: text(path), reason: text(reason))))
    }

  private static let completion:
    @convention(c) (
      virConnectPtr?, virDomainPtr?, virTypedParameterPtr?, Int32, UnsafeMutableRawPointer?
    ) -> Void = { _, domain, parameters, count, pointer in
      let statistics = JobStatistics(TypedParameters(parameters, count: count))
      sink(pointer)?.take(domain, .jobCompleted(statistics))
    }
}

extension HypervisorEvent.Kind {
  /// Reads libvirt's numbers for a change in a domain's life.
  fileprivate init(event: Int32, detail: Int32) {
    let detail = UInt32(bitPattern: detail)
    self =
      switch (UInt32(bitPattern: event), detail) {
      case (VIR_DOMAIN_EVENT_STARTED.rawValue, VIR_DOMAIN_EVENT_STARTED_MIGRATED.rawValue):
        .arrivalBegan
      case (VIR_DOMAIN_EVENT_SUSPENDED.rawValue, VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED.rawValue):
        .suspendedForMigration
      case (VIR_DOMAIN_EVENT_SUSPENDED.rawValue, VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY.rawValue):
        .suspendedForPostCopy
      case (
        VIR_DOMAIN_EVENT_SUSPENDED.rawValue, VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY_FAILED.rawValue
      ),
        (VIR_DOMAIN_EVENT_RESUMED.rawValue, VIR_DOMAIN_EVENT_RESUMED_POSTCOPY_FAILED.rawValue):
        .postCopyFailed
      case (VIR_DOMAIN_EVENT_RESUMED.rawValue, VIR_DOMAIN_EVENT_RESUMED_MIGRATED.rawValue):
        .resumedAfterMigration
      case (VIR_DOMAIN_EVENT_RESUMED.rawValue, VIR_DOMAIN_EVENT_RESUMED_POSTCOPY.rawValue):
        .resumedInPostCopy
      case (VIR_DOMAIN_EVENT_STOPPED.rawValue, VIR_DOMAIN_EVENT_STOPPED_MIGRATED.rawValue):
        .departed
      case (VIR_DOMAIN_EVENT_STOPPED.rawValue, VIR_DOMAIN_EVENT_STOPPED_FAILED.rawValue):
        .arrivalFailed
      case (VIR_DOMAIN_EVENT_STOPPED.rawValue, VIR_DOMAIN_EVENT_STOPPED_CRASHED.rawValue),
        (VIR_DOMAIN_EVENT_CRASHED.rawValue, _):
        .suffered(.panicked)
      case (VIR_DOMAIN_EVENT_STOPPED.rawValue, VIR_DOMAIN_EVENT_STOPPED_DESTROYED.rawValue):
        .suffered(.cutOff)
      case (VIR_DOMAIN_EVENT_SUSPENDED.rawValue, VIR_DOMAIN_EVENT_SUSPENDED_IOERROR.rawValue):
        .suffered(.stoppedByDisk)
      case (VIR_DOMAIN_EVENT_SUSPENDED.rawValue, VIR_DOMAIN_EVENT_SUSPENDED_WATCHDOG.rawValue):
        .suffered(.watchdogBarked)
      default: .changed
      }
  }
}
