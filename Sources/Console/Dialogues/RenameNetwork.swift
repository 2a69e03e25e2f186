import ClusterModel
import ClusterRules

/// *Rename* of a network.
struct RenameNetwork: FormTopic {
  var network: NetworkID

  var farewell: String { "\(network) is not in the cluster any more, or has another name" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard cluster.networks[id: network] != nil else { return nil }
    return Form(
      "Rename \(network)", fields: [FormField(.name, "Name", .text(network.rawValue))])
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    let name = NetworkID(rawValue: form.text(.name))
    return name == network ? [] : [.perform(.network(.rename(network, to: name)), field: .name)]
  }
}
