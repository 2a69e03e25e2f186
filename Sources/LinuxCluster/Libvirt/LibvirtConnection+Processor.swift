internal import CLibvirt
internal import ClusterModel
private import Glibc

/// Whether one node's hypervisor can give a domain the processor that it sees (G4).
extension LibvirtConnection {
  /// What this node can give to domains of a kind; nil when it does not say.
  func hostProcessor(_ virtualization: String) throws(LibvirtError) -> HostProcessor? {
    let text = virt.virConnectGetDomainCapabilities(
      try opened(), nil, nil, nil, virtualization, 0)
    guard let text else { throw .newest() }
    defer { Glibc.free(text) }
    guard var processor = HostProcessor(domainCapabilities: String(cString: text)) else {
      return nil
    }
    processor.features =
      HostProcessor.features(in: try baseline([processor.xml], virtualization, isExpanded: true))
      ?? []
    return processor
  }

  /// The `<cpu>` that hosts with these can all give; expanded, it names all of its features.
  func baseline(
    _ processors: [String], _ virtualization: String, isExpanded: Bool
  ) throws(LibvirtError) -> String {
    let connection = try opened()
    var texts: [UnsafePointer<CChar>?] = processors.map { UnsafePointer(strdup($0)) }
    defer { for text in texts { Glibc.free(UnsafeMutableRawPointer(mutating: text)) } }
    let flags =
      isExpanded
      ? VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES.rawValue
      : VIR_CONNECT_BASELINE_CPU_MIGRATABLE.rawValue
    let answer = virt.virConnectBaselineHypervisorCPU(
      connection, nil, nil, nil, virtualization, &texts, UInt32(texts.count), UInt32(flags))
    guard let answer else { throw .newest() }
    defer { Glibc.free(answer) }
    return String(cString: answer)
  }

  /// Whether this node can give a domain a `<cpu>`; nil when libvirt can't tell.
  func gives(_ processor: String, _ virtualization: String) throws(LibvirtError) -> Bool? {
    let result = virt.virConnectCompareHypervisorCPU(
      try opened(), nil, nil, nil, virtualization, processor, 0)
    return switch Int32(result) {
    case Int32(VIR_CPU_COMPARE_IDENTICAL.rawValue), Int32(VIR_CPU_COMPARE_SUPERSET.rawValue): true
    case Int32(VIR_CPU_COMPARE_INCOMPATIBLE.rawValue): false
    default: nil
    }
  }
}
