public import ClusterModel

/// Which events of the journal are wanted; what is nil or empty is not asked for.
public struct EventQuery: Hashable, Sendable {
  /// Which of two events comes first.
  public enum Order: Hashable, Sendable {
    /// The later one.
    case newestFirst
    /// The earlier one.
    case oldestFirst
  }

  /// The cluster, by its name.
  public var cluster: String
  /// The logs.
  public var channels: Set<ChannelID>?
  /// Who wrote them.
  public var providers: Set<EventProvider>?
  /// How bad they are.
  public var levels: Set<EventRecord.Level>?
  /// Their numbers; empty for all, and for those without one.
  public var ids: [ClosedRange<Int>] = []
  /// The nodes concerned.
  public var nodes: Set<NodeID>?
  /// The machines concerned.
  public var machines: Set<MachineID>?
  /// From when on.
  public var from: WallTime?
  /// Until when, itself included.
  public var to: WallTime?
  /// Whether only those since the cluster was made anew under its name, where it ever was.
  public var isOfThisLife = false
  /// What the message or the data holds, with A to Z and a to z taken for the same.
  public var text: String?
  /// The most that are wanted.
  public var limit: Int?
  /// Their order; of two of the same time, the one that was written first is the earlier.
  public var order: Order

  /// All events of a cluster.
  public init(cluster: String, limit: Int? = nil, order: Order = .newestFirst) {
    self.cluster = cluster
    self.limit = limit
    self.order = order
  }
}

/// Events page by page, so that a journal of millions never lies in memory, and is held up for no
/// longer than a page takes.
public struct EventCursor: Sendable {
  /// The most events of one page.
  static let pageMax = 1000

  private let journal: Journal
  private let query: EventQuery
  private var left: Int
  private var last: EventPlace?
  private var isOver = false

  init(_ query: EventQuery, in journal: Journal) {
    self.query = query
    self.journal = journal
    left = query.limit ?? .max
  }

  /// The next events; nil when there are no more.
  ///
  /// Throws when the journal can't be read.
  public mutating func next() throws(JournalError) -> [EventRecord]? {
    try nextNumbered()?.map(\.record)
  }

  /// The next events, each with its number in the journal; nil when there are no more.
  ///
  /// Throws when the journal can't be read.
  public mutating func nextNumbered() throws(JournalError) -> [(
    number: Int64, record: EventRecord
  )]? {
    let count = min(left, Self.pageMax)
    guard !isOver, count > 0 else { return nil }
    let page = try journal.page(of: query, after: last, atMost: count)
    left -= page.rows.count
    last = page.last
    isOver = page.isLast
    // A page of nothing but what a newer Ferry wrote is no end.
    if page.rows.isEmpty, !isOver { return try nextNumbered() }
    return page.rows.isEmpty ? nil : page.rows.map { ($0.id, $0.record) }
  }
}

/// Where an event stands among others.
struct EventPlace: Hashable, Sendable {
  var time: Double
  var id: Int64
}
