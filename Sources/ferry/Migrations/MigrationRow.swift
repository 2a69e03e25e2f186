import ClusterModel
import Journal

/// A migration as `ferry get migrations` lists it: one that goes on, or one that the journal
/// remembers.
struct MigrationRow: Sendable {
  var id, machine, source: String
  var destination: String?
  var status: String
  var requestedAt: Double
  var totalMs, hypervisorMs, networkMs, clientMs: Double?
  /// From the beginning of the setup to the machine's running with all its memory.
  var wholeMs: Double?
  /// What was forecast of that and of the hypervisor's pause.
  var forecastTotalMs, forecastTotalLowMs, forecastTotalHighMs: Double?
  var forecastHypervisorMs, forecastHypervisorLowMs, forecastHypervisorHighMs: Double?
  var forecast: String?
  var sentBytes: Int64?
  var passes: Int?
  var report: String?
  /// Whether a Ferry that still runs carries it out.
  var isUnderWay = false

  init(_ migration: Migration, at now: MonotonicTime) {
    id = migration.id.rawValue
    machine = migration.machine.rawValue
    source = migration.request.source.rawValue
    destination = migration.request.destination?.rawValue
    status = migration.outcome?.name ?? (migration.isHeld ? "Held" : migration.phase.name)
    requestedAt = migration.request.requestedAt.secondsSince1970
    totalMs = migration.elapsed(at: now).milliseconds
    hypervisorMs = migration.blackout(.hypervisor, at: now)?.milliseconds
    networkMs = migration.blackout(.network, at: now)?.milliseconds
    clientMs = migration.blackout(.client, at: now)?.milliseconds
    sentBytes = migration.progress?.sent.count
    passes = migration.passes.last?.number
    wholeMs = migration.wholeTime?.milliseconds
    take(migration.outlook)
    report = migration.queueReason
    if case .failed(let failure) = migration.outcome { report = failure.report }
  }

  init(_ entry: JournalEntry) {
    id = entry.id
    machine = entry.machine
    source = entry.source
    destination = entry.destination
    status = entry.status
    requestedAt = entry.requestedAt
    (totalMs, hypervisorMs) = (entry.totalMs, entry.hypervisorMs)
    (networkMs, clientMs) = (entry.networkMs, entry.clientMs)
    sentBytes = entry.bytesSent
    passes = entry.passes
    report = entry.report
    wholeMs = entry.wholeMs
    isUnderWay = entry.isUnderWay
    take(entry.outlook)
  }

  /// The same migration as it is seen to go on, and as the journal of whoever asked for it has it:
  /// when that was, and what was forecast.
  func joined(with asked: MigrationRow?, at calendar: WallTime) -> MigrationRow {
    guard var row = asked else { return self }
    (row.status, row.destination) = (status, destination ?? row.destination)
    row.totalMs = 1000 * (calendar.secondsSince1970 - row.requestedAt)
    (row.hypervisorMs, row.networkMs, row.clientMs) = (hypervisorMs, networkMs, clientMs)
    (row.sentBytes, row.passes) = (sentBytes, passes)
    row.report = report ?? row.report
    return row
  }

  private mutating func take(_ outlook: MigrationOutlook?) {
    forecast = outlook?.sentence
    let (total, pause) = (outlook?.total, outlook?.lanes[.hypervisor])
    forecastTotalMs = total?.likely.milliseconds
    forecastTotalLowMs = total?.low.milliseconds
    forecastTotalHighMs = total?.high.milliseconds
    forecastHypervisorMs = pause?.likely.milliseconds
    forecastHypervisorLowMs = pause?.low.milliseconds
    forecastHypervisorHighMs = pause?.high.milliseconds
  }
}

extension MigrationOutcome {
  /// The word that lists show.
  var name: String {
    switch self {
    case .done: "Done"
    case .failed: "Failed"
    case .cancelled: "Cancelled"
    }
  }
}

extension JournalEntry {
  /// The word that lists show.
  fileprivate var status: String {
    switch outcome {
    case .done: "Done"
    case .failed: "Failed"
    case .cancelled: "Cancelled"
    case nil: isUnderWay ? "Under way" : "Cut off"
    }
  }
}
