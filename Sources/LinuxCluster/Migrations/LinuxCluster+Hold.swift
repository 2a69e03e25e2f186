internal import ClusterBackend
internal import ClusterModel
internal import FoundationEssentials

/// A held switch-over, as every Ferry sees it.
///
/// One Ferry holds the copy, by the limit that it has QEMU put on it, and any other one sees the hold by
/// that limit and lets it go by lifting it. The one that holds notices and goes on by its plan, for only
/// it knows that.
extension LinuxCluster {
  /// Takes in, at a reading, whether a hold began or ended elsewhere.
  func followHold(
    of machine: MachineID, _ reading: JobStatistics, before: JobStatistics?,
    _ connection: LibvirtConnection
  ) async {
    guard let course = courses[machine], course.watch.blackoutBegan == nil, !course.isEnding,
      reading.operation == .departure
    else { return }
    if course.isOurs {
      guard course.isBraked, course.isHeld,
        await isBraked(machine, connection) == false
      else { return }
      try? await release(switchOverOf: machine)
      return
    }
    // A copy that moves is not held, and QEMU need not be asked. One that is held sends less than a
    // page, for its limit allows a few bytes.
    let sent = reading.memorySent.subtractingReportingOverflow(before?.memorySent ?? 0)
    let stands = before != nil && reading.pass > 0 && sent.partialValue < reading.pageSize
    let isBraked = stands ? await isBraked(machine, connection) : false
    noteHold(of: machine, isBraked ?? course.isBraked)
  }

  /// Lets the switch-over of a machine go that another Ferry holds.
  func liftBrake(of machine: MachineID, on source: NodeID) async throws(ClusterError) {
    let isTaken = await aside(on: source) { connection in
      (try? await connection.setBandwidth(nil, of: machine)) != nil
    }
    guard isTaken == true else {
      throw ClusterError(
        .failed,
        "\(machine) still runs on \(source), and its switch-over waits: libvirt there did not take "
          + "it that it may go on")
    }
    noteHold(of: machine, false)
  }

  private func noteHold(of machine: MachineID, _ isHeld: Bool) {
    guard let course = courses[machine], !course.isOurs, course.isBraked != isHeld else { return }
    courses[machine]?.isBraked = isHeld
    watch(machine, closely: !isHeld)
    feed.publish(
      .migration(
        MigrationEvent(
          id: course.watch.id, at: .current,
          kind: isHeld ? .switchOverHeld : .switchOverReleased)))
  }

  /// Whether QEMU holds a copy by the limit that Ferry holds it by; nil when it does not say.
  private func isBraked(_ machine: MachineID, _ connection: LibvirtConnection) async -> Bool? {
    let question = #"{"execute":"query-migrate-parameters"}"#
    guard let answer = try? await connection.monitor(question, of: machine) else { return nil }
    return MigrationParameters(answer: answer).map { $0.bandwidthMax == Self.holdingRate }
  }
}

/// What QEMU says of the limits of a migration.
struct MigrationParameters: Hashable {
  /// The most that the copy may send, in bytes a second.
  var bandwidthMax: Int

  private struct Answer: Decodable {
    struct Parameters: Decodable {
      var bandwidthMax: Int
      enum CodingKeys: String, CodingKey { case bandwidthMax = "max-bandwidth" }
    }
    var parameters: Parameters
    enum CodingKeys: String, CodingKey { case parameters = "return" }
  }

  /// Reads what QEMU's monitor answers to `query-migrate-parameters`; nil when that is something else.
  init?(answer: String) {
    let found = try? JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
    guard let found else { return nil }
    bandwidthMax = found.parameters.bandwidthMax
  }
}
