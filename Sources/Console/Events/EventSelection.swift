public import ClusterModel
public import EventLog

/// Asks a filter of one event after the other.
public struct EventSelection {
  private let filter: EventFilter
  private let matcher: EventMatcher?
  private let cluster: String

  /// Begins to ask about the events of a cluster.
  public init(_ filter: EventFilter, of cluster: String) {
    self.filter = filter
    self.cluster = cluster
    matcher = filter.opened?.matcher
  }

  /// Whether an event is to be shown.
  ///
  /// - Parameter event: The event as a log has it, where it has a number there.
  public func contains(_ record: EventRecord, as event: LogEvent? = nil) -> Bool {
    guard filter.matches(record) else { return false }
    guard let matcher else { return true }
    // One that can't be evaluated is shown rather than missed.
    return (try? matcher.matches(event ?? LogEvent(record, number: 0, cluster: cluster))) ?? true
  }
}
