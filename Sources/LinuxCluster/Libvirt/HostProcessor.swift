internal import ClusterModel
internal import XMLDocuments

/// The processor that a node's hypervisor can give to domains.
struct HostProcessor: Hashable, Sendable {
  /// The manufacturer; empty when the hypervisor does not name one.
  var vendor: String
  /// The model that comes nearest to it.
  var model: String
  /// The `<cpu>` element that describes it, for comparing and for the baseline.
  var xml: String
  /// The kind of virtualisation that it was asked for.
  var virtualization: String
  /// All features, those of the model among them.
  var features: ProcessorFeatures = []
  /// The named models with which the hypervisor starts domains.
  var models: Set<String>

  /// Reads the answer of `virConnectGetDomainCapabilities`; nil when it describes no host model.
  init?(domainCapabilities xml: String) {
    guard let root = try? XMLElement(parsing: xml), root.name == "domainCapabilities" else {
      return nil
    }
    let mode = root.first("cpu")?.all("mode").first { $0["name"] == "host-model" }
    guard let mode, mode["supported"] != "no", let model = mode.first("model") else { return nil }
    var cpu = XMLElement(name: "cpu")
    cpu.attributes = ["mode": "custom", "match": "exact"]
    cpu.children = mode.children.filter { ["model", "vendor", "feature"].contains($0.name) }
    self.model = String(model.trimmedText)
    vendor = (mode.first("vendor")?.trimmedText).map(String.init) ?? ""
    virtualization = (root.first("domain")?.trimmedText).map(String.init) ?? "kvm"
    self.xml = cpu.document
    let custom = root.first("cpu")?.all("mode").first { $0["name"] == "custom" }
    models = Set(
      (custom?.all("model") ?? []).filter { $0["usable"] == "yes" }.map { String($0.trimmedText) })
  }

  /// The `<cpu>` of a named model.
  static func named(_ model: String) -> String {
    "<cpu mode='custom' match='exact'><model fallback='forbid'>"
      + "\(XMLText.escaped(model))</model></cpu>"
  }

  /// The features that a `<cpu>` element names, apart from those that it switches off.
  static func features(in cpu: String) -> ProcessorFeatures? {
    guard let root = try? XMLElement(parsing: cpu), root.name == "cpu" else { return nil }
    return ProcessorFeatures(
      root.all("feature").filter { !["disable", "forbid"].contains($0["policy"] ?? "") }
        .compactMap { $0["name"] })
  }
}
