import ClusterModel
import ClusterRules

extension FieldID {
  static let nodeName: FieldID = "nodeName"
  static let pattern: FieldID = "pattern"
}

/// *Add Node*.
struct AddNodeWizard: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let nodes = cluster.nodes.map { FormOption($0.id.rawValue, $0.id.rawValue) }
    guard let first = nodes.first else { return nil }
    let name = answers.text(.nodeName) ?? ""
    return Form(
      "Add Node Wizard", style: .wizard(finish: "Add"),
      pages: [
        FormPage(
          "Select Servers",
          [
            FormField(.nodeName, "Server name", .text("")),
            FormField(.pattern, "Built like", .dropDown(nodes, chosen: first.id)),
            .notice(
              "It gets the processors, the memory and the adapters of that node: nodes are to be as "
                + "alike as possible.", .quiet),
          ]),
        FormPage(
          "Confirmation",
          [
            .notice("You are ready to add \(name) to the cluster \(cluster.name)."),
            .notice("It has a vote from then on. Validate the cluster afterwards.", .quiet),
          ]),
      ])
  }

  private func specification(_ form: Form) -> NodeSpecification {
    NodeSpecification(
      name: NodeID(rawValue: form.text(.nodeName)),
      pattern: NodeID(rawValue: form.choice(.pattern) ?? ""))
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    [.perform(.addNode(specification(form)), field: .nodeName)]
  }
}
