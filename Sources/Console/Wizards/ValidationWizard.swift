import ClusterModel
import ClusterRules

extension FieldID {
  static let testChoice: FieldID = "testChoice"
  static let tests: FieldID = "tests"
}

/// *Validate a Configuration*: which tests are run on the cluster.
struct ValidationWizard: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let runsAll = answers.choice(.testChoice) != "some"
    let nodes = cluster.nodes.map(\.id.rawValue).joined(separator: ", ")
    return Form(
      "Validate a Configuration Wizard", style: .wizard(finish: "Validate"),
      pages: [
        FormPage(
          "Before You Begin",
          [
            .notice(
              "This wizard looks at the nodes, their networks, storage and systems, and at whether "
                + "machines can migrate live. It changes nothing; what a cluster does not report "
                + "of itself is told as not applicable.")
          ]),
        FormPage(
          "Select Servers", [.facts([Fact("Servers", nodes)]), .notice("All of them are tested.")]),
        FormPage(
          "Testing Options",
          [
            FormField(
              .testChoice, "",
              .radio(
                [
                  FormOption("all", "Run all tests (recommended)"),
                  FormOption("some", "Run only tests I select"),
                ], chosen: "all"))
          ]),
        FormPage("Test Selection", [selection(isDisabled: runsAll)]),
        FormPage("Confirmation", confirmation(runsAll, answers)),
      ])
  }

  private func selection(isDisabled: Bool) -> FormField {
    let items = Validation.tests.map { test in
      CheckItem(
        id: test.title, label: test.title, detail: test.category.rawValue, isChecked: true,
        disabled: isDisabled ? "All tests are run" : nil)
    }
    return FormField(.tests, "Tests", .checkList(items, isOrdered: false))
  }

  private func confirmation(_ runsAll: Bool, _ answers: FormAnswers) -> [FormField] {
    let titles = runsAll ? nil : chosen(answers)
    let counts = ValidationCategory.allCases.map { category in
      let count = Validation.tests.count { test in
        test.category == category && titles?.contains(test.title) != false
      }
      return Fact(category.rawValue, count.counted("test"))
    }
    return [.notice("You are ready to start validation."), .facts(counts)]
  }

  private func chosen(_ answers: FormAnswers) -> Set<String>? {
    if case .list(let list) = answers[.tests] { list.checked } else { nil }
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    guard form.choice(.testChoice) == "some", form.checked(.tests).isEmpty else { return [:] }
    return [.tests: "Select at least one test"]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    [.validate(form.choice(.testChoice) == "some" ? Set(form.checked(.tests)) : nil)]
  }
}
