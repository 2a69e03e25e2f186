import ClusterBackend
import ClusterModel
import Console
import EventLog
import Journal
import MigrationEngine

/// The events of a session's cluster.
extension Session {
  /// Writes the events that a query asks for, the oldest first, and says how many went where.
  func export(
    _ query: StructuredQuery, ofAllLives: Bool, limit: Int? = nil, to path: String,
    overwrites: Bool = false
  ) throws(ExitStatus) -> String {
    do {
      let export = try EventExport(path: path, overwrites: overwrites)
      if let limit {
        for event in try newest(limit, of: query, ofAllLives: ofAllLives) { try export.add(event) }
      } else {
        let matcher = try EventMatcher(query)
        var wanted = EventQuery(query, of: engine.snapshot.name, order: .oldestFirst)
        wanted.isOfThisLife = !ofAllLives
        try forEachEvent(wanted) { _, event in
          if try matcher.matches(event) { try export.add(event) }
          return true
        }
      }
      return Self.words(try export.finish(), path)
    } catch {
      throw Self.status(error)
    }
  }

  /// The newest events that a query asks for, the oldest of them first.
  ///
  /// - Parameter ofAllLives: Whether also of earlier clusters that had its name.
  func newest(
    _ limit: Int, of query: StructuredQuery, ofAllLives: Bool
  ) throws(ExitStatus) -> [LogEvent] {
    do {
      let matcher = try EventMatcher(query)
      var found: [LogEvent] = []
      // A query that counts events counts from the oldest.
      let newestFirst = !query.countsEvents
      var wanted = EventQuery(
        query, of: engine.snapshot.name, order: newestFirst ? .newestFirst : .oldestFirst)
      wanted.isOfThisLife = !ofAllLives
      try forEachEvent(wanted) { _, event in
        guard try matcher.matches(event) else { return true }
        found.append(event)
        if !newestFirst, found.count >= 2 * limit { found.removeFirst(found.count - limit) }
        return !newestFirst || found.count < limit
      }
      return newestFirst ? found.reversed() : found.suffix(limit)
    } catch {
      throw Self.status(error)
    }
  }

  /// The oldest events of this life that a query asks for, the oldest first.
  func oldest(_ limit: Int, of query: StructuredQuery) throws(ExitStatus) -> [LogEvent] {
    do {
      let matcher = try EventMatcher(query)
      var found: [LogEvent] = []
      var wanted = EventQuery(query, of: engine.snapshot.name, order: .oldestFirst)
      wanted.isOfThisLife = true
      try forEachEvent(wanted) { _, event in
        if try matcher.matches(event) { found.append(event) }
        return found.count < limit
      }
      return found
    } catch {
      throw Self.status(error)
    }
  }

  /// What *Export…* of the console does: writes the events that its filter lets through.
  @Sendable func exportEvents(
    _ filter: EventFilter, to path: String
  ) async throws(ClusterError) -> String {
    do {
      let export = try EventExport(path: path)
      let selection = EventSelection(filter, of: engine.snapshot.name)
      try forEachEvent(EventQuery(filter, of: engine.snapshot.name)) { record, event in
        if selection.contains(record, as: event) { try export.add(event) }
        return true
      }
      return Self.words(try export.finish(), path)
    } catch {
      let status = Self.status(error)
      throw ClusterError(status.code == ExitStatus.refused ? .refused : .failed, status.message)
    }
  }

  private static func words(_ summary: EventExport.Summary, _ path: String) -> String {
    let events = summary.events.counted("event was", "events were")
    return "\(events) written to \(path) (\(summary.bytes) bytes)"
  }

  private static func status(_ error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus: status
    case let fault as ExportFault:
      ExitStatus(fault.isRefused ? ExitStatus.refused : ExitStatus.failed, fault.message)
    case let fault as QueryFault: ExitStatus(ExitStatus.failed, fault.description)
    default: ExitStatus(ExitStatus.failed, "\(error)")
    }
  }
}
