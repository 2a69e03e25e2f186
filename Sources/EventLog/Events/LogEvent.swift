/// An event as an event log of Windows holds it, whichever cluster it comes from.
public struct LogEvent: Hashable, Sendable {
  /// Something that the event tells beside its message.
  public struct Datum: Hashable, Sendable {
    /// What it is; empty where it has no name.
    public var name: String
    /// Its text.
    public var value: String

    /// Makes one.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Its number in the journal, from 1.
  public var number: UInt64
  /// When it was written.
  public var time: FileTime
  /// The channel that it was written to.
  public var channel: String
  /// Who wrote it.
  public var provider: String
  /// The provider's identifier in braces; nil where it is not known.
  public var providerGuid: String?
  /// The number of its kind.
  public var id: UInt16
  /// How bad it is, in Windows' numbers: 1 critical, 2 error, 3 warning, 4 information, 5 verbose.
  public var level: UInt8
  /// The version of its kind.
  public var version: UInt8 = 0
  /// The task.
  public var task: UInt16 = 0
  /// The operation.
  public var opcode: UInt8 = 0
  /// The bits of its keywords.
  public var keywords: UInt64 = 0
  /// The node that wrote it.
  public var computer: String
  /// What it tells, in order.
  public var data: [Datum] = []
  /// The sentence for people.
  public var message: String

  /// Makes an event.
  public init(
    number: UInt64, time: FileTime, channel: String, provider: String, id: UInt16, level: UInt8,
    computer: String, message: String
  ) {
    self.number = number
    self.time = time
    self.channel = channel
    self.provider = provider
    self.id = id
    self.level = level
    self.computer = computer
    self.message = message
  }

  /// The name of its level; empty for one that Windows gives no name.
  public var levelName: String {
    switch level {
    case 1: "Critical"
    case 2: "Error"
    case 3: "Warning"
    case 4: "Information"
    case 5: "Verbose"
    default: ""
    }
  }

  /// Its keywords as Windows writes them: `0x` and 16 digits.
  public var keywordsText: String {
    let digits = String(keywords, radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
