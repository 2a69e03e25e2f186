internal import ClusterModel

/// The steps of live migrations as events of the high availability analytic channel (G17, G18), in
/// Ferry's name and with Ferry's numbers.
extension MigrationEvent {
  /// What the channel says of this; nil for readings, of which there are too many.
  func step(of request: MigrationRequest, at time: WallTime) -> EventRecord? {
    guard let step = kind.step else { return nil }
    return EventRecord(
      time: time, level: step.level, provider: .ferry, channel: .highAvailabilityAnalytic,
      eventID: step.number, opcode: step.opcode, keywords: [.migration, step.keywords],
      node: request.source, machine: request.machine, message: "\(request.machine): \(step.text)",
      data: request.fields(of: id)
        + [EventField("ClusterClockNanoseconds", "\(at.nanoseconds)")] + step.data)
  }
}

/// What is said of one step.
private struct Step {
  var number: Int
  var level = EventRecord.Level.information
  var opcode = EventRecord.Opcode.info
  var keywords: EventKeywords = []
  var text: String
  var data: [EventField] = []
}

extension MigrationEvent.Kind {
  fileprivate var step: Step? {
    switch self {
    case .progressed, .operationEnded: nil
    case .laneMeasured(let lane, let reading): reading.isFinal ? Self.step(of: lane, reading) : nil
    case .requested, .queued, .placed, .preflightBegan, .forecast, .cancelRequested:
      stepBefore
    case .networkFailed, .setupBegan, .passBegan, .planStepTaken, .switchOverHeld,
      .switchOverReleased:
      stepOfCopy
    case .blackoutBegan:
      Step(number: 120, opcode: .start, keywords: [.phase, .blackout], text: "the blackout began")
    case .blackoutEnded:
      Step(number: 121, opcode: .stop, keywords: [.phase, .blackout], text: "the blackout ended")
    case .fetchingBegan:
      Step(
        number: 122, opcode: .start, keywords: .phase,
        text: "the destination fetches the rest of the memory")
    case .cleanUpBegan:
      Step(number: 124, opcode: .start, keywords: .phase, text: "the clean-up began")
    case .ended(let outcome): Self.step(of: outcome)
    }
  }

  /// What comes before anything is copied.
  private var stepBefore: Step? {
    switch self {
    case .requested:
      Step(number: 100, level: .verbose, text: "a live migration was asked for")
    case .queued(let reason):
      Step(
        number: 101, level: .verbose, text: "it waits: \(reason)",
        data: [EventField("Reason", reason)])
    case .placed(let place):
      Step(
        number: 102, level: .verbose, text: "its place in the queue is \(place)",
        data: [EventField("Place", "\(place)")])
    case .preflightBegan:
      Step(number: 103, opcode: .start, keywords: .phase, text: "it is being checked")
    case .forecast(let outlook):
      Step(number: 104, keywords: .plan, text: outlook.sentence)
    case .cancelRequested:
      Step(number: 105, level: .warning, text: "its cancellation was asked for")
    default: nil
    }
  }

  /// What happens while the machine runs on the source.
  private var stepOfCopy: Step? {
    switch self {
    case .networkFailed(let network, let reason):
      Step(
        number: 110, level: .warning, keywords: .network,
        text: "\(network) did not serve: \(reason)",
        data: [EventField("NetworkName", network.rawValue), EventField("Reason", reason)])
    case .setupBegan(let network):
      Step(
        number: 111, opcode: .start, keywords: [.phase, .network],
        text: "the setup began" + (network.map { " over \($0)" } ?? ""),
        data: network.map { [EventField("NetworkName", $0.rawValue)] } ?? [])
    case .passBegan(let number):
      Step(
        number: 112, opcode: .start, keywords: .pass, text: "pass \(number) over the memory began",
        data: [EventField("Pass", "\(number)")])
    case .planStepTaken(let action):
      Step(
        number: 113, keywords: .plan, text: "a step of the plan was taken: \(action.name)",
        data: [EventField("Action", action.name)])
    case .switchOverHeld:
      Step(number: 114, keywords: .plan, text: "all is ready, and the switch-over waits")
    case .switchOverReleased: Step(number: 115, keywords: .plan, text: "the switch-over goes on")
    default: nil
    }
  }

  private static func step(of lane: BlackoutLane, _ reading: LaneReading) -> Step {
    let milliseconds = reading.duration.milliseconds.fixed(3)
    return Step(
      number: 123, keywords: .blackout,
      text: "\(lane.rawValue): \(reading.duration.stopwatch)",
      data: [EventField("Lane", lane.rawValue), EventField("Milliseconds", milliseconds)]
        + (reading.note.map { [EventField("Note", $0)] } ?? []))
  }

  private static func step(of outcome: MigrationOutcome) -> Step {
    switch outcome {
    case .done: Step(number: 130, opcode: .stop, text: "it is over: done")
    case .cancelled:
      Step(number: 131, level: .warning, opcode: .stop, text: "it is over: cancelled")
    case .failed(let failure):
      Step(
        number: 132, level: .error, opcode: .stop, text: "it is over: failed. \(failure.report)",
        data: [EventField("Code", failure.code.rawValue), EventField("Cause", failure.cause)])
    }
  }
}
