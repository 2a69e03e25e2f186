import ClusterModel

extension FieldID {
  static let queryFile: FieldID = "queryFile"
}

/// *Open Query…* from a file.
struct OpenQueryForm: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    Form(
      "Open Query",
      fields: [
        FormField(.queryFile, "File", .text("")),
        .notice(
          "A file with a QueryList, as Event Viewer shows it on the tab XML of a filter. "
            + "ferry events --query takes the same.", .quiet),
      ])
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    form.text(.queryFile).isEmpty ? [.queryFile: "The path of a file is needed"] : [:]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    [.openQuery(form.text(.queryFile))]
  }
}
