import ClusterModel

/// *Settings*: how a machine is built, as Hyper-V's settings have it (G4, G6).
struct MachineSettings: FormTopic {
  var machine: MachineID

  var farewell: String { "\(machine) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let machine = cluster.machines[id: machine] else { return nil }
    let setup = SetupFields(machine: machine, cluster: cluster)
    return Form(
      "Settings for \(machine.id)", style: .sheet,
      pages: [
        FormPage("Memory", [setup.memory]),
        FormPage("Processor", [setup.processors, setup.compatibility]),
        FormPage(
          "Network Adapter", [.facts([Fact("Network", machine.networkSwitch ?? "Not connected")])]),
        FormPage("Automatic Start Action", [setup.startAction]),
      ])
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    cluster.machines[id: machine].map { SetupFields.effects(of: form, on: $0) } ?? []
  }
}
