internal import CLibvirt
internal import ClusterBackend
public import ClusterModel

extension LinuxCluster {
  /// How long a node or a libvirtd is waited for when it is asked how busy it is.
  static let usagePatience: Duration = .seconds(2)

  /// How busy a node or a machine is, since it was last asked; nil when that can't be told.
  public func usage(of subject: Usage.Subject) async -> Usage? {
    let counters: UsageCounters?
    switch subject {
    case .node(let node):
      let text = try? await command(node).run(
        ["sh", "-c", UsageCounters.script], within: Self.usagePatience)
      counters = text.flatMap { UsageCounters($0, at: .current) }
    case .machine(let machine):
      guard let owner = feed.read({ $0.machines[id: machine]?.owner }),
        let connection = connections[owner]
      else { return nil }
      let answered = await answer(within: Self.usagePatience) {
        try? await connection.usage(of: machine)
      }
      counters = answered ?? nil
    }
    guard let counters else { return nil }
    return counters.usage(since: measured.note(counters, of: subject))
  }
}

extension LibvirtConnection {
  /// What a domain has used so far; nil when the node does not know it.
  func usage(of machine: MachineID) throws(LibvirtError) -> UsageCounters? {
    let result = try withDomain(machine) { domain -> Result<UsageCounters?, LibvirtError> in
      var domains: [virDomainPtr?] = [domain, nil]
      var records: UnsafeMutablePointer<virDomainStatsRecordPtr?>?
      let kinds =
        VIR_DOMAIN_STATS_CPU_TOTAL.rawValue | VIR_DOMAIN_STATS_BALLOON.rawValue
        | VIR_DOMAIN_STATS_VCPU.rawValue | VIR_DOMAIN_STATS_INTERFACE.rawValue
      let count = virt.virDomainListGetStats(&domains, kinds, &records, 0)
      guard count >= 0 else { return .failure(.newest()) }
      defer { virt.virDomainStatsRecordListFree(records) }
      guard count > 0, let record = records?.pointee else { return .success(nil) }
      let values = TypedParameters(record.pointee.params, count: record.pointee.nparams)
      return .success(UsageCounters(values, at: .current))
    }
    return try result?.get() ?? nil
  }
}
