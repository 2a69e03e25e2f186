import ClusterModel
import ClusterRules

extension FieldID {
  static let name: FieldID = "name"
  static let networkUse: FieldID = "networkUse"
  static let clients: FieldID = "clients"
  static let metric: FieldID = "metric"
}

/// The properties of a network: its name and what the cluster uses it for.
struct NetworkProperties: FormTopic {
  var network: NetworkID

  var farewell: String { "\(network) is not in the cluster any more, or has another name" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let network = cluster.networks[id: network] else { return nil }
    let same = ClusterOperation.network(.setMetric(network.id, 1))
    let disabled = OperationRules.obstacles(to: same, in: cluster).first?.sentence
    let isUsed = (answers.choice(.networkUse) ?? network.use.allowance) == "allow"
    var fields = [
      FormField(.name, "Name", .text(network.id.rawValue), disabled: disabled),
      FormField(
        .networkUse, "",
        .radio(
          [
            FormOption("allow", "Allow cluster network communication on this network"),
            FormOption("deny", "Do not allow cluster network communication on this network"),
          ], chosen: network.use.allowance),
        disabled: disabled),
      FormField(
        .clients, "Allow clients to connect through this network", .check(network.use == .enabled),
        disabled: disabled
          ?? (isUsed ? nil : "Clients connect only where cluster communication is allowed")),
    ]
    if let metric = network.metric {
      fields.append(
        FormField(
          .metric, "Metric",
          .number("\(metric)", NumberRule(range: 1...OperationRules.metricMax)),
          disabled: disabled))
    }
    return Form(
      "\(network.id) Properties", style: .sheet,
      pages: [
        FormPage("General", fields),
        FormPage("Details", [.facts(network.facts(in: cluster))]),
      ])
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    form.text(.name).isEmpty ? [.name: "A name is not empty"] : [:]
  }

  /// The name comes last: until then the network has the old one.
  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    guard let network = cluster.networks[id: network] else { return [] }
    var effects: [FormEffect] = []
    let use: ClusterNetwork.Use =
      form.choice(.networkUse) == "deny" ? .disabled : form.flag(.clients) ? .enabled : .internal
    if use != network.use {
      effects.append(.perform(.network(.setUse(network.id, use)), field: .networkUse))
    }
    if let metric = form.number(.metric), metric != network.metric {
      effects.append(.perform(.network(.setMetric(network.id, metric)), field: .metric))
    }
    let name = NetworkID(rawValue: form.text(.name))
    if name != network.id {
      effects.append(.perform(.network(.rename(network.id, to: name)), field: .name))
    }
    return effects
  }
}

extension ClusterNetwork.Use {
  fileprivate var allowance: String { self == .disabled ? "deny" : "allow" }
}
