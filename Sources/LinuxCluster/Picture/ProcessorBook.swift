internal import ClusterModel

/// What is known of processors: what each node offers, and what domains see (G4). Libvirt's answers
/// about a processor never change, so each question is asked once.
struct ProcessorBook: Hashable, Sendable {
  /// The most different processors of domains that are remembered; beyond, all are asked anew.
  static let seenMax = 256

  /// What each node's hypervisor offers.
  private(set) var hosts: [NodeID: HostProcessor] = [:]
  /// The features of the processors that domains see, by their `<cpu>` element.
  private(set) var features: [String: ProcessorFeatures] = [:]
  /// Which of these each node can give, by node.
  private(set) var given: [NodeID: Set<String>] = [:]
  /// Which of these were asked of a node.
  private(set) var compared: [NodeID: Set<String>] = [:]
  /// The `<cpu>` that all nodes can give; nil when it is not known.
  var baseline: String?

  /// Notes what a node offers. The baseline has to be found anew.
  mutating func offers(_ node: NodeID, _ processor: HostProcessor) {
    guard hosts[node] != processor else { return }
    hosts[node] = processor
    given[node] = nil
    compared[node] = nil
    baseline = nil
  }

  /// Notes what a domain sees.
  mutating func sees(_ cpu: String, _ features: ProcessorFeatures) {
    if self.features.count >= Self.seenMax {
      self.features = [:]
      given = [:]
      compared = [:]
    }
    self.features[cpu] = features
  }

  /// Notes whether a node gives what a domain sees.
  mutating func compared(_ cpu: String, on node: NodeID, _ isGiven: Bool) {
    compared[node, default: []].insert(cpu)
    if isGiven { given[node, default: []].insert(cpu) }
  }

  /// What a node offers: what its hypervisor names, and whatever it says it can give besides, for
  /// software emulation accepts features that it does not name.
  func offered(by node: NodeID) -> Processor? {
    guard let host = hosts[node] else { return nil }
    let extra = (given[node] ?? []).flatMap { features[$0]?.names ?? [] }
    return Processor(
      manufacturer: host.vendor, model: host.model,
      features: ProcessorFeatures(host.features.names + extra))
  }

  /// What a domain on a node sees; nil where that is not known.
  func seen(_ processor: DomainProcessor?, on node: NodeID) -> Processor? {
    guard let processor, let cpu = processor.xml, let features = features[cpu] else { return nil }
    return Processor(
      manufacturer: processor.vendor ?? hosts[node]?.vendor ?? "",
      model: processor.model ?? "", features: features)
  }
}
