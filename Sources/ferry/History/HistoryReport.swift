import ClusterBackend
import ClusterModel
import MigrationModel

/// The calendar's reading, in seconds since 1970.
enum MachineTime {
  static var now: Double { MachineClock.calendar.secondsSince1970 }
}

/// What `ferry migrations` prints.
struct HistoryReport {
  var cluster: String
  var past: [PastMigration]
  var lane: BlackoutLane

  /// The width of the histogram's longest bar.
  private static let barWidth = 30

  /// The columns of the list. An identifier begins with the machine's name.
  private static let headings = [
    "REQUESTED", "VM", "FROM", "TO", "NETWORK", "RESULT", "MOVED IN", "FORECAST", "HYPERVISOR",
    "NETWORK GAP", "TCP CLIENT", "ID",
  ]
  private static let dispensable = [
    "NETWORK GAP", "FORECAST", "NETWORK", "TCP CLIENT", "VM", "MOVED IN",
  ]

  /// The report.
  ///
  /// - Parameters:
  ///   - listed: The most migrations that are listed.
  ///   - width: The cells of a line of the terminal that shows it; nil when none does.
  func text(listing listed: Int, width: Int?) -> String {
    guard !past.isEmpty else { return "No such live migration of \(cluster) is remembered." }
    var parts = [
      TextTable(
        Self.headings, past.prefix(listed).map(Self.cells), dispensable: Self.dispensable
      ).text(width: width)
    ]
    if past.count > listed { parts.append("and \(past.count - listed) older ones.") }
    parts.append(PlainText.broken(summary, width: width))
    parts.append(
      TextTable(["BLACKOUTS OF", "LANE", "MEASURED", "P50", "P95", "WORST"], blackoutRows)
        .text(width: width))
    if let histogram { parts.append(histogram) }
    return parts.joined(separator: "\n\n")
  }

  private static func cells(_ past: PastMigration) -> [String] {
    [
      PlainText.moment(past.requestedAt.secondsSince1970), past.machine.rawValue,
      past.source.rawValue, past.destination?.rawValue ?? "-", past.network?.rawValue ?? "-",
      past.result.rawValue, wholeTime(past),
      past.forecastTotal?.likely.stopwatch ?? "-", past.lanes[.hypervisor]?.stopwatch ?? "-",
      past.lanes[.network]?.stopwatch ?? "-", past.lanes[.client]?.stopwatch ?? "-",
      past.id.rawValue,
    ]
  }

  /// From the setup to running whole; of one that moved while nobody watched it is not known.
  private static func wholeTime(_ past: PastMigration) -> String {
    past.wholeTime?.stopwatch ?? (past.result == .done ? "not seen" : "-")
  }

  /// How they ended, how long they took, and how the forecasts held.
  private var summary: String {
    let tally = MigrationTally(past)
    let ends = [PastMigration.Result.done, .failed, .cancelled, .cutOff].compactMap { result in
      tally.results[result].map { "\($0) \(result.rawValue.lowercased())" }
    }
    var lines = ["\(tally.count.counted("live migration")): \(ends.joined(separator: ", "))."]
    if let total = tally.total {
      lines.append(
        "They took \(total.median.stopwatch) (median), give or take \(total.deviation.stopwatch).")
    }
    for (what, record) in [("whole time", tally.totalForecast), ("pause", tally.blackoutForecast)] {
      guard let record else { continue }
      lines.append(
        "Forecast of the \(what): \(record.within) of \(record.count) within its range; the "
          + "median was \((record.medianRatio * 100).fixed(0)) % of what was likely.")
    }
    return lines.joined(separator: "\n")
  }

  /// For all, and for each machine, pair of nodes and network: every lane that somebody measured.
  private var blackoutRows: [[String]] {
    var rows: [[String]] = []
    for group in [.all] + MigrationGroup.groups(of: past) {
      let tally = MigrationTally(past.filter(group.contains))
      for lane in BlackoutLane.allCases {
        guard let statistics = tally.lanes[lane] else { continue }
        rows.append([
          group.title, lane.rawValue, "\(statistics.count)", statistics.median.stopwatch,
          statistics.most.stopwatch, statistics.worst.stopwatch,
        ])
      }
    }
    return rows
  }

