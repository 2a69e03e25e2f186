internal import CLibvirt
internal import ClusterModel
private import Glibc

/// One connection to one libvirtd, on a thread of its own: a call that hangs holds up nothing else.
///
/// Whoever needs to make a call while another one blocks, as during a migration, opens a second
/// connection.
actor LibvirtConnection {
  /// A dead peer is noticed after about `keepAliveInterval` times (`keepAliveTries` + 1) seconds.
  static let keepAliveInterval: Int32 = 2
  /// So many unanswered questions make a connection dead.
  static let keepAliveTries: UInt32 = 2
  /// The most domains that are read from one node.
  static let domainsMax = 10_000

  /// Where libvirtd is found.
  nonisolated let uri: String
  private let thread = ThreadExecutor()
  private var connection: virConnectPtr?
  private var registrations: [Int32] = []
  private var descriptions: [String: DomainDescription] = [:]

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// Makes a connection that is not open yet.
  init(_ uri: String) { self.uri = uri }

  deinit { thread.finish() }

  /// Opens it; what was open before is closed.
  func open() throws(LibvirtError) {
    close()
    guard let opened = virt.virConnectOpen(uri) else { throw .newest() }
    connection = opened
    // The test driver knows no keep-alive and says so; that is no reason to give up.
    _ = virt.virConnectSetKeepAlive(opened, Self.keepAliveInterval, Self.keepAliveTries)
  }

  /// Closes it.
  func close() {
    guard let connection else { return }
    for registration in registrations {
      _ = virt.virConnectDomainEventDeregisterAny(connection, registration)
    }
    _ = virt.virConnectUnregisterCloseCallback(connection, LibvirtEventSink.connectionClosed)
    registrations = []
    descriptions = [:]
    _ = virt.virConnectClose(connection)
    self.connection = nil
  }

  /// Sends all events to a sink, which is called on libvirt's event thread.
  func register(_ sink: LibvirtEventSink) throws(LibvirtError) {
    let connection = try opened()
    for (event, callback) in LibvirtEventSink.callbacks {
      let registration = virt.virConnectDomainEventRegisterAny(
        connection, nil, event, callback, Unmanaged.passRetained(sink).toOpaque(),
        LibvirtEventSink.release)
      // An old or simple driver lacks some events; without the first kind Ferry would be blind.
      guard registration >= 0 else {
        if registrations.isEmpty { throw .newest() }
        continue
      }
      registrations.append(registration)
    }
    _ = virt.virConnectRegisterCloseCallback(
      connection, LibvirtEventSink.connectionClosed, Unmanaged.passRetained(sink).toOpaque(),
      LibvirtEventSink.release)
  }

  /// Forgets what was read about domains, for they have changed.
  func forgetDescriptions() { descriptions = [:] }

  /// How the node stands and what it runs.
  func report() throws(LibvirtError) -> HypervisorReport {
    let connection = try opened()
    var information = virNodeInfo()
    guard virt.virNodeGetInfo(connection, &information) == 0 else { throw .newest() }
    var domains: UnsafeMutablePointer<virDomainPtr?>?
    let count = virt.virConnectListAllDomains(connection, &domains, 0)
    guard count >= 0 else { throw .newest() }
    defer { Glibc.free(domains) }
    var known: [DomainReport] = []
    for domain in UnsafeBufferPointer(start: domains, count: Int(count)) {
      guard let domain else { continue }
      defer { _ = virt.virDomainFree(domain) }
      // A domain that vanishes while it is being read is not an error.
      if known.count < Self.domainsMax, let read = read(domain) { known.append(read) }
    }
    let (total, free) = memory(connection)
    return HypervisorReport(
      memory: total ?? .kibibytes(Double(information.memory)), memoryFree: free,
      processors: Int(information.cpus), hypervisor: hypervisor(connection),
      libvirtVersion: version { virt.virConnectGetLibVersion(connection, $0) },
      hypervisorVersion: version { virt.virConnectGetVersion(connection, $0) }, domains: known)
  }

  /// What a domain does on this node; nil when the node does not know it.
  func state(of machine: MachineID) throws(LibvirtError) -> DomainState? {
    try withDomain(machine) { domain in state(domain) } ?? nil
  }

  /// How the job of a domain stands; nil when the node does not know the domain.
  func job(of machine: MachineID) throws(LibvirtError) -> JobStatistics? {
    let answer = try withDomain(machine) { domain -> Result<JobStatistics, LibvirtError> in
      var type: Int32 = 0
      var parameters: virTypedParameterPtr?
      var count: Int32 = 0
      guard virt.virDomainGetJobStats(domain, &type, &parameters, &count, 0) == 0 else {
        return .failure(.newest())
      }
      defer { virt.virTypedParamsFree(parameters, count) }
      return .success(JobStatistics(TypedParameters(parameters, count: count), type: type))
    }
    return try answer?.get()
  }

  /// Which of some domains have begun to leave this node. Opens the connection when it is not open.
  func departures(among machines: [MachineID]) -> [MachineID] {
    if connection.map({ virt.virConnectIsAlive($0) != 1 }) ?? true { try? open() }
    return machines.filter { machine in (try? job(of: machine))?.operation == .departure }
  }
}

