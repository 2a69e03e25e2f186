internal import ClusterBackend
internal import ClusterModel

/// A highly available machine that Ferry has taken out of Pacemaker's hands.
struct Custody: Sendable {
  /// Its resource.
  var resource: String
  /// The set that keeps Pacemaker from acting.
  var reservation: Reservation
  /// What tidies up should Ferry die.
  var keeper: MigrationGuard
}

extension LinuxCluster {
  /// How long Pacemaker may take to notice how a machine was left.
  static let noticePatience: Duration = .seconds(30)

  /// Takes a machine out of Pacemaker's hands; when that can't be done, nothing has changed.
  func takeOver(
    _ machine: VirtualMachine, _ resource: String, _ pacemaker: PacemakerClient,
    on node: NodeID, memory: String
  ) async throws(ClusterError) -> Custody {
    do throws(CommandFailure) {
      let now = try await pacemaker.time()
      let reservation = Reservation(
        resource: resource, token: String(UInt64.random(in: .min ... .max), radix: 36),
        source: "", destination: "", ends: now + Int(Reservation.term.components.seconds))
      let written = try await pacemaker.write(reservation)
      guard reservation.rival(in: written, at: now) == nil else {
        try await pacemaker.remove(reservation)
        throw CommandFailure(
          program: "Ferry", status: nil, message: "another Ferry is at work on \(machine.id)")
      }
      do throws(CommandFailure) {
        let keeper = try await MigrationGuard.start(
          reservation, domain: machine.id.rawValue, on: command(node), running: GuardScript.role,
          [memory, node.rawValue, "\(GuardScript.patience)"])
        return Custody(resource: resource, reservation: reservation, keeper: keeper)
      } catch {
        try? await pacemaker.remove(reservation)
        throw error
      }
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). Pacemaker could not be held off: \(error.report)")
    }
  }

  /// Writes down in the cluster how a machine was left, so that whoever comes next knows.
  func mark(
    _ rest: MachineRest, _ resource: String, memory: String, _ pacemaker: PacemakerClient
  ) async throws(StepFailure) {
    do throws(CommandFailure) {
      let configuration = try await pacemaker.wholeConfiguration()
      guard let attributes = RoleAttributes(resource, in: configuration) else {
        throw CommandFailure(
          program: "cibadmin", status: 0, message: "\(resource) is not configured any more")
      }
      let changes =
        rest.kind == .running
        ? RoleMarks.running(attributes)
        : RoleMarks.atRest(
          attributes, on: rest.node, memory: rest.kind == .saved ? memory : nil)
      for change in changes { try await pacemaker.run(change.command) }
    } catch {
      throw StepFailure(cause: "The cluster could not be told so: \(error.report)")
    }
  }

  /// Gives a machine back to Pacemaker, once that knows how it was left.
  func giveBack(
    _ custody: Custody, _ machine: MachineID, _ rest: MachineRest, _ nodes: Set<NodeID>,
    _ pacemaker: PacemakerClient
  ) async {
    do throws(CommandFailure) {
      if rest.kind == .running {
        _ = try await pacemaker.settle(custody.resource, looking: nodes.sorted(), on: rest.node)
      } else {
        try await pacemaker.refresh(custody.resource, on: nodes.sorted())
      }
      try await pacemaker.remove(custody.reservation)
      await custody.keeper.dismiss()
    } catch {
      custody.keeper.abandon()
      record(
        .warning, machine, rest.node,
        "\(rest.sentence(machine)). Pacemaker could not be told so: \(error.report)")
    }
    await readConfiguration()
  }

  /// Reads the configuration anew, for Ferry has just changed it.
  func readConfiguration() async {
    guard let pacemaker, let configuration = try? await pacemaker.configuration() else { return }
    picture.configuration = configuration
    look(at: .pacemaker)
  }

  /// Puts a line into the event log.
  func record(
    _ level: EventRecord.Level, _ machine: MachineID, _ node: NodeID?, _ message: String
  ) {
    feed.publish(
      .recorded(
        EventRecord(
          time: .current, level: level, provider: .ferry, node: node, machine: machine,
          message: message)))
  }
}
