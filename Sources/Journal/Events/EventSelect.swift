internal import ClusterModel
internal import GRDB

/// A query as SQL.
///
/// Each index holds the order of time within one value, so events of several values are merged from
/// as many walks through it, newest or oldest first, and none is sorted as a whole. The indexes of
/// machines and of nodes hold it within one value and hour: they are walked hour by hour.
struct EventSelect {
  /// The most values of one kind that are merged; of more, all events are looked at in order of time.
  static let armsMax = 64

  /// What leads to the events.
  private struct Lead {
    var index: String
    var column: String?
    var terms: [String?]
    /// The condition of an index of some events only, which SQLite wants to see in so many words.
    var condition: String?
    var isByHour = false
  }

  /// Selects events; its arguments are those of `arguments`.
  let sql: String
  /// Selects the hour after one, in the order of the query; nil when all hours are one walk.
  let nextHour: String?
  private let armCount: Int
  private let values: [(any DatabaseValueConvertible)?]

  /// Makes the SQL; nil when the journal knows none of the names that are asked for.
  init?(_ query: EventQuery, after last: EventPlace?, in database: Database) throws {
    func ids(_ names: [String]?) throws -> [Int64]? {
      try names.map { try $0.compactMap { try EventName.find($0, in: database) } }
    }
    let channels = try ids(query.channels?.map(\.rawValue))
    let providers = try ids(query.providers?.map(\.rawValue))
    let nodes = try ids(query.nodes?.map(\.rawValue))
    let machines = try ids(query.machines?.map(\.rawValue))
    let levels = query.levels.map { $0.map { Int64($0.number) } }
    let sets = [channels, providers, nodes, machines, levels]
    guard let cluster = try EventName.find(query.cluster, in: database),
      !sets.contains(where: { $0?.isEmpty == true })
    else { return nil }

    let lead = Self.lead(channels: channels, levels: levels, nodes: nodes, machines: machines)
    var conditions: [String] = []
    func among(_ column: String, _ values: [Int64]?) {
      guard let values, column != lead.column else { return }
      conditions.append("\(column) IN (\(values.map(String.init).joined(separator: ", ")))")
    }
    among("channel", channels)
    among("provider", providers)
    among("level", levels)
    among("node", nodes)
    among("machine", machines)
    if query.isOfThisLife, let after = try Self.birth(of: query.cluster, in: database) {
      conditions.append("id > \(after)")
    }
    let rest = Self.rest(query, after: last)
    conditions += rest.conditions

    let isNewest = query.order == .newestFirst
    let arms = lead.terms.map { term in
      let hour = lead.isByHour ? "hour = ?" : nil
      let all =
        ["cluster = \(cluster)", hour, term, lead.condition].compactMap { $0 } + conditions
      return """
        SELECT \(EventRow.columns) FROM event INDEXED BY \(lead.index)
        WHERE \(all.joined(separator: " AND "))
        """
    }
    let direction = isNewest ? "DESC" : "ASC"
    sql =
      arms.joined(separator: "\nUNION ALL\n")
      + "\nORDER BY time \(direction), id \(direction) LIMIT ?"
    nextHour =
      lead.isByHour
      ? """
      SELECT hour FROM event INDEXED BY \(lead.index)
      WHERE cluster = \(cluster) AND hour \(isNewest ? "<" : ">") ? AND \(lead.condition ?? "")
      ORDER BY hour \(direction) LIMIT 1
      """ : nil
    armCount = arms.count
    values = rest.values
  }

  /// The last event of the cluster that had the name before; nil when none had.
  private static func birth(of cluster: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT after FROM eventLife WHERE cluster = ?", arguments: [cluster])
  }

  /// What `sql` takes.
  ///
  /// - Parameter hour: The hour whose events are selected, when hours are walked one by one.
  func arguments(hour: Int64? = nil, atMost count: Int) -> StatementArguments {
    let arm = (hour.map { [$0] } ?? []) + values
    return StatementArguments(Array(repeating: arm, count: armCount).flatMap { $0 } + [count])
  }

  /// The hour in which a moment is, as the column has it.
  static func hour(of moment: Double) -> Int64 {
    let hour = (moment / 3600).rounded(.towardZero)
    return Int64(exactly: hour) ?? (hour > 0 ? .max : .min)
  }

  /// What narrows the choice most: a machine, a bad level, a node, a channel.
  private static func lead(
    channels: [Int64]?, levels: [Int64]?, nodes: [Int64]?, machines: [Int64]?
  ) -> Lead {
    func lead(_ index: String, _ column: String, _ values: [Int64]?) -> Lead? {
      guard let values, values.count <= armsMax else { return nil }
      return Lead(index: index, column: column, terms: values.map { "\(column) = \($0)" })
    }
    func byHour(_ lead: Lead?) -> Lead? {
      guard var lead, let column = lead.column else { return nil }
      lead.condition = "\(column) IS NOT NULL"
      lead.isByHour = true
      return lead
    }
    if let machines = byHour(lead("eventOnMachine", "machine", machines)) { return machines }
    let areBad = levels?.allSatisfy { $0 <= EventRecord.Level.warning.number } == true
    if areBad, var levels = lead("eventOnLevel", "level", levels) {
      // Said as `level < 4` it would be what the index is sought by.
      levels.condition = "isBad"
      return levels
    }
    return byHour(lead("eventOnNode", "node", nodes))
      ?? lead("eventOnChannel", "channel", channels) ?? Lead(index: "eventOnTime", terms: [nil])
  }

  /// Time, number and text, and where the last page ended.
  private static func rest(
    _ query: EventQuery, after last: EventPlace?
  ) -> (conditions: [String], values: [(any DatabaseValueConvertible)?]) {
    var conditions: [String] = []
    var values: [(any DatabaseValueConvertible)?] = []
    if let from = query.from {
      conditions.append("time >= ?")
      values.append(from.secondsSince1970)
    }
    if let to = query.to {
      conditions.append("time <= ?")
      values.append(to.secondsSince1970)
    }
    if let last {
      let sign = query.order == .newestFirst ? "<" : ">"
      conditions.append("time \(sign)= ? AND (time \(sign) ? OR id \(sign) ?)")
      values += [last.time, last.time, last.id]
    }
    if !query.ids.isEmpty {
      let ranges = query.ids.map { "eventID BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
      conditions.append("(\(ranges.joined(separator: " OR ")))")
    }
    if let text = query.text, !text.isEmpty {
      conditions.append(#"(message LIKE ? ESCAPE '\' OR data LIKE ? ESCAPE '\')"#)
      let pattern = likePattern(text)
      values += [pattern, pattern]
    }
    return (conditions, values)
  }

  private static func likePattern(_ text: String) -> String {
    let escaped = text.map { #"\%_"#.contains($0) ? "\\\($0)" : String($0) }.joined()
    return "%\(escaped)%"
  }
}
