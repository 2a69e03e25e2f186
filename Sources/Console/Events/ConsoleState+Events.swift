import ClusterModel

/// The queries of events that are kept by what they ask for.
extension ConsoleState {
  /// The most queries that are kept.
  static let savedQueriesMax = 20

  /// *Save Query As…*, *Open Query…* and *Export…*.
  var queryItems: [MenuItem] {
    let saved = savedQueries.map { filter in
      MenuItem(action: .filterEvents(filter), label: filter.words)
    }
    let file = MenuItem(action: .form(.openQuery), label: "Read from a file…")
    let open = MenuItem.submenu(.openQuery, of: .place(.events), "Open Query…", saved + [file])
    var save = MenuItem(action: .saveQuery, label: "Save Query As…")
    if eventFilter.isEmpty {
      save.availability = .refused(reason: "All events are shown: there is no query to save")
    }
    return [
      save, open, MenuItem(action: .form(.exportEvents(eventFilter)), label: "Export…"),
    ]
  }

  /// Shows what a query from a file asks for.
  mutating func take(_ query: OpenedQuery) {
    eventFilter = EventFilter(opened: query)
    open(.events)
    status = Status(text: "Shown: the events that \(query.file) asks for", tone: .good)
  }

  /// Keeps the query that is shown, under what it asks for.
  mutating func saveQuery() {
    guard !eventFilter.isEmpty, !savedQueries.contains(eventFilter) else { return }
    if savedQueries.count >= Self.savedQueriesMax { savedQueries.removeFirst() }
    savedQueries.append(eventFilter)
    status = Status(text: "Saved: \(eventFilter.words)", tone: .good)
  }
}
