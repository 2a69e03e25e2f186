internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// Emptying nodes: Ferry moves the machines itself, by its own plan and its own live migrations, one
/// at a time (G10); only an empty node is put in standby, for Pacemaker's own way there would stop
/// and boot a machine whose live migration failed.
extension LinuxCluster {
  /// The time between two looks when a drain has to wait.
  static let drainInterval: Duration = .milliseconds(500)
  /// How long Pacemaker may take to see that a node is empty.
  static let emptyingLooksMax = 40

  /// Pauses a node and begins to empty it.
  func beginDrain(
    of node: NodeID, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    let token = String(UInt64.random(in: .min ... .max), radix: 36)
    let old = DrainMark(try await pacemaker.configuration().upkeep.attributes[node] ?? [:])
    try await pacemaker.setAttribute(PauseMark.attribute, of: node, to: "true")
    try await pacemaker.setAttribute(DrainMark.noteAttribute, of: node, to: nil)
    try await renewDrain(of: node, token, pacemaker)
    try await keepPauses(pacemaker)
    await lookAtPacemakerAnew()
    let away = old?.away ?? []
    Task { await drain(node, token, away: away, pacemaker) }
  }

  /// Says that the drain goes on.
  private func renewDrain(
    of node: NodeID, _ token: String, _ pacemaker: PacemakerClient
  ) async throws(CommandFailure) {
    let ends = try await pacemaker.time() + Int(DrainMark.term.components.seconds)
    let state = DrainMark.value(of: .draining(ends: ends, token: token))
    try await pacemaker.setAttribute(DrainMark.stateAttribute, of: node, to: state)
  }

  /// Whether the drain is still this one: who resumes the node or drains it anew takes the mark.
  private func isOurs(_ node: NodeID, _ token: String, _ pacemaker: PacemakerClient) async -> Bool {
    guard let configuration = try? await pacemaker.configuration(),
      let mark = DrainMark(configuration.upkeep.attributes[node] ?? [:]),
      case .draining(_, token) = mark.state
    else { return false }
    return true
  }

  private func drain(
    _ node: NodeID, _ token: String, away: [String], _ pacemaker: PacemakerClient
  ) async {
    let renewal = Task {
      while (try? await ContinuousClock().sleep(for: DrainMark.renewal)) != nil {
        guard await isOurs(node, token, pacemaker) else { return }
        try? await renewDrain(of: node, token, pacemaker)
      }
    }
    var course = DrainCourse(DrainPlan(of: node, in: feed.snapshot))
    record(.information, node: node, course.plan.announcement)
    var away = away
    var holdsMark = true
    carrying: while true {
      holdsMark = await isOurs(node, token, pacemaker)
      guard holdsMark else { break }
      let action = course.next(in: feed.snapshot)
      for news in course.takeNews() { record(.warning, node: node, news) }
      switch action {
      case .finished: break carrying
      case .wait: try? await ContinuousClock().sleep(for: Self.drainInterval)
      case .move(let step):
        guard let outcome = await moveByItself(step.machine, from: node, to: step.destination)
        else {
          try? await ContinuousClock().sleep(for: Self.drainInterval)
          continue
        }
        course.ended(step.machine, outcome)
        if outcome == .done, let resource = picture.resource(of: step.machine) {
          away.append(resource)
          try? await pacemaker.setAttribute(
            DrainMark.awayAttribute, of: node, to: away.joined(separator: " "))
        }
      }
    }
    renewal.cancel()
    await renewal.value
    guard holdsMark else {
      record(.information, node: node, "The drain of \(node) was ended before it was done")
      return
    }
    await finishDrain(of: node, course, pacemaker)
  }

  private func finishDrain(
    of node: NodeID, _ course: DrainCourse, _ pacemaker: PacemakerClient
  ) async {
    var reason = course.failures.first.map { first in
      let others = course.failures.count > 1 ? ", and \(course.failures.count - 1) more" : ""
      return "\(first.machine) could not leave: \(first.reason)\(others)"
    }
    for failure in course.failures {
      record(
        .error, node: node, machine: failure.machine,
        "\(failure.machine) could not leave \(node) and runs on there: \(failure.reason)")
    }
    if reason == nil, await !isEmpty(node, pacemaker) {
      reason = "Pacemaker does not see yet that it is empty"
    }
    do throws(CommandFailure) {
      if let reason {
        let note = String(reason.prefix(DrainMark.noteMax))
        try await pacemaker.setAttribute(DrainMark.noteAttribute, of: node, to: note)
        try await pacemaker.setAttribute(
          DrainMark.stateAttribute, of: node, to: DrainMark.value(of: .failed))
        record(.error, node: node, "Draining \(node) failed: it stays paused, not in standby")
      } else {
        try await pacemaker.setAttribute("standby", of: node, to: "on")
        try await pacemaker.setAttribute(
          DrainMark.stateAttribute, of: node, to: DrainMark.value(of: .drained))
        try await pacemaker.setAttribute(PauseMark.attribute, of: node, to: nil)
        try await keepPauses(pacemaker)
        record(.information, node: node, "\(node) is drained and in standby")
      }
    } catch {
      record(.error, node: node, "The drain of \(node) could not be concluded: \(error.report)")
    }
    await lookAtPacemakerAnew()
  }

  /// Waits until Pacemaker, too, sees no machine on a node: what it sees there it would move when the
  /// node goes into standby.
  private func isEmpty(_ node: NodeID, _ pacemaker: PacemakerClient) async -> Bool {
    for _ in 0..<Self.emptyingLooksMax {
      if let status = try? await pacemaker.status(),
        !status.resources.values.contains(where: { $0.nodes.contains(node) })
      {
        return true
      }
      do { try await ContinuousClock().sleep(for: Self.drainInterval) } catch { return false }
    }
    return false
  }

  /// Writes into the cluster's event log.
  func record(
    _ level: EventRecord.Level, node: NodeID? = nil, machine: MachineID? = nil, _ message: String
  ) {
    feed.publish(
      .recorded(
        EventRecord(
          time: .current, level: level, provider: .ferry, node: node, machine: machine,
          message: message)))
  }
}

extension DrainPlan {
  /// The plan in a sentence.
  fileprivate var announcement: String {
    let way = steps.map { "\($0.machine) to \($0.destination)" }.joined(separator: ", ")
    var sentences = ["Draining \(node): " + (steps.isEmpty ? "no machine moves" : way)]
    let moved = services.filter { $0.fate == .moves }.map(\.service.rawValue)
    if !moved.isEmpty {
      sentences.append("In standby Pacemaker moves " + moved.joined(separator: ", "))
    }
    if !unclustered.isEmpty {
      let staying = unclustered.map(\.rawValue).joined(separator: ", ")
      sentences.append("Not in the cluster's care, and left there: \(staying)")
    }
    return sentences.joined(separator: ". ")
  }
}
