import ClusterModel

/// The events of a migration, told by hand: web-01, 4 GiB, from quay1 to quay2.
struct Voyage {
  var id: MigrationID = "web-01/1"
  var machine: MachineID = "web-01"
  var source: NodeID = "quay1"
  var destination: NodeID = "quay2"
  var initiator = MigrationRequest.Initiator.ferry
  /// The moment of the last event.
  private(set) var now = Harbour.start
  private(set) var events: [ClusterEvent] = []

  init() {}

  init(_ machine: MachineID, from source: NodeID, to destination: NodeID) {
    id = MigrationID(rawValue: "\(machine)/1")
    (self.machine, self.source, self.destination) = (machine, source, destination)
  }

  /// Adds an event, so many milliseconds after the one before it.
  mutating func happens(_ kind: MigrationEvent.Kind, after milliseconds: Int = 0) {
    now = now + .milliseconds(milliseconds)
    events.append(.migration(MigrationEvent(id: id, at: now, kind: kind)))
  }

  mutating func asksFor() {
    happens(
      .requested(
        MigrationRequest(
          machine: machine, source: source, destination: destination, initiator: initiator,
          requestedAt: Harbour.wallStart)))
  }

  /// Waits behind another one.
  mutating func waits() {
    asksFor()
    happens(
      .queued(reason: "Waiting: quay1 is sending web-01; one live migration per node at a time"))
  }

  /// Up to the middle of pass 3: 4 GiB at 110 MiB/s while the machine writes.
  mutating func copies() {
    asksFor()
    happens(.preflightBegan, after: 5)
    happens(.setupBegan(network: "Live migration"), after: 20)
    happens(.passBegan(1), after: 410)
    copyPass(1, size: 4096, seconds: 37, dirty: 22, isWhole: true)
    happens(.passBegan(2), after: 10)
    copyPass(2, size: 812, seconds: 7, dirty: 26, isWhole: true)
    happens(.passBegan(3), after: 10)
    copyPass(3, size: 190, seconds: 1, dirty: 24, isWhole: false)
  }

  /// Up to the middle of pass 1.
  mutating func copiesFirstPass() {
    asksFor()
    happens(.preflightBegan, after: 5)
    happens(.setupBegan(network: "Live migration"), after: 20)
    happens(.passBegan(1), after: 410)
    copyPass(1, size: 4096, seconds: 37, dirty: 22, isWhole: false)
  }

  private mutating func copyPass(
    _ pass: Int, size: Double, seconds: Int, dirty: Double, isWhole: Bool
  ) {
    let before = [0, 4096, 4908][pass - 1]
    let steps = seconds * 2
    for step in 0...(isWhole ? steps : steps / 2) {
      let share = Double(step) / Double(steps)
      let sent = size * share
      let wave = Double((step * 7 + pass * 3) % 11)
      happens(
        .progressed(
          MigrationProgress(
            pass: pass, sent: .mebibytes(Double(before) + sent),
            remaining: .mebibytes(size - sent), total: .gibibytes(4),
            rate: .mebibytesPerSecond(104 + wave), dirtyRate: .mebibytesPerSecond(dirty + wave))),
        after: step == 0 ? 40 : 500)
    }
  }

  /// Into the blackout.
  mutating func stops() {
    copies()
    happens(.blackoutBegan, after: 900)
  }

  /// To its end.
  mutating func arrives() {
    stops()
    happens(.blackoutEnded, after: 87)
    happens(.laneMeasured(.hypervisor, LaneReading(duration: .milliseconds(87), isFinal: true)))
    events.append(.machineChanged(moved))
    happens(
      .laneMeasured(.network, LaneReading(duration: .milliseconds(112), isFinal: true)), after: 60)
    happens(
      .laneMeasured(
        .client,
        LaneReading(
          duration: .milliseconds(214), isFinal: true,
          note: "connection kept, 48,112 answers in order")), after: 140)
    happens(.cleanUpBegan)
    happens(.ended(.done), after: 320)
  }

  /// The machine where it was taken.
  var moved: VirtualMachine {
    var machine =
      Harbour.cluster().machines[id: self.machine]
      ?? VirtualMachine(
        id: self.machine, state: .running, owner: destination, memory: .gibibytes(4))
    machine.owner = destination
    return machine
  }

  mutating func fails() {
    copies()
    happens(
      .ended(
        .failed(
          MigrationFailure(
            code: .destinationLost, machineState: "\(machine) still runs on \(source)",
            cause: "The connection to \(destination) broke during memory copy",
            advice: "Look whether \(destination) is up, then try again"))), after: 300)
  }
}
