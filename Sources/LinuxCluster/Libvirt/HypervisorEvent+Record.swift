internal import ClusterModel

extension HypervisorEvent {
  /// What the event logs say of it, in the name of who does it; nil for what is only progress, or is
  /// told when it has been looked at.
  func record(at time: WallTime) -> EventRecord? {
    switch kind {
    case .passBegan, .jobCompleted, .suffered, .changed: nil
    case .arrivalBegan:
      record(time, .libvirt, "\(machine) begins to arrive on \(node)")
    case .arrivalFailed:
      record(time, .libvirt, level: .warning, "\(machine) did not arrive on \(node)")
    case .departed: record(time, .libvirt, "\(node) has let go of \(machine), which moved")
    case .suspendedForMigration:
      record(time, .qemu, "\(machine) stands still on \(node), for its switch-over")
    case .suspendedForPostCopy:
      record(
        time, .qemu, "\(machine) stands still on \(node), to go on before all its memory has moved")
    case .resumedAfterMigration: record(time, .qemu, "\(machine) runs on \(node)")
    case .resumedInPostCopy:
      record(time, .qemu, "\(machine) runs on \(node) and fetches the rest of its memory")
    case .postCopyFailed:
      record(
        time, .qemu, level: .error,
        "\(machine) stands still on \(node): the rest of its memory can't be fetched")
    }
  }

  private func record(
    _ time: WallTime, _ provider: EventProvider, level: EventRecord.Level = .information,
    _ message: String
  ) -> EventRecord {
    EventRecord(
      time: time, level: level, provider: provider, keywords: .migration, node: node,
      machine: machine, message: message)
  }
}
