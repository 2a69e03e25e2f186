internal import ClusterModel
internal import GRDB

/// Some of a query's events, in its order.
struct EventPage {
  private(set) var rows: [EventRow] = []
  /// Where the last of them stands, also when this Ferry can't read it; nil when there is none.
  private(set) var last: EventPlace?
  /// Whether there are no more.
  private(set) var isLast = true

  /// Reads the events after a place.
  init(
    of query: EventQuery, after place: EventPlace?, atMost count: Int, in database: Database
  ) throws {
    guard count > 0, let select = try EventSelect(query, after: place, in: database) else { return }
    let statement = try database.makeStatement(sql: select.sql)
    var names = EventName.Book()
    var left = count
    /// Takes what the statement finds.
    func read(_ arguments: StatementArguments) throws {
      let found = try Row.fetchCursor(statement, arguments: arguments)
      while let row = try found.next() {
        left -= 1
        last = EventPlace(time: row[1], id: row[0])
        if let event = try EventRow(row, &names, in: database) { rows.append(event) }
      }
    }
    if let nextHour = select.nextHour {
      let next = try database.makeStatement(sql: nextHour)
      var hours = Hours(query, after: place)
      while left > 0, let hour = try Int64.fetchOne(next, arguments: [hours.before]),
        hours.take(hour)
      {
        try read(select.arguments(hour: hour, atMost: left))
      }
    } else {
      try read(select.arguments(atMost: count))
    }
    isLast = left > 0
  }

  /// The hours of a query, one after the other in its order.
  private struct Hours {
    /// The one that was visited last.
    private(set) var before: Int64
    private let end: Int64
    private let order: EventQuery.Order

    init(_ query: EventQuery, after place: EventPlace?) {
      order = query.order
      let from = query.from.map { EventSelect.hour(of: $0.secondsSince1970) } ?? .min
      let to = query.to.map { EventSelect.hour(of: $0.secondsSince1970) } ?? .max
      let here = place.map { EventSelect.hour(of: $0.time) }
      switch order {
      case .newestFirst:
        before = min(to, here ?? .max)
        before += before == .max ? 0 : 1
        end = from
      case .oldestFirst:
        before = max(from, here ?? .min)
        before -= before == .min ? 0 : 1
        end = to
      }
    }

    /// Goes on to an hour; false when it is beyond the query.
    mutating func take(_ hour: Int64) -> Bool {
      before = hour
      return order == .newestFirst ? hour >= end : hour <= end
    }
  }
}
