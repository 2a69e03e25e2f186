import ClusterModel
import ClusterRules

extension FieldID {
  static let snapshots: FieldID = "snapshots"
  static let snapshotName: FieldID = "snapshotName"
  static let snapshotSequence: FieldID = "snapshotSequence"
}

/// The snapshots of a machine: take one, in the advised way or in the other with its warning, go back
/// to one, delete one (G16).
struct MachineSnapshots: FormTopic {
  private static let take = "take"
  private static let revert = "revert"
  private static let delete = "delete"

  var machine: MachineID

  var farewell: String { "\(machine) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let machine = cluster.machines[id: machine] else { return nil }
    let selected = answers.choice(.snapshots) ?? machine.snapshots.last?.name
    let table = FormTable(
      columns: ["Name", "Taken", "Memory"],
      rows: machine.snapshots.map { snapshot in
        FormTable.Row(
          id: snapshot.name,
          cells: [
            snapshot.name, "\(snapshot.takenAt.calendarText) UTC",
            snapshot.includesMemory ? "Included" : "–",
          ])
      }, selected: machine.snapshots.last?.name, emptyText: "\(machine.id) has no snapshot.")
    let name = answers.text(.snapshotName) ?? Self.freeName(of: machine)
    let sequence = Self.sequence(answers.choice(.snapshotSequence))
    return Form(
      "Snapshots of \(machine.id)", style: .report,
      fields: [
        FormField(.snapshots, "", .table(table)),
        FormField("snapshotButtons", "", .buttons(buttons(for: selected, in: cluster))),
        FormField(.snapshotName, "New snapshot", .text(Self.freeName(of: machine))),
        FormField(
          .snapshotSequence, "",
          .radio(
            [
              FormOption(
                SnapshotSequence.shutDownFirst.rawValue,
                "Shut down, take the snapshot, start: the advised way"),
              FormOption(
                SnapshotSequence.whileRunning.rawValue, "While it runs, with its memory"),
            ], chosen: SnapshotSequence.shutDownFirst.rawValue)),
      ] + warning(sequence) + [
        FormField(
          "takeButton", "",
          .buttons([
            PushButton(
              id: Self.take, label: "Take snapshot",
              disabled: refusal(.takeSnapshot(name: name, sequence: sequence), in: cluster))
          ]))
      ])
  }

  private func warning(_ sequence: SnapshotSequence) -> [FormField] {
    guard sequence == .whileRunning else { return [] }
    return [
      FormField(
        "snapshotWarning", "",
        .notice(
          "Going back to it brings back memory and disk as they were, and whatever others did with "
            + "\(machine) since then is out of step with it. Snapshots of running virtual machines "
            + "are to be avoided.", .warning))
    ]
  }

  private func buttons(for name: String?, in cluster: ClusterSnapshot) -> [PushButton] {
    let none = "\(machine) has no snapshot"
    return [
      PushButton(
        id: Self.revert, label: "Revert",
        disabled: name.map { refusal(.revert(toSnapshot: $0), in: cluster) } ?? none),
      PushButton(
        id: Self.delete, label: "Delete",
        disabled: name.map { refusal(.deleteSnapshot(name: $0), in: cluster) } ?? none),
    ]
  }

  private func refusal(_ operation: MachineOperation, in cluster: ClusterSnapshot) -> String? {
    OperationRules.obstacles(to: .machine(machine, operation), in: cluster).first?.sentence
  }

  func effects(
    ofPressing button: String, of form: Form, in cluster: ClusterSnapshot
  ) -> [FormEffect] {
    let selected = form.choice(.snapshots)
    switch button {
    case Self.revert:
      return selected.map { [.ask(.machine(machine, .revert(toSnapshot: $0)))] } ?? []
    case Self.delete:
      return selected.map { [.ask(.machine(machine, .deleteSnapshot(name: $0)))] } ?? []
    default:
      let operation = MachineOperation.takeSnapshot(
        name: form.text(.snapshotName), sequence: Self.sequence(form.choice(.snapshotSequence)))
      return [
        .perform(.machine(machine, operation), field: .snapshotName),
        .answer(.snapshotName, nil),
      ]
    }
  }

  private static func sequence(_ choice: String?) -> SnapshotSequence {
    choice.flatMap(SnapshotSequence.init) ?? .shutDownFirst
  }

  /// A name that is not taken, such as `Snapshot 2`.
  private static func freeName(of machine: VirtualMachine) -> String {
    let taken = Set(machine.snapshots.map(\.name))
    let count = taken.count + 1
    let free = (1...count).first { !taken.contains("Snapshot \($0)") }
    return "Snapshot \(free ?? count)"
  }
}
