import ClusterModel
import ClusterRules

extension FieldID {
  static let memory: FieldID = "memory"
  static let processors: FieldID = "processors"
  static let compatibility: FieldID = "compatibility"
  static let startAction: FieldID = "startAction"
  static let heartbeat: FieldID = "heartbeat"
}

/// The fields of how a machine is set up (G4, G6).
struct SetupFields {
  let machine: VirtualMachine
  let cluster: ClusterSnapshot

  var memory: FormField {
    FormField(
      .memory, "Memory",
      .number(
        "\(machine.memory.wholeMebibytes)",
        NumberRule(range: 1...OperationRules.memoryMax.wholeMebibytes, unit: "MiB")),
      disabled: refusal(of: MachineChange(memory: machine.memory)))
  }

  var processors: FormField {
    FormField(
      .processors, "Number of virtual processors",
      .number("\(machine.processors)", NumberRule(range: 1...OperationRules.processorsMax)),
      disabled: refusal(of: MachineChange(processors: machine.processors)))
  }

  var compatibility: FormField {
    FormField(
      .compatibility, "Migrate to a physical computer with a different processor version",
      .check(machine.isProcessorCompatible),
      disabled: refusal(of: MachineChange(isProcessorCompatible: machine.isProcessorCompatible)))
  }

  var startAction: FormField {
    FormField(
      .startAction, "Automatic start action",
      .radio(
        AutomaticStartAction.allCases.map { FormOption($0.rawValue, $0.rawValue) },
        chosen: machine.startAction.rawValue),
      disabled: refusal(of: MachineChange(startAction: .nothing)))
  }

  /// What Failover Cluster Manager offers and Ferry does not have.
  var heartbeat: FormField {
    FormField(
      .heartbeat, "Enable heartbeat monitoring for the virtual machine", .check(false),
      disabled: "Ferry sees whether the machine runs, not whether its operating system answers")
  }

  /// Why a part of the setup can't be changed now, whatever to.
  private func refusal(of change: MachineChange) -> String? {
    OperationRules.obstacles(to: .machine(machine.id, .configure(change)), in: cluster)
      .first?.sentence
  }

  /// One operation for everything that differs.
  static func effects(of form: Form, on machine: VirtualMachine) -> [FormEffect] {
    var change = MachineChange()
    var fields: [FieldID] = []
    if let memory = form.number(.memory), memory != machine.memory.wholeMebibytes {
      change.memory = .mebibytes(Double(memory))
      fields.append(.memory)
    }
    if let processors = form.number(.processors), processors != machine.processors {
      change.processors = processors
      fields.append(.processors)
    }
    let isCompatible = form.flag(.compatibility)
    if form.field(.compatibility) != nil, isCompatible != machine.isProcessorCompatible {
      change.isProcessorCompatible = isCompatible
      fields.append(.compatibility)
    }
    if let action = form.choice(.startAction).flatMap(AutomaticStartAction.init),
      action != machine.startAction
    {
      change.startAction = action
      fields.append(.startAction)
    }
    guard let field = fields.last else { return [] }
    return [.perform(.machine(machine.id, .configure(change)), field: field)]
  }
}

extension Bytes {
  /// The quantity in MiB, as fields have it.
  var wholeMebibytes: Int { Int(mebibytes.rounded()) }
}
