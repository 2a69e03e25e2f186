import ClusterModel

/// What the page of events shows: a filter, and the object that the events must be about.
struct EventQuery: Hashable, Sendable {
  /// The levels of what Failover Cluster Manager calls the critical events of an object.
  static let criticalLevels: Set<EventRecord.Level> = [.critical, .error, .warning]

  var filter = EventFilter()
  var subject: MenuSubject?

  /// Whether it shows everything.
  var isEmpty: Bool { filter.isEmpty && subject == nil }

  /// Whether an event is to be shown.
  func matches(_ record: EventRecord) -> Bool {
    filter.matches(record) && (subject?.isConcerned(by: record) ?? true)
  }

  /// What it asks for, in one line.
  func words(in cluster: ClusterSnapshot) -> String {
    var parts: [String] = []
    if let subject { parts.append("about \(subject.name(in: cluster))") }
    if let levels = filter.levels {
      let names = EventRecord.Level.allCases.filter(levels.contains).map(\.rawValue)
      parts.append(names.joined(separator: ", "))
    }
    if let nodes = filter.nodes {
      parts.append("on " + nodes.sorted().map(\.rawValue).joined(separator: ", "))
    }
    if let sources = filter.sources {
      parts.append("by " + sources.sorted().joined(separator: ", "))
    }
    if !filter.ids.text.isEmpty { parts.append("with ID \(filter.ids.text)") }
    if let from = filter.from { parts.append("from \(from.calendarText)") }
    if let to = filter.to { parts.append("until \(to.calendarText)") }
    return parts.isEmpty ? "All events" : "Events " + parts.joined(separator: "; ")
  }
}

extension MenuSubject {
  /// Whether an event is about it: it says so, or its text names it.
  func isConcerned(by record: EventRecord) -> Bool {
    switch self {
    case .machine(let id), .resource(let id):
      record.machine == id || record.message.contains(id.rawValue)
    case .node(let id): record.node == id || record.message.contains(id.rawValue)
    case .machines(let ids): ids.contains { MenuSubject.machine($0).isConcerned(by: record) }
    case .volume(let id): record.message.contains(id.rawValue)
    case .disk(let id): record.message.contains(id.rawValue)
    case .network(let id): record.message.contains(id.rawValue)
    case .place: true
    }
  }
}
