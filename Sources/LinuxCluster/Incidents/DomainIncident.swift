internal import ClusterBackend
internal import ClusterModel

/// Something bad that a hypervisor reported of a machine.
enum DomainIncident: Hashable, Sendable {
  /// Its operating system gave up.
  case panicked
  /// QEMU ended without being told to.
  case hypervisorEnded
  /// Its power was cut.
  case cutOff
  /// It stands still, because its disk could not be read or written.
  case stoppedByDisk
  /// Its watchdog was not fed any more.
  case watchdogBarked
  /// A disk could not be read or written.
  case diskFailed(path: String, reason: String)

  /// Whether Ferry or a migration of its may have brought it about, so that it is only told of
  /// machines to which nothing is being done.
  var isPerhapsMeant: Bool {
    switch self {
    case .hypervisorEnded, .cutOff: true
    case .panicked, .stoppedByDisk, .watchdogBarked, .diskFailed: false
    }
  }

  /// The event of it.
  func record(of machine: MachineID, on node: NodeID, at time: WallTime) -> EventRecord {
    let (level, provider, what): (EventRecord.Level, EventProvider, String) =
      switch self {
      case .panicked: (.error, .libvirt, "the operating system of \(machine) crashed")
      case .hypervisorEnded:
        (.error, .qemu, "QEMU of \(machine) ended without being told to")
      case .cutOff: (.warning, .libvirt, "\(machine) was turned off, and not by this Ferry")
      case .stoppedByDisk:
        (.critical, .qemu, "\(machine) stands still: its disk could not be read or written")
      case .watchdogBarked:
        (.error, .qemu, "the watchdog of \(machine) was not fed by its operating system")
      case .diskFailed(let path, let reason):
        (
          .error, .qemu,
          "\(machine) could not read or write \(path.isEmpty ? "its disk" : path)"
            + (reason.isEmpty ? "" : " (\(reason))")
        )
      }
    return EventRecord(
      time: time, level: level, provider: provider, node: node, machine: machine,
      message: "On \(node) \(what)", data: data)
  }

  private var data: [EventField] {
    guard case .diskFailed(let path, let reason) = self else { return [] }
    return [EventField("Path", path), EventField("Reason", reason)]
  }
}

/// Which incidents were told lately: a disk that fails does so with every request.
struct ToldIncidents: Hashable, Sendable {
  /// How long the same one is not told again.
  static let pause: Duration = .seconds(60)
  /// The most that are remembered.
  static let kept = 1000

  private struct Mark: Hashable {
    var machine: MachineID
    var incident: DomainIncident
  }

  private var told: [Mark: MonotonicTime] = [:]

  /// Whether an incident is to be told now.
  mutating func isNew(
    _ incident: DomainIncident, of machine: MachineID, at moment: MonotonicTime
  ) -> Bool {
    let mark = Mark(machine: machine, incident: incident)
    if let last = told[mark], moment - last < Self.pause { return false }
    told = told.filter { moment - $0.value < Self.pause }
    if told.count < Self.kept { told[mark] = moment }
    return true
  }
}

extension LinuxCluster {
  /// Tells of an incident, unless it was brought about on purpose or told just now.
  func tell(_ incident: DomainIncident, _ event: HypervisorEvent) {
    let machine = event.machine
    let isBusy =
      courses[machine] != nil || preparations[machine] != nil || picture.chores[machine] != nil
    guard !(incident.isPerhapsMeant && isBusy),
      told.isNew(incident, of: machine, at: event.at)
    else { return }
    feed.publish(.recorded(incident.record(of: machine, on: event.node, at: .current)))
  }
}
