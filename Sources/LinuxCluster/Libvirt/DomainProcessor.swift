internal import ClusterModel
internal import XMLDocuments

/// The processor that a domain is to see, as its XML says.
struct DomainProcessor: Hashable, Sendable {
  /// How the processor is chosen (`<cpu mode=…>`).
  enum Mode: Hashable, Sendable {
    /// Exactly the host's (`host-passthrough`), or the most the hypervisor has (`maximum`).
    case host
    /// The host's, as libvirt names it when the domain starts (`host-model`).
    case hostModel
    /// A named model, or none named, which stands for the hypervisor's plain default.
    case model
  }

  /// How it is chosen.
  var mode: Mode
  /// The `<cpu>` element alone; nil when the domain has none.
  var xml: String?
  /// The kind of virtualisation (`<domain type=…>`), such as `kvm` or `qemu`.
  var virtualization: String
  /// The architecture; nil when it is left to the hypervisor.
  var architecture: String?
  /// The manufacturer that it names; nil when it suits any.
  var vendor: String?
  /// The model that it names.
  var model: String?

  /// Whether it suits nodes of other versions: *Migrate to a physical computer with a different
  /// processor version* (G4). A named model is the same everywhere; the host's own is not.
  var isCompatible: Bool { mode == .model }

  /// Reads it from a `<domain>` element.
  init(_ domain: XMLElement) {
    let cpu = domain.first("cpu")
    mode =
      switch cpu?["mode"] {
      case "host-passthrough", "maximum": .host
      case "host-model": .hostModel
      default: .model
      }
    xml = cpu.map(\.document)
    virtualization = domain["type"] ?? "kvm"
    architecture = domain.first("os")?.first("type")?["arch"]
    vendor = (cpu?.first("vendor")?.trimmedText).flatMap { $0.isEmpty ? nil : String($0) }
    model = (cpu?.first("model")?.trimmedText).flatMap { $0.isEmpty ? nil : String($0) }
  }
}

/// Changes in the XML of a domain.
enum DomainXML {
  /// Has a domain see the cluster's baseline, so that it may go on anywhere in the cluster, or all
  /// that its host has.
  ///
  /// The number of sockets, cores and NUMA cells stays as it is. The host's processor is given as
  /// `host-model`, which software emulation knows too, and whose names a migration can compare.
  ///
  /// - Parameters:
  ///   - domain: The XML of the domain, defined and off.
  ///   - isCompatible: Whether other processor versions are to do.
  ///   - baseline: The `<cpu>` that all nodes can give, from `virConnectBaselineHypervisorCPU`.
  static func settingProcessor(
    _ domain: String, isCompatible: Bool, baseline: String?
  ) throws(XMLFault) -> String {
    var root = try XMLElement(parsing: domain)
    guard root.name == "domain" else {
      throw XMLFault(message: "this is no description of a domain", line: 1)
    }
    let before = root.first("cpu")
    var after = XMLElement(name: "cpu")
    if isCompatible {
      guard let baseline else {
        throw XMLFault(message: "the nodes have no processor model in common", line: 1)
      }
      after = try XMLElement(parsing: baseline)
      guard after.name == "cpu", after.first("model") != nil else {
        throw XMLFault(message: "the baseline names no processor model", line: 1)
      }
      after.attributes = ["mode": "custom", "match": "exact", "check": "partial"]
    } else {
      after.attributes = ["mode": "host-model", "check": "partial"]
    }
    after.children += (before?.children ?? []).filter { ["topology", "numa"].contains($0.name) }
    if let place = root.children.firstIndex(where: { $0.name == "cpu" }) {
      root.children[place] = after
    } else {
      let place = root.children.firstIndex { $0.name == "clock" || $0.name == "devices" }
      root.children.insert(after, at: place ?? root.children.endIndex)
    }
    return root.document
  }
}
