import ClusterModel
import ClusterRules

extension FieldID {
  static let role: FieldID = "role"
  static let machines: FieldID = "machines"
}

/// The *High Availability Wizard*: gives virtual machines into the cluster's care (G6).
struct HighAvailabilityWizard: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let chosen = machines(answers)
    let confirmation: [FormField] =
      chosen.isEmpty
      ? [.notice("No virtual machine is selected.", .warning)]
      : [
        .notice("You are ready to configure high availability for:"),
        .facts(chosen.map { Fact("Virtual Machine", $0.rawValue) }),
        .notice("They go on as they are meanwhile."),
      ]
    return Form(
      "High Availability Wizard", style: .wizard(finish: "Configure"),
      pages: [
        FormPage(
          "Before You Begin",
          [
            .notice(
              "The cluster looks after what this wizard configures: when the node of a virtual "
                + "machine fails, another node starts it. Its files must lie on storage that all "
                + "nodes reach.")
          ]),
        FormPage(
          "Select Service or Application",
          [
            FormField(
              .role, "", .radio([FormOption("machine", "Virtual Machine")], chosen: "machine"))
          ]),
        FormPage("Select Virtual Machine", [selection(in: cluster)]),
        FormPage("Confirmation", confirmation),
      ])
  }

  private func selection(in cluster: ClusterSnapshot) -> FormField {
    let candidates = cluster.machines.filter { !$0.isHighlyAvailable }
    guard !candidates.isEmpty else {
      return .notice("Every virtual machine is highly available already.", .good)
    }
    let items = candidates.map { machine in
      let refusal = OperationRules.obstacles(
        to: .machine(machine.id, .makeHighlyAvailable), in: cluster
      ).first
      return CheckItem(
        id: machine.id.rawValue, label: machine.id.rawValue,
        detail: refusal?.sentence
          ?? "\(machine.state.rawValue), \(machine.owner?.rawValue ?? "–")",
        isChecked: false, disabled: refusal?.sentence)
    }
    return FormField(.machines, "Virtual machines", .checkList(items, isOrdered: false))
  }

  private func machines(_ answers: FormAnswers) -> [MachineID] {
    guard case .list(let list) = answers[.machines] else { return [] }
    return list.checkedInOrder.map { MachineID(rawValue: $0) }
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    guard form.checked(.machines).isEmpty else { return [:] }
    return [.machines: "Select at least one virtual machine"]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    let ids = form.checked(.machines).map { MachineID(rawValue: $0) }
    guard !ids.isEmpty else { return [] }
    return ids.map { .perform(.machine($0, .makeHighlyAvailable), field: .machines) }
      + [.report(.highAvailability(ids))]
  }
}

extension Report {
  /// What the wizard came to, as the cluster shows it.
  static func highAvailability(_ machines: [MachineID], in cluster: ClusterSnapshot) -> Report {
    let lines = machines.flatMap { id -> [Line] in
      guard let machine = cluster.machines[id: id] else {
        return [Line(text: "\(id) is not in the cluster any more", tone: .warning)]
      }
      let result =
        machine.isHighlyAvailable
        ? Line(text: "It is highly available.", tone: .done, indent: 2)
        : Line(text: "It is not highly available yet.", tone: .waiting, indent: 2)
      return [Line(text: "Virtual Machine \(id)", isHeading: true), result]
        + machine.facts(in: cluster).prefix(4).map { fact in
          Line(text: "\(fact.label): \(fact.value)", tone: .plain, indent: 2)
        }
    }
    return Report(title: "High Availability Wizard: Summary", lines: lines)
  }
}
