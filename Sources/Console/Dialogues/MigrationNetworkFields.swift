import ClusterModel
import ClusterRules

extension FieldID {
  static let migrationNetworks: FieldID = "migrationNetworks"
  static let migrationNetworkButtons: FieldID = "migrationNetworkButtons"
}

/// *Network for live migration*: which networks are tried, in which order (G7).
struct MigrationNetworkFields {
  /// The button that brings the default order back.
  static let defaultOrder = "defaultOrder"

  private let cluster: ClusterSnapshot
  private let answers: FormAnswers

  init(_ cluster: ClusterSnapshot, _ answers: FormAnswers) {
    self.cluster = cluster
    self.answers = answers
  }

  var fields: [FormField] {
    let same = ClusterOperation.network(.setMigrationNetworks(cluster.settings.migrationNetworks))
    let disabled =
      cluster.operations.contains(same.kind)
      ? nil : OperationRules.obstacles(to: same, in: cluster).first?.sentence
    var list = FormField(
      .migrationNetworks, "Networks for live migration, in the order in which they are tried",
      .checkList(Self.items(in: cluster), isOrdered: true), disabled: disabled)
    if let answer = answers[.migrationNetworks] { list.take(answer) }
    return [
      .notice(
        "Select one or more networks for live migration, the most preferred first. This applies to "
          + "all virtual machines of the cluster."),
      list,
      FormField(
        .migrationNetworkButtons, "",
        .buttons([PushButton(id: Self.defaultOrder, label: "Default order", disabled: disabled)])),
    ] + warning(of: list).map { [FormField("migrationWarning", "", .notice($0, .warning))] }.orNone
  }

  /// The networks in the order in force, then those that are never tried.
  private static func items(in cluster: ClusterSnapshot) -> [CheckItem] {
    let tried = NetworkOrder.inForce(in: cluster)
    let others = cluster.networks.filter { network in !tried.contains { $0.id == network.id } }
    return (tried + others).map { network in
      CheckItem(
        id: network.id.rawValue, label: network.id.rawValue, detail: network.migrationRemark,
        isChecked: tried.contains { $0.id == network.id },
        disabled: network.use == .disabled
          ? "Cluster network communication is not allowed on \(network.id)" : nil)
    }
  }

  /// What speaks against the first network that is tried.
  private func warning(of list: FormField) -> String? {
    guard case .list(let order) = list.value, let first = order.checkedInOrder.first,
      let network = cluster.networks[id: NetworkID(rawValue: first)]
    else { return nil }
    let volumes = NetworkOrder.forClusterTraffic(in: cluster).first
    guard network.carriesClusterTraffic || network.id == volumes?.id else { return nil }
    return "Live migrations would first use \(first), and so do Cluster Shared Volumes: both would "
      + "share one network. Put another one first."
  }

  static func problems(of form: Form) -> [FieldID: String] {
    guard form.field(.migrationNetworks)?.disabled == nil,
      form.checked(.migrationNetworks).isEmpty
    else { return [:] }
    return [.migrationNetworks: "Live migrations need at least one network"]
  }

  /// Sets the order when it differs from the one in force; the default order is kept as such.
  static func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    guard case .list(let list) = form.field(.migrationNetworks)?.value else { return [] }
    let order = list.checkedInOrder.map { NetworkID(rawValue: $0) }
    guard order != NetworkOrder.inForce(in: cluster).map(\.id) else { return [] }
    let usable = NetworkOrder.byDefault(cluster.networks).map(\.id)
    let choice = MigrationNetworks(
      order: order == usable ? nil : order, excluded: usable.filter { !order.contains($0) })
    return [.perform(.network(.setMigrationNetworks(choice)), field: .migrationNetworks)]
  }

  static func effects(ofPressing button: String, in cluster: ClusterSnapshot) -> [FormEffect] {
    guard button == defaultOrder else { return [] }
    let usable = NetworkOrder.byDefault(cluster.networks).map(\.id.rawValue)
    let others = cluster.networks.map(\.id.rawValue).filter { !usable.contains($0) }
    return [
      .answer(
        .migrationNetworks,
        .list(CheckedOrder(order: usable + others, checked: Set(usable))))
    ]
  }
}

extension ClusterNetwork {
  /// What decides its place in the default order.
  fileprivate var migrationRemark: String {
    var remarks = [subnet]
    if let speed { remarks.append(speed.linkText) }
    if carriesClusterTraffic { remarks.append("cluster and CSV traffic") }
    if hasDefaultGateway { remarks.append("default gateway") }
    if state != .up { remarks.append(state.rawValue) }
    return remarks.joined(separator: ", ")
  }
}

extension [FormField]? {
  /// The fields, or none.
  fileprivate var orNone: [FormField] { self ?? [] }
}

/// *Live Migration Settings* of the networks: the same fields as in a machine's properties.
struct MigrationNetworksForm: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    Form("Live Migration Settings", fields: MigrationNetworkFields(cluster, answers).fields)
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    MigrationNetworkFields.problems(of: form)
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    MigrationNetworkFields.effects(of: form, in: cluster)
  }

  func effects(
    ofPressing button: String, of form: Form, in cluster: ClusterSnapshot
  ) -> [FormEffect] {
    MigrationNetworkFields.effects(ofPressing: button, in: cluster)
  }
}
