import ClusterModel
import ClusterRules

/// The properties of a virtual machine: those of its group and of its resource together, with the
/// order of the networks for live migration, which is reached from here and applies to all (G7).
struct MachineProperties: FormTopic {
  var machine: MachineID

  var farewell: String { "\(machine) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let machine = cluster.machines[id: machine] else { return nil }
    let policy = PolicyFields(machine: machine, cluster: cluster, answers: answers)
    let setup = SetupFields(machine: machine, cluster: cluster)
    return Form(
      "\(machine.id) Properties", style: .sheet,
      pages: [
        FormPage("General", policy.general),
        FormPage("Failover", policy.failover),
        FormPage(
          "Settings",
          [policy.offlineAction, setup.startAction, setup.compatibility, setup.heartbeat]),
        FormPage("Dependencies", [.facts(machine.dependencies)]),
        FormPage("Policies", policy.restarts),
        FormPage("Advanced Policies", policy.advanced),
        FormPage(
          "Network for live migration", MigrationNetworkFields(cluster, answers).fields),
      ])
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    PolicyFields.problems(of: form, in: cluster)
      .merging(MigrationNetworkFields.problems(of: form)) { first, _ in first }
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    guard let machine = cluster.machines[id: machine] else { return [] }
    return PolicyFields.effects(of: form, on: machine, in: cluster)
      + SetupFields.effects(of: form, on: machine)
      + MigrationNetworkFields.effects(of: form, in: cluster)
  }

  func effects(
    ofPressing button: String, of form: Form, in cluster: ClusterSnapshot
  ) -> [FormEffect] {
    MigrationNetworkFields.effects(ofPressing: button, in: cluster)
  }
}

extension VirtualMachine {
  /// What it needs to run.
  var dependencies: [Fact] {
    var facts: [Fact] = []
    if let volume { facts.append(Fact("Cluster Shared Volume", volume.rawValue)) }
    if let disk { facts.append(Fact("Disk", disk.rawValue)) }
    if let networkSwitch { facts.append(Fact("Virtual switch", networkSwitch)) }
    if let localMedia { facts.append(Fact("Local media", localMedia, .warning)) }
    if let bond { facts.append(Fact("Bound to others", bond, .warning)) }
    return facts.isEmpty ? [Fact("Dependencies", "<none>")] : facts
  }
}
