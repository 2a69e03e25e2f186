import ClusterModel

extension FieldID {
  static let clusterChoice: FieldID = "clusterChoice"
  static let clusterName: FieldID = "clusterName"
}

/// *Manage a Cluster…*: one more cluster in the tree.
struct OpenClusterForm: FormTopic {
  /// The option that stands for what is typed.
  private static let another = ""

  /// The clusters that are known by name.
  var names: [String]

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let options =
      names.map { FormOption($0, $0) } + [FormOption(Self.another, "Another one, named below")]
    let first = names.first ?? Self.another
    let chosen = answers.choice(.clusterChoice) ?? first
    let choice = FormField(.clusterChoice, "Cluster", .radio(options, chosen: first))
    let name = FormField(
      .clusterName, "Name or path", .text(""),
      disabled: chosen == Self.another ? nil : "Choose another one first",
      isNested: !names.isEmpty)
    let notice = FormField.notice(
      "The path of a cluster file or of a scenario. A real cluster is found with: ferry connect "
        + "NODE. The clusters that are open stay so.", .quiet)
    return Form("Select Cluster", fields: (names.isEmpty ? [] : [choice]) + [name, notice])
  }

  private func name(in form: Form) -> String {
    let choice = form.choice(.clusterChoice) ?? Self.another
    return choice == Self.another ? form.text(.clusterName) : choice
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    name(in: form).isEmpty ? [.clusterName: "A name or a path is needed"] : [:]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    [.openCluster(name(in: form))]
  }
}
