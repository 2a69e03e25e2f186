internal import ClusterModel
public import EventLog

/// A query that was opened from a file, as Event Viewer under Windows writes it.
public struct OpenedQuery: Hashable, Sendable {
  /// The file, as the user named it.
  var file: String
  private let query: StructuredQuery

  /// Takes a query in.
  ///
  /// Throws for one that counts events: a list that has only the newest of them would count wrong.
  public init(_ query: StructuredQuery, file: String) throws(QueryFault) {
    guard !query.countsEvents else {
      throw QueryFault(
        message: "It counts events, which only the journal knows all of: ferry events --query FILE")
    }
    _ = try EventMatcher(query)
    self.query = query
    self.file = file
  }

  /// Asks it of one event after the other.
  var matcher: EventMatcher? { try? EventMatcher(query) }
}