  private var histogram: String? {
    guard let statistics = BlackoutStatistics(past.compactMap { $0.lanes[lane] }) else {
      return nil
    }
    let greatest = max(1, statistics.classes.max() ?? 1)
    let lines = statistics.classes.enumerated().map { index, count -> String in
      let name = BlackoutStatistics.className(index)
      let padding = String(repeating: " ", count: max(0, 9 - name.count))
      let bar = String(repeating: "█", count: count * Self.barWidth / greatest)
      return
        "\(padding)\(name)  \(bar.isEmpty && count > 0 ? "▏" : bar) \(count > 0 ? "\(count)" : "")"
    }
    return (["\(lane.rawValue), \(statistics.count) measured"] + lines).joined(separator: "\n")
  }
}

/// What `ferry migrations -o json` prints.
struct HistoryRow: Encodable {
  struct Past: Encodable {
    var id, machine, source, result: String
    var destination, network: String?
    var requestedAt: Double
    var totalMs, wholeMs, hypervisorMs, networkMs, clientMs: Double?
    var forecastTotalMs, forecastTotalLowMs, forecastTotalHighMs, forecastHypervisorMs: Double?
  }

  struct Group: Encodable {
    var group: String
    var migrations: Int
    var results: [String: Int]
    var lanes: [String: Lane]
    var forecastTotal, forecastHypervisor: Forecast?
  }

  struct Lane: Encodable {
    var measured: Int
    var p50Ms, p95Ms, worstMs: Double
    var histogram: [Class]
  }

  struct Class: Encodable {
    var belowMs: Double?
    var count: Int
  }

  struct Forecast: Encodable {
    var forecasts, withinRange: Int
    var medianRatio: Double
  }

  var migrations: [Past]
  var groups: [Group]

  init(_ past: [PastMigration]) {
    migrations = past.map(Past.init)
    groups = ([.all] + MigrationGroup.groups(of: past)).map { group in
      Group(group.title, MigrationTally(past.filter(group.contains)))
    }
  }
}

extension HistoryRow.Past {
  init(_ past: PastMigration) {
    (id, machine, source) = (past.id.rawValue, past.machine.rawValue, past.source.rawValue)
    (destination, network) = (past.destination?.rawValue, past.network?.rawValue)
    result = past.result.rawValue
    requestedAt = past.requestedAt.secondsSince1970
    (totalMs, wholeMs) = (past.total?.milliseconds, past.wholeTime?.milliseconds)
    hypervisorMs = past.lanes[.hypervisor]?.milliseconds
    networkMs = past.lanes[.network]?.milliseconds
    clientMs = past.lanes[.client]?.milliseconds
    forecastTotalMs = past.forecastTotal?.likely.milliseconds
    forecastTotalLowMs = past.forecastTotal?.low.milliseconds
    forecastTotalHighMs = past.forecastTotal?.high.milliseconds
    forecastHypervisorMs = past.forecastBlackout?.likely.milliseconds
  }
}

extension HistoryRow.Group {
  init(_ title: String, _ tally: MigrationTally) {
    group = title
    migrations = tally.count
    results = [:]
    for (result, count) in tally.results { results[result.rawValue] = count }
    lanes = [:]
    for (lane, statistics) in tally.lanes {
      lanes[LaneArgument(lane).rawValue] = HistoryRow.Lane(statistics)
    }
    forecastTotal = tally.totalForecast.map(HistoryRow.Forecast.init)
    forecastHypervisor = tally.blackoutForecast.map(HistoryRow.Forecast.init)
  }
}

extension HistoryRow.Lane {
  init(_ statistics: BlackoutStatistics) {
    measured = statistics.count
    p50Ms = statistics.median.milliseconds
    p95Ms = statistics.most.milliseconds
    worstMs = statistics.worst.milliseconds
    histogram = statistics.classes.enumerated().map { index, count in
      let borders = BlackoutStatistics.borders
      return HistoryRow.Class(
        belowMs: index < borders.count ? borders[index].milliseconds : nil, count: count)
    }
  }
}

extension HistoryRow.Forecast {
  init(_ record: ForecastRecord) {
    (forecasts, withinRange, medianRatio) = (record.count, record.within, record.medianRatio)
  }
}

extension LaneArgument {
  init(_ lane: BlackoutLane) {
    self =
      switch lane {
      case .hypervisor: .hypervisor
      case .network: .network
      case .client: .client
      }
  }
}
