import ClusterModel

/// The verbs of *Cluster Events*.
extension ConsoleState {
  /// The most queries that are kept.
  static let savedQueriesMax = 20

  /// What the page of events shows.
  var eventQuery: EventQuery {
    get { EventQuery(filter: eventFilter, subject: eventSubject) }
    set {
      eventFilter = newValue.filter
      eventSubject = newValue.subject
    }
  }

  /// What only the console can offer for a place: the queries of events are its own.
  func eventItems(for place: Place) -> [MenuItem] {
    let reset = MenuItem(action: .resetRecentEvents, label: "Reset Recent Events")
    guard place == .events else { return place == .cluster ? [reset] : [] }
    let saved = savedQueries.map { query in
      MenuItem(action: .openQuery(query), label: query.words(in: cluster))
    }
    var open = MenuItem.submenu(.openQuery, of: .place(place), "Open Query…", saved)
    var save = MenuItem(action: .saveQuery, label: "Save Query As…")
    if saved.isEmpty { open.availability = .refused(reason: "No query was saved yet") }
    if eventQuery.isEmpty {
      save.availability = .refused(reason: "All events are shown: there is no query to save")
    }
    return [
      MenuItem(action: .form(.eventFilter(eventFilter)), label: "Query…"), save, open,
      MenuItem(action: .openQuery(EventQuery()), label: "Show all events"), reset,
    ]
  }

  /// Keeps the query that is shown, under what it asks for.
  mutating func saveQuery() {
    let query = eventQuery
    guard !query.isEmpty, !savedQueries.contains(query) else { return }
    if savedQueries.count >= Self.savedQueriesMax { savedQueries.removeFirst() }
    savedQueries.append(query)
    status = Status(text: "Saved: \(query.words(in: cluster))", tone: .good)
  }

  /// Shows the events that a query asks for.
  mutating func show(_ query: EventQuery) {
    eventQuery = query
    open(Place.events)
  }

  /// Counts recent events from now on.
  mutating func resetRecentEvents() {
    view.resetRecentEvents()
    status = Status(text: "Recent events are counted from now on", tone: .plain)
  }
}
