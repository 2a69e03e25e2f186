public import ClusterModel

/// Which events are shown: what *Cluster Events Filter* chooses. The empty filter shows all.
public struct EventFilter: Hashable, Sendable {
  /// The nodes; nil stands for all, and for events of no node.
  public var nodes: Set<NodeID>?
  /// The logs; nil stands for all.
  public var channels: Set<ChannelID>?
  /// The levels; nil stands for all.
  public var levels: Set<EventRecord.Level>?
  /// The name of a machine, node, volume, disk or network that they are about, or that their message
  /// holds; nil stands for all.
  var mentions: String?
  /// The numbers of the events.
  public var ids = EventIDs()
  /// From when on.
  public var from: WallTime?
  /// Until when.
  public var to: WallTime?

  /// Whether an event is to be shown.
  public func matches(_ record: EventRecord) -> Bool {
    if let nodes, !(record.node.map(nodes.contains) ?? false) { return false }
    if let channels, !channels.contains(record.channel) { return false }
    if let levels, !levels.contains(record.level) { return false }
    if let mentions, !record.mentions(mentions) { return false }
    if let from, record.time < from { return false }
    if let to, to < record.time { return false }
    return ids.contains(record.eventID)
  }

  /// Whether it shows everything.
  var isEmpty: Bool { self == EventFilter() }

  /// The events that deserve a look about something (*Show the critical events*).
  static func critical(mentioning name: String) -> EventFilter {
    EventFilter(levels: [.critical, .error, .warning], mentions: name)
  }

  /// Only what comes after the newest event (*Reset Recent Events*).
  static func after(_ newest: EventRecord?) -> EventFilter {
    EventFilter(from: newest.map { WallTime(secondsSince1970: $0.time.secondsSince1970 + 0.001) })
  }

  /// What it shows, in a line.
  var words: String {
    var parts: [String] = []
    if let levels {
      let names = EventRecord.Level.allCases.filter(levels.contains).map(\.rawValue)
      parts.append(names.joined(separator: ", "))
    }
    if let mentions { parts.append("about \(mentions)") }
    if let nodes { parts.append("of " + nodes.sorted().map(\.rawValue).joined(separator: ", ")) }
    if let channels {
      parts.append("from " + channels.sorted().map(\.rawValue).joined(separator: ", "))
    }
    if !ids.text.isEmpty { parts.append("with the IDs \(ids.text)") }
    if let from { parts.append("since \(from.calendarText)") }
    if let to { parts.append("until \(to.calendarText)") }
    return parts.isEmpty ? "All events" : parts.joined(separator: "; ")
  }
}

extension EventRecord {
  /// Whether it is about something of a name.
  fileprivate func mentions(_ name: String) -> Bool {
    machine?.rawValue == name || node?.rawValue == name || message.contains(name)
  }
}

/// A choice of event IDs, written as Event Viewer has it: `1, 5-10, -7` are 1 and 5 to 10 without 7.
public struct EventIDs: Hashable, Sendable {
  /// The most pieces of a choice.
  static let piecesMax = 64
  /// The highest number of an event.
  static let idMax = 65_535

  /// What is shown; empty for all.
  public private(set) var included: [ClosedRange<Int>] = []
  /// What is not shown in any case.
  private(set) var excluded: [ClosedRange<Int>] = []

  /// The choice that shows all.
  init() {}

  /// Reads a choice; nil when it makes no sense.
  init?(_ text: String) {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    guard pieces != [""] else { return }
    guard pieces.count <= Self.piecesMax else { return nil }
    for piece in pieces {
      let isExcluded = piece.first == "-"
      guard let range = Self.range(isExcluded ? piece.dropFirst() : piece[...]) else { return nil }
      if isExcluded { excluded.append(range) } else { included.append(range) }
    }
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { digits in
      digits.allSatisfy(\.isASCII) ? Int(digits) : nil
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first >= 0, first <= last, last <= idMax
    else { return nil }
    return first...last
  }

  /// Whether an event with a number is to be shown; one without is, unless numbers are asked for.
  func contains(_ id: Int?) -> Bool {
    guard let id else { return included.isEmpty }
    if excluded.contains(where: { $0.contains(id) }) { return false }
    return included.isEmpty || included.contains { $0.contains(id) }
  }

  /// The choice as it is written.
  var text: String {
    let pieces =
      included.map { ($0, "") } + excluded.map { ($0, "-") }
    return pieces.map { range, sign in
      sign
        + (range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)")
    }.joined(separator: ", ")
  }
}
