import ClusterModel

/// One event as a flat JSON object.
struct EventLine: Encodable {
  var migration, machine, event: String
  var source: String
  var destination: String?
  var seconds: Double
  var phase: String
  var reason, network, lane, note, outcome, report, code: String?
  var pass: Int?
  var sentBytes, remainingBytes, totalBytes: Int64?
  var bytesPerSecond, dirtyBytesPerSecond, milliseconds: Double?
  var isFinal: Bool?
  var forecast: ForecastRow?

  init(_ event: MigrationEvent, _ migration: Migration) {
    self.migration = event.id.rawValue
    machine = migration.machine.rawValue
    source = migration.request.source.rawValue
    destination = migration.request.destination?.rawValue
    seconds = (event.at - migration.requestedAt).seconds
    phase = migration.phase.name
    self.event = ""
    if case .ended(.done) = event.kind { whole = migration.wholeTime }
    fill(event.kind)
  }

  /// From the beginning of the setup to the machine's running with all its memory.
  private var whole: Duration?

  private enum CodingKeys: String, CodingKey {
    case migration, machine, event, source, destination, seconds, phase, reason, network, lane
    case note, outcome, report, code, pass, sentBytes, remainingBytes, totalBytes
    case bytesPerSecond, dirtyBytesPerSecond, milliseconds, isFinal, forecast
  }

  private mutating func fill(_ kind: MigrationEvent.Kind) {
    switch kind {
    case .requested: event = "requested"
    case .queued(let why): (event, reason) = ("queued", why)
    case .placed(let place): (event, note) = ("placed", "place \(place) of those that wait")
    case .preflightBegan: event = "preflightBegan"
    case .setupBegan(let over): (event, network) = ("setupBegan", over?.rawValue)
    case .forecast(let outlook):
      (event, note) = ("forecast", outlook.sentence)
      forecast = ForecastRow(
        outlook, machine: machine, source: source, destination: destination)
    case .networkFailed(let which, let why):
      (event, network, reason) = ("networkFailed", which.rawValue, why)
    case .planStepTaken(let action): (event, note) = ("planStepTaken", action.name)
    case .switchOverHeld: event = "switchOverHeld"
    case .switchOverReleased: event = "switchOverReleased"
    case .fetchingBegan: event = "fetchingBegan"
    case .passBegan(let number): (event, pass) = ("passBegan", number)
    case .progressed(let progress):
      event = "progressed"
      pass = progress.pass
      sentBytes = progress.sent.count
      remainingBytes = progress.remaining.count
      totalBytes = progress.total.count
      bytesPerSecond = progress.rate.bytesPerSecond
      dirtyBytesPerSecond = progress.dirtyRate?.bytesPerSecond
    case .blackoutBegan: event = "blackoutBegan"
    case .blackoutEnded: event = "blackoutEnded"
    case .laneMeasured(let which, let reading):
      (event, lane, note) = ("laneMeasured", which.key, reading.note)
      (milliseconds, isFinal) = (reading.duration.milliseconds, reading.isFinal)
    case .cleanUpBegan: event = "cleanUpBegan"
    case .operationEnded(let operation):
      (event, note) = ("operationEnded", operation.kind.rawValue)
      milliseconds = operation.duration.milliseconds
    case .cancelRequested: event = "cancelRequested"
    case .ended(let how):
      (event, outcome) = ("ended", how.name.lowercased())
      if case .failed(let failure) = how {
        (report, code) = (failure.report, failure.code.rawValue)
      }
      milliseconds = whole?.milliseconds
    }
  }
}

extension BlackoutLane {
  /// The word that scripts see.
  fileprivate var key: String {
    switch self {
    case .hypervisor: "hypervisor"
    case .network: "network"
    case .client: "client"
    }
  }
}
