internal import ClusterModel

/// The plan, the networks, and everything that happened, in words.
extension MigrationReport {
  /// The most events that are listed.
  static let eventsListedMax = 400

  /// The steps of the plan: what was to be done, and when it was.
  var plan: String {
    var rows = migration.stepsTaken.map { [$0.action.name, "taken", offset($0.at)] }
    var open = migration.outlook?.plan.steps ?? []
    for step in migration.stepsTaken {
      if let index = open.firstIndex(where: { $0.action == step.action }) { open.remove(at: index) }
    }
    rows += open.map { [$0.action.name, "not needed", "due after pass \($0.afterPass)"] }
    if migration.heldFor > .zero {
      rows.append(["hold before switch-over", "held", "for \(migration.heldFor.stopwatch)"])
    }
    let networks = recording.events.compactMap { event -> [String]? in
      if case .networkFailed(let network, let reason) = event.kind {
        return [network.rawValue, "did not serve: \(reason)"]
      }
      return nil
    }
    let used = migration.network.map { [[$0.rawValue, "carried the migration"]] } ?? []
    return section("Plan", table(["Step", "", ""], rows))
      + section("Networks tried", table(["Network", ""], networks + used))
      + section("Operations", operations, "Timed while tracing was on.")
  }

  private var operations: String {
    table(
      ["Operation", "Where", "After", "Took", "Sent", "About"],
      recording.operations.sorted { $0.began < $1.began }.map { operation in
        [
          operation.kind.rawValue, operation.node?.rawValue ?? "Ferry", offset(operation.began),
          operation.duration.stopwatch, operation.bytes.map { "\($0)" } ?? "",
          operation.note ?? "",
        ]
      })
  }

  /// Everything that happened, except readings.
  var history: String {
    let rows = recording.events.compactMap { event in
      event.kind.words.map {
        [offset(event.at), recording.calendar(event.at).calendarText, $0]
      }
    }
    let left = rows.count - Self.eventsListedMax
    return section(
      "What happened", table(["After", "When", "What"], Array(rows.prefix(Self.eventsListedMax))),
      left > 0 ? "\(left) more events are in the journal." : nil)
  }
}

extension MigrationEvent.Kind {
  /// What happened, in words; nil for readings, and for operations, which have a table of their own.
  var words: String? {
    if let instant { return instant }
    return switch self {
    case .requested(let request):
      request.initiator == .ferry ? "Asked for, by Ferry" : "Begun by somebody else"
    case .queued(let reason): reason
    case .placed(let place): "Place \(place) of those that wait"
    case .preflightBegan: "Preflight began"
    case .forecast(let outlook): "Forecast: \(outlook.sentence)"
    case .setupBegan(let network): "Setup began" + (network.map { " over \($0)" } ?? "")
    case .passBegan(let number): "Pass \(number) began"
    case .blackoutBegan: "The machine was stopped"
    case .blackoutEnded: "The machine runs again"
    case .fetchingBegan: "The destination fetches the rest of the memory"
    case .laneMeasured(let lane, let reading) where reading.isFinal:
      "\(lane.rawValue): \(reading.duration.stopwatch)" + (reading.note.map { ", \($0)" } ?? "")
    case .cleanUpBegan: "Clean-up began"
    default: nil
    }
  }
}
