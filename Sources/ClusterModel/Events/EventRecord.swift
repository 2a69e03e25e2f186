/// One event of the cluster's event logs, with what Windows' events have.
public struct EventRecord: Hashable, Sendable {
  /// How bad it is, in Windows' words.
  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    /// From worst to mere detail.
    case critical = "Critical"
    case error = "Error"
    case warning = "Warning"
    case information = "Information"
    case verbose = "Verbose"
  }

  /// Whether it tells of one moment, or of the beginning or end of something, with Windows' numbers
  /// (winmeta.xml).
  public enum Opcode: UInt8, Hashable, Sendable, Codable, CaseIterable {
    /// One moment.
    case info = 0
    /// The beginning.
    case start = 1
    /// The end.
    case stop = 2
  }

  /// When, on the calendar.
  public var time: WallTime
  /// How bad it is.
  public var level: Level
  /// Who says so.
  public var provider: EventProvider
  /// The log that it is written to.
  public var channel: ChannelID
  /// Its number among those of its provider; nil where there is none.
  public var eventID: Int?
  /// Whether something begins or ends with it.
  public var opcode: Opcode
  /// What it is about, for queries by `band(Keywords, …)`.
  public var keywords: EventKeywords
  /// The node concerned: the event's computer.
  public var node: NodeID?
  /// The machine concerned.
  public var machine: MachineID?
  /// What happened, for people.
  public var message: String
  /// What happened, for programs: the fields of the event's data, in their order.
  public var data: [EventField]

  /// Makes a record; without a channel it goes to its provider's usual one.
  public init(
    time: WallTime, level: Level, provider: EventProvider, channel: ChannelID? = nil,
    eventID: Int? = nil, opcode: Opcode = .info, keywords: EventKeywords = [],
    node: NodeID? = nil, machine: MachineID? = nil, message: String, data: [EventField] = []
  ) {
    self.time = time
    self.level = level
    self.provider = provider
    self.channel = channel ?? provider.usualChannel
    self.eventID = eventID
    self.opcode = opcode
    self.keywords = keywords
    self.node = node
    self.machine = machine
    self.message = message
    self.data = data
  }

  /// The provider's name as Event Viewer's column Source has it, without `Microsoft-Windows-`.
  public var source: String {
    let name = provider.rawValue
    let prefix = "Microsoft-Windows-"
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
  }

  /// Whether it is said to whoever operates the cluster, and not only noted of what a program did.
  public var isForOperators: Bool {
    !EventProvider.watched.contains(provider) && channel != .highAvailabilityAnalytic
  }
}

extension EventRecord.Level {
  /// Windows' number for it, from 1, the worst, to 5 (winmeta.xml).
  public var number: Int {
    switch self {
    case .critical: 1
    case .error: 2
    case .warning: 3
    case .information: 4
    case .verbose: 5
    }
  }

  /// The level of a number; nil when there is none.
  public init?(number: Int) {
    guard let level = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = level
  }
}

/// A piece of an event's data.
public struct EventField: Hashable, Sendable, Codable {
  /// What it is; a name of Ferry's, unless the provider's own is known.
  public var name: String
  /// What it says.
  public var value: String

  /// Makes a field.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What an event is about, as a mask of 64 bits. The upper 16 belong to Windows (winmeta.xml), the
/// lower 48 to the provider; these are Ferry's.
public struct EventKeywords: OptionSet, Hashable, Sendable, Codable {
  /// The mask.
  public let rawValue: UInt64

  /// Makes a mask.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A live migration.
  public static let migration = EventKeywords(rawValue: 1)
  /// A phase of one.
  public static let phase = EventKeywords(rawValue: 2)
  /// A pass over the memory.
  public static let pass = EventKeywords(rawValue: 4)
  /// A network that was tried.
  public static let network = EventKeywords(rawValue: 8)
  /// The plan and its steps.
  public static let plan = EventKeywords(rawValue: 16)
  /// The blackout.
  public static let blackout = EventKeywords(rawValue: 32)
}
