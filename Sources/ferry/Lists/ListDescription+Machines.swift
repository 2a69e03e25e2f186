import ClusterModel

extension ListDescription where Row == VirtualMachine {
  /// `ferry get vms`.
  static let machines = ListDescription(
    singular: "virtual machine", nameKey: "name", nodeKey: "currentOwner", stateKey: "state",
    dispensable: ["processors", "priority", "volume", "memoryBytes", "information"],
    fields: states + shapes + care)

  private static let states: [Field<VirtualMachine>] = [
    Field("name", "NAME", .text, "The name.") { machine, _ in .text(machine.id.rawValue) },
    Field(
      "status", "STATUS", .text, "Its state, or that it migrates or waits for that."
    ) { machine, cluster in .text(cluster.status(of: machine)) },
    Field(
      "state", "STATE", .word(VirtualMachine.State.allWords), in: .wide, "What it does."
    ) { machine, _ in .text(machine.state.rawValue) },
    Field(
      "currentOwner", "CURRENT OWNER", .text, isOptional: true,
      "The node that runs it, or last ran it."
    ) { machine, _ in FieldValue(machine.owner?.rawValue) },
  ]

  private static let shapes: [Field<VirtualMachine>] = [
    Field("memoryBytes", "MEMORY", .integer, "Its memory.") { machine, _ in
      .bytes(machine.memory)
    },
    Field("processors", "PROCESSORS", .integer, "Its virtual processors.") { machine, _ in
      FieldValue(machine.processors)
    },
    Field(
      "volume", "STORAGE", .text, isOptional: true, "The shared volume with its files.",
      words: { machine, _ in machine.volume?.rawValue ?? machine.disk?.rawValue ?? "-" },
      { machine, _ in FieldValue(machine.volume?.rawValue) }),
    Field(
      "disk", "DISK", .text, in: .wide, isOptional: true, "The disk with its files, instead."
    ) { machine, _ in FieldValue(machine.disk?.rawValue) },
    Field(
      "address", "ADDRESS", .text, in: .wide, isOptional: true, "Where its clients reach it."
    ) { machine, _ in FieldValue(machine.endpoint?.address) },
    Field(
      "networkSwitch", "SWITCH", .text, in: .wide, isOptional: true, "Its virtual switch."
    ) { machine, _ in FieldValue(machine.networkSwitch) },
  ]

  private static let care: [Field<VirtualMachine>] = [
    Field(
      "priority", "PRIORITY", .text, "When it is started after a failure.",
      words: { machine, _ in machine.isHighlyAvailable ? machine.policy.priority.name : "-" },
      { machine, _ in .text(machine.policy.priority.name) }),
    Field(
      "isHighlyAvailable", "HIGHLY AVAILABLE", .flag, in: .wide,
      "Whether the cluster starts it elsewhere when its node fails."
    ) { machine, _ in .flag(machine.isHighlyAvailable) },
    Field(
      "isProcessorCompatible", "ANY PROCESSOR", .flag, in: .wide,
      "Whether it may move to another processor version."
    ) { machine, _ in .flag(machine.isProcessorCompatible) },
    Field(
      "startAction", "START ACTION", .text, in: .data, "What it does when its hypervisor starts."
    ) { machine, _ in .text(machine.startAction.rawValue) },
    Field("snapshots", "SNAPSHOTS", .list(.text), in: .wide, "Their names.") { machine, _ in
      FieldValue(machine.snapshots.map(\.name))
    },
    Field(
      "information", "INFORMATION", .text, isOptional: true, "What else there is to say.",
      words: { machine, _ in
        machine.information ?? (machine.isHighlyAvailable ? "" : "Not highly available")
      },
      { machine, _ in FieldValue(machine.information) }),
  ]
}

extension VirtualMachine.State {
  fileprivate static let allWords: [String] = [
    VirtualMachine.State.running, .paused, .off, .saved, .starting, .stopping, .saving,
    .pausedCritical, .failed, .unknown,
  ].map(\.rawValue)
}
