internal import ClusterBackend
internal import ClusterModel

/// What is due for one machine.
enum MachineOccurrence: Hashable, Sendable, Codable {
  /// The step of its course that took time has ended, if it still waits under this number.
  case stepEnds(Int)
}

/// What is done to machines, apart from their live migrations. The rules have agreed.
extension SimulatedWorld {
  mutating func perform(_ operation: MachineOperation, on id: MachineID) {
    guard let machine = cluster.machines[id: id] else { return }
    switch operation {
    case .start: begin([.start], of: id)
    case .shutDown: begin([.shutDown], of: id)
    case .turnOff: begin([.turnOff], of: id)
    case .save: begin([.save], of: id)
    case .delete: delete(machine)
    case .makeHighlyAvailable: makeHighlyAvailable(machine)
    case .configure(let change): configure(machine, change)
    case .setPolicy(let policy): setPolicy(policy, of: machine)
    case .takeSnapshot(let name, let sequence): takeSnapshot(name, of: machine, sequence)
    case .revert(let name): revert(machine, to: name)
    case .deleteSnapshot(let name): deleteSnapshot(name, of: machine)
    case .quickMigrate(let node): move(machine, to: node, by: .save)
    case .move(let node):
      move(machine, to: node, by: machine.state == .paused ? .save : machine.policy.offlineAction)
    }
  }

  /// Moves a role: a machine that runs is stopped, and starts on the other node.
  private mutating func move(
    _ machine: VirtualMachine, to node: NodeID, by action: RolePolicy.OfflineAction
  ) {
    if let source = machine.owner {
      record(
        node: source, machine: machine.id,
        EventTexts.moving(machine.id, from: source, to: node))
    }
    guard machine.occupiesMemory else { return begin([.move(to: node)], of: machine.id) }
    let stop: MachineStep =
      switch action {
      case .save: .save
      case .shutDown: .shutDown
      case .turnOff: .turnOff
      }
    begin(
      [stop, .move(to: node), .start], of: machine.id,
      settingAside: Reservation(node: node, size: machine.memory))
  }

  /// Has a machine do one thing after the other; what it was doing ends here.
  mutating func begin(
    _ steps: [MachineStep], of id: MachineID, settingAside reservation: Reservation? = nil
  ) {
    endCourse(of: id)
    courses.underWay[id] = MachineCourse(steps: steps, reservation: reservation)
    if let reservation { reserve(reservation.size, on: reservation.node) }
    goOn(id)
  }

  /// Does the next steps of a machine, up to one that takes time.
  private mutating func goOn(_ id: MachineID) {
    while let step = courses.underWay[id]?.steps.first {
      if let time = begin(step, of: id) {
        let number = courses.await(id)
        agenda.enter(.machine(id, .stepEnds(number)), at: now + time)
        return
      }
      courses.underWay[id]?.steps.removeFirst()
    }
    endCourse(of: id)
  }

  mutating func happen(_ occurrence: MachineOccurrence, to id: MachineID) {
    guard case .stepEnds(let number) = occurrence, let course = courses.underWay[id],
      course.awaited == number, let step = course.steps.first
    else { return }
    guard end(step, of: id) else { return endCourse(of: id) }
    courses.underWay[id]?.steps.removeFirst()
    goOn(id)
  }

  /// Ends what a machine is doing, wherever that leaves it, and gives back what was set aside.
  mutating func endCourse(of id: MachineID) {
    guard let course = courses.underWay.removeValue(forKey: id) else { return }
    if let reservation = course.reservation {
      reserve(Bytes(-reservation.size.count), on: reservation.node)
    }
  }
}
