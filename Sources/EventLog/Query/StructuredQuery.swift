public import ClusterModel
internal import XMLDocuments

/// Which events are asked for: what Event Viewer and `wevtutil` call a query.
public struct StructuredQuery: Hashable, Sendable {
  /// One *Query*: what is selected, but for what is suppressed.
  struct Part: Hashable, Sendable {
    var selects: [Selector] = []
    var suppresses: [Selector] = []
  }

  /// Whether channels are asked for, each as one log; without, the query is for all events.
  var parts: [Part]
  /// What is asked beside the query, such as the last hour.
  public var limits = EventBounds()
  /// When `timediff` counts to.
  let now: FileTime

  /// Asks for all events of all channels.
  public init(now: WallTime) {
    parts = []
    self.now = FileTime(now)
  }

  /// Asks for all events of a channel, or for those that an XPath selects.
  ///
  /// - Parameter channels: The names that are known; their case does not matter.
  public init(
    xpath: String = "*", channel: String, of channels: [String], now: WallTime
  ) throws(QueryFault) {
    self.init(now: now)
    let channel = try Self.known(channel, channels)
    do throws(DialectFault) {
      let selector = try Selector(xpath, channel: channel, now: self.now)
      try Self.checked(selector)
      parts = [Part(selects: [selector])]
    } catch {
      let before = xpath.unicodeScalars.prefix(error.offset)
      let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
      throw QueryFault(
        message: error.message, line: before.count { $0 == "\n" } + 1,
        column: before[start...].count + 1)
    }
  }

  /// The channels that are asked for; nil for all.
  public var channels: Set<String>? {
    parts.isEmpty ? nil : Set(parts.flatMap { $0.selects.map(\.channel) })
  }

  /// What it names that no event has, each once, so that it finds less than was thought.
  public var unknownNames: [UnknownName] {
    var seen: Set<UnknownName> = []
    return parts.flatMap { $0.selects + $0.suppresses }.flatMap(\.unknownNames)
      .filter { seen.insert($0).inserted }
  }

  /// Bounds of every event that is asked for, for a journal that looks into no more than it must.
  public var bounds: EventBounds {
    guard !countsEvents else { return EventBounds() }
    let selects = parts.flatMap(\.selects).map(\.answer.bounds)
    guard let first = selects.first else { return limits }
    return limits.intersection(selects.dropFirst().reduce(first) { $0.union($1) })
  }

  /// Whether places of events are counted, so that none of a channel's may be left out.
  public var countsEvents: Bool {
    parts.contains { part in
      (part.selects + part.suppresses).contains { !$0.counted.isEmpty }
    }
  }

  static func checked(_ selector: Selector) throws(DialectFault) {
    do throws(XPathFault) {
      try selector.check()
    } catch {
      throw DialectFault(message: "libxml2 can't evaluate it: \(error.message)", offset: 0)
    }
  }

  /// The known name of a channel, however its case was written.
  static func known(_ name: String, _ channels: [String]) throws(QueryFault) -> String {
    let wanted = name.lowercased()
    if let channel = channels.first(where: { $0.lowercased() == wanted }) { return channel }
    var fault = QueryFault(message: "There is no channel \(name)")
    fault.unknown = UnknownName(name, known: channels)
    throw fault
  }
}
