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
    var open = MenuItem.submenu(.openQuery, of: .place(.events), "Open Query…", saved)
    var save = MenuItem(action: .saveQuery, label: "Save Query As…")
    if saved.isEmpty { open.availability = .refused(reason: "No query was saved yet") }
    if eventFilter.isEmpty {
      save.availability = .refused(reason: "All events are shown: there is no query to save")
    }
    return [
      save, open, MenuItem(action: .form(.exportEvents(eventFilter)), label: "Export…"),
    ]
  }

  /// Keeps the query that is shown, under what it asks for.
  mutating func saveQuery() {
    guard !eventFilter.isEmpty, !savedQueries.contains(eventFilter) else { return }
    if savedQueries.count >= Self.savedQueriesMax { savedQueries.removeFirst() }
    savedQueries.append(eventFilter)
    status = Status(text: "Saved: \(eventFilter.words)", tone: .good)
  }
}