extension LibvirtConnection {
  var virt: ferry_libvirt { LibvirtLibrary.functions }

  func opened() throws(LibvirtError) -> virConnectPtr {
    guard let connection else {
      throw LibvirtError(code: Int32(VIR_ERR_NO_CONNECT.rawValue), message: "not connected")
    }
    return connection
  }

  func withDomain<Value>(
    _ machine: MachineID, _ body: (virDomainPtr) -> Value
  ) throws(LibvirtError) -> Value? {
    guard let domain = virt.virDomainLookupByName(try opened(), machine.rawValue) else {
      let error = LibvirtError.newest()
      if error.isNoDomain { return nil }
      throw error
    }
    defer { _ = virt.virDomainFree(domain) }
    return body(domain)
  }

  private func state(_ domain: virDomainPtr) -> DomainState? {
    var state: Int32 = 0
    var reason: Int32 = 0
    guard virt.virDomainGetState(domain, &state, &reason, 0) == 0 else { return nil }
    return DomainState(state: state, reason: reason)
  }

  private func read(_ domain: virDomainPtr) -> DomainReport? {
    var text = [CChar](repeating: 0, count: Int(VIR_UUID_STRING_BUFLEN))
    guard let name = virt.virDomainGetName(domain), let state = state(domain),
      virt.virDomainGetUUIDString(domain, &text) == 0
    else { return nil }
    let identifier = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    if descriptions[identifier] == nil, let xml = virt.virDomainGetXMLDesc(domain, 0) {
      defer { Glibc.free(xml) }
      descriptions[identifier] = try? DomainDescription(xml: String(cString: xml))
      descriptions[identifier]?.isPlanProcessorCompatible = isPlanProcessorCompatible(domain)
    }
    var report = DomainReport(
      machine: MachineID(rawValue: String(cString: name)), identifier: identifier, state: state,
      description: descriptions[identifier])
    var autostart: Int32 = 0
    if virt.virDomainGetAutostart(domain, &autostart) == 0 { report.isAutostarted = autostart == 1 }
    report.isPersistent = virt.virDomainIsPersistent(domain) == 1
    report.foreignSnapshots = max(0, Int(virt.virDomainSnapshotNum(domain, 0)))
    if !state.isAlive, virt.virDomainHasManagedSaveImage(domain, 0) == 1 { report.state = .saved }
    return report
  }

  /// Whether a domain is to suit other processors from its next start on; a running one shows only
  /// what it was started with. Nil when nothing but the running domain is defined.
  private func isPlanProcessorCompatible(_ domain: virDomainPtr) -> Bool? {
    guard virt.virDomainIsPersistent(domain) == 1,
      let xml = virt.virDomainGetXMLDesc(domain, UInt32(VIR_DOMAIN_XML_INACTIVE.rawValue))
    else { return nil }
    defer { Glibc.free(xml) }
    return (try? DomainDescription(xml: String(cString: xml)))?.processor.isCompatible
  }

  private func memory(_ connection: virConnectPtr) -> (total: Bytes?, free: Bytes) {
    var count: Int32 = 0
    let every = Int32(VIR_NODE_MEMORY_STATS_ALL_CELLS.rawValue)
    guard virt.virNodeGetMemoryStats(connection, every, nil, &count, 0) == 0 else {
      return (nil, .zero)
    }
    var values = [virNodeMemoryStats](repeating: virNodeMemoryStats(), count: Int(max(0, count)))
    guard virt.virNodeGetMemoryStats(connection, every, &values, &count, 0) == 0 else {
      return (nil, .zero)
    }
    // What the kernel keeps in its caches it gives back when a machine needs it.
    let free = values.filter { !$0.isTotal }.reduce(0) { $0 + Double($1.value) }
    let total = values.first(where: \.isTotal).map { Bytes.kibibytes(Double($0.value)) }
    return (total, .kibibytes(free))
  }

  private func version(_ read: (UnsafeMutablePointer<UInt>) -> Int32) -> Int {
    var version: UInt = 0
    return read(&version) == 0 ? Int(clamping: version) : 0
  }

  private func hypervisor(_ connection: virConnectPtr) -> String {
    let type = virt.virConnectGetType(connection).map { String(cString: $0) } ?? "unknown"
    var version: UInt = 0
    guard virt.virConnectGetVersion(connection, &version) == 0, version > 0 else { return type }
    return "\(type) \(version / 1_000_000).\(version / 1000 % 1000).\(version % 1000)"
  }
}

extension virNodeMemoryStats {
  fileprivate var isTotal: Bool {
    withUnsafeBytes(of: field) { bytes in
      bytes.prefix { $0 != 0 }.elementsEqual(VIR_NODE_MEMORY_STATS_TOTAL.utf8)
    }
  }
}
