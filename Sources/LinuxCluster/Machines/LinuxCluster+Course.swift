internal import ClusterBackend
internal import ClusterModel

/// What a course of steps works on.
struct CourseSubject: Sendable {
  /// The machine as it was at the beginning.
  var machine: VirtualMachine
  /// Its files; nil when it has none.
  var files: MachineFiles?
  /// Its resource; nil when Pacemaker has nothing to do with it.
  var resource: String?
  /// The path of its XML, when it has a resource.
  var configPath: String?

  /// Where its memory is saved.
  var memory: String {
    guard let files else { return "/nowhere/\(machine.id).memory" }
    return resource == nil ? files.memoryInPlace : files.memory
  }
}

extension LinuxCluster {
  /// Begins a course of steps, and returns once the machine is in Ferry's hands; what becomes of it
  /// shows in the facts.
  func begin(_ steps: [MachineStep], of machine: VirtualMachine) async throws(ClusterError) {
    let id = machine.id
    guard picture.chores[id] == nil, courses[id] == nil, preparations[id] == nil else {
      throw ClusterError(
        .refused, "\(machine.whereabouts). Something else is being done to it. Nothing was changed",
        advice: "Wait until that has ended")
    }
    guard let node = machine.owner else {
      throw ClusterError(
        .refused, "\(machine.whereabouts). It is not known which node it belongs to",
        advice: "Move it to a node first")
    }
    let subject = try self.subject(machine, steps)
    picture.chores[id] = MachineChore(appearance: steps.first?.appearance, node: node)
    var custody: Custody?
    if let resource = subject.resource, let pacemaker {
      do throws(ClusterError) {
        // The node of a machine that does not run may be down: the guard stands where one is up.
        let post = connections[node] == nil ? connections.keys.sorted().first ?? node : node
        custody = try await takeOver(
          machine, resource, pacemaker, on: post, memory: subject.memory)
      } catch {
        picture.chores[id] = nil
        throw error
      }
    }
    publishPicture()
    let rest = MachineRest(kind: MachineRest.Kind(machine.state), node: node)
    // What shows in no state is waited for: nobody could tell from the facts when it is done.
    if steps.allSatisfy({ $0.appearance == nil }) {
      if let failure = await carryOut(steps, subject, rest, custody) { throw failure }
    } else {
      Task {
        guard let failure = await carryOut(steps, subject, rest, custody) else { return }
        record(.error, id, picture.lastOwners[id] ?? node, failure.report)
      }
    }
  }

  private func subject(
    _ machine: VirtualMachine, _ steps: [MachineStep]
  ) throws(ClusterError) -> CourseSubject {
    let resource = picture.resource(of: machine.id)
    let description = picture.description(of: machine.id)
    let files = description.flatMap { MachineFiles($0, of: machine.id) }
    let needsFiles = steps.contains { step in
      switch step {
      case .keep, .bringBack: true
      case .save: resource != nil
      default: false
      }
    }
    if needsFiles {
      let unfit = description?.disks.first { disk in
        disk.isWritten
          && (!disk.isFile || disk.format != "qcow2" || !picture.isOnVolume(disk.path))
      }
      let needsImage = steps.contains { step in
        switch step {
        case .keep, .bringBack: true
        default: false
        }
      }
      guard files != nil, unfit == nil || !needsImage else {
        throw ClusterError(
          .refused,
          "\(machine.whereabouts). Its disk \(unfit?.path ?? "") is no qcow2 file on a shared volume",
          advice: "Only such disks keep snapshots")
      }
    }
    return CourseSubject(
      machine: machine, files: files, resource: resource,
      configPath: resource.flatMap { picture.configuration.resources[$0]?.configPath })
  }

  private func carryOut(
    _ steps: [MachineStep], _ subject: CourseSubject, _ first: MachineRest, _ custody: Custody?
  ) async -> ClusterError? {
    let id = subject.machine.id
    var rest = first
    var nodes: Set<NodeID> = [first.node]
    var failure: ClusterError?
    for (index, step) in steps.enumerated() {
      picture.chores[id] = MachineChore(
        appearance: MachineStep.appearance(at: index, of: steps), node: rest.node)
      publishPicture()
      do throws(StepFailure) {
        if case .move(let node) = step { nodes.insert(node) }
        rest = try await take(step, subject, rest)
      } catch {
        rest = await found(subject, rest, after: step)
        failure = ClusterError(
          .failed, "\(rest.sentence(id)). It could not \(step.verb): \(error.cause)",
          advice: error.advice)
        if step == .start { rest = await fallBack(subject, rest, to: first.node) }
        break
      }
    }
    picture.chores[id]?.node = rest.node
    await finish(subject, rest, nodes, custody)
    return failure
  }

  /// A machine that does not start where it came to starts where it was.
  private func fallBack(
    _ subject: CourseSubject, _ rest: MachineRest, to node: NodeID
  ) async -> MachineRest {
    guard rest.kind != .running, rest.node != node else { return rest }
    let back = MachineRest(kind: rest.kind, node: node)
    guard let started = try? await take(.start, subject, back) else { return rest }
    record(.warning, subject.machine.id, node, "\(subject.machine.id) runs on \(node) again")
    return started
  }

  /// How a machine is found after a step that failed.
  private func found(
    _ subject: CourseSubject, _ rest: MachineRest, after step: MachineStep
  ) async -> MachineRest {
    for node in file.nodes.map(\.id) {
      if let state = try? await state(of: subject.machine.id, on: node), state.isAlive {
        return MachineRest(kind: .running, node: node)
      }
    }
    guard rest.kind == .running else { return rest }
    guard step == .save, subject.resource != nil else {
      return MachineRest(kind: .off, node: rest.node)
    }
    let isSaved = (try? await run(["test", "-s", subject.memory], on: rest.node)) != nil
    return MachineRest(kind: isSaved ? .saved : .off, node: rest.node)
  }

  private func finish(
    _ subject: CourseSubject, _ rest: MachineRest, _ nodes: Set<NodeID>, _ custody: Custody?
  ) async {
    let id = subject.machine.id
    if let custody, let pacemaker {
      do throws(StepFailure) {
        try await mark(rest, custody.resource, memory: subject.memory, pacemaker)
        await giveBack(custody, id, rest, nodes, pacemaker)
        if rest.kind == .running { await discard(subject, on: rest.node) }
      } catch {
        custody.keeper.abandon()
        record(.warning, id, rest.node, "\(rest.sentence(id)). \(error.cause)")
      }
    }
    for node in nodes { await lookAtHypervisor(of: node) }
    await lookAtSnapshots()
    if rest.kind != .running { picture.lastOwners[id] = rest.node }
    if custody != nil { await lookNow(at: .pacemaker) }
    picture.chores[id] = nil
    publishPicture()
  }

  /// Removes memory that has been used: it belongs to what the machine was.
  private func discard(_ subject: CourseSubject, on node: NodeID) async {
    guard let files = subject.files else { return }
    _ = try? await command(node).run(["rm", "-f", "--", files.memory, files.memory + ".new"])
  }
}

extension MachineRest.Kind {
  /// What a machine in a state has: processors that run, or memory on disk, or neither.
  init(_ state: VirtualMachine.State) {
    self =
      switch state {
      case .running, .paused, .pausedCritical, .starting, .stopping, .saving: .running
      case .saved: .saved
      case .off, .failed, .unknown: .off
      }
  }
}
