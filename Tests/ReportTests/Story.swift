import ClusterModel
import Testing

/// A recording told by hand: web-01 from quay1 to quay2, with times in milliseconds.
struct Story {
  var id: MigrationID = "web-01@1"
  var machine: MachineID = "web-01"
  var requestedAt = 1_700_000_000.0
  var checking = 20
  var setup = 400
  var passes = [3_000, 500]
  var passBytes: [Double] = [900, 120]
  var blackout = 90
  var cleanUp = 250
  var client = 240
  var outlook: MigrationOutlook?
  var outcome = MigrationOutcome.done

  static func moment(_ milliseconds: Int) -> MonotonicTime {
    MonotonicTime(nanoseconds: 5_000_000_000) + .milliseconds(milliseconds)
  }

  func recording() throws -> MigrationRecording {
    var now = 0
    var events: [MigrationEvent] = []
    func happens(_ kind: MigrationEvent.Kind, after milliseconds: Int = 0) {
      now += milliseconds
      events.append(MigrationEvent(id: id, at: Self.moment(now), kind: kind))
    }
    happens(
      .requested(
        MigrationRequest(
          machine: machine, source: "quay1", destination: "quay2", initiator: .ferry,
          requestedAt: WallTime(secondsSince1970: requestedAt))))
    happens(.preflightBegan, after: 1)
    let began = Self.moment(now)
    happens(
      .operationEnded(
        TimedOperation(.checking, from: began, to: began + .milliseconds(checking))),
      after: checking)
    if let outlook { happens(.forecast(outlook)) }
    happens(.networkFailed("Management", reason: "<no> answer & none expected"))
    happens(.setupBegan(network: "Live Migration"))
    now += setup
    var sent = 0.0
    for (index, length) in passes.enumerated() {
      happens(.passBegan(index + 1))
      for step in 1...5 {
        let part = passBytes[index] * Double(step) / 5
        happens(
          progress(index + 1, sent: sent + part, left: passBytes[index] - part), after: length / 5)
      }
      sent += passBytes[index]
    }
    happens(.planStepTaken(.setDowntimeLimit(.milliseconds(300))))
    happens(.blackoutBegan, after: 1)
    happens(.blackoutEnded, after: blackout)
    for (lane, gap) in [
      (BlackoutLane.hypervisor, blackout), (.network, blackout + 12), (.client, client),
    ] {
      let note = lane == .client ? "connection kept" : nil
      happens(
        .laneMeasured(
          lane, LaneReading(duration: .milliseconds(gap), isFinal: true, note: note)))
    }
    happens(.cleanUpBegan)
    happens(.ended(outcome), after: cleanUp)
    return try #require(MigrationRecording(cluster: "harbour", events: events))
  }

  private func progress(_ pass: Int, sent: Double, left: Double) -> MigrationEvent.Kind {
    .progressed(
      MigrationProgress(
        pass: pass, sent: .mebibytes(sent), remaining: .mebibytes(left), total: .gibibytes(1),
        rate: .mebibytesPerSecond(110), dirtyRate: .mebibytesPerSecond(30)))
  }

  /// A forecast of the whole and of the pause, in milliseconds, give or take a fifth.
  static func outlook(total: Int, pause: Int) -> MigrationOutlook {
    func range(_ likely: Int) -> DurationRange {
      DurationRange(
        low: .milliseconds(likely * 4 / 5), likely: .milliseconds(likely),
        high: .milliseconds(likely * 6 / 5))
    }
    return MigrationOutlook(
      total: range(total), lanes: [.hypervisor: range(pause)], passes: 2,
      convergence: .byItself, sentence: "It converges.", basis: ["writes 30 MiB/s"],
      plan: MigrationPlan())
  }
}
