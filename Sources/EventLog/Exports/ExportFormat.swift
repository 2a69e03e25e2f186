/// What events are written as.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// Windows' own binary event log.
  case evtx
  /// One document `Events`.
  case xml
  /// A JSON object a line.
  case jsonl
  /// A table as RFC 4180 has it.
  case csv

  /// The format that a file's name ends with; nil when it is none of them.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  /// The endings of file names, for people: `.evtx, .xml, .jsonl or .csv`.
  public static var endings: String {
    let names = allCases.map { "." + $0.rawValue }
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  /// What writes the format.
  public func makeEncoder() -> any EventEncoder {
    switch self {
    case .evtx: EVTXEncoder()
    case .xml: XMLEncoder()
    case .jsonl: JSONLinesEncoder()
    case .csv: CSVEncoder()
    }
  }
}

/// Turns events into the bytes of a file, one after the other, so that no more than a piece of them
/// is ever held.
public protocol EventEncoder {
  /// What the file begins with.
  mutating func begin() -> [UInt8]
  /// What comes next in the file; empty while a piece is gathered.
  mutating func encode(_ event: LogEvent) throws(ExportFault) -> [UInt8]
  /// What the file ends with.
  mutating func end() throws(ExportFault) -> [UInt8]
  /// What takes the place of the file's first bytes after its end; nil when they stay.
  var beginning: [UInt8]? { get }
}

extension EventEncoder {
  /// They stay.
  public var beginning: [UInt8]? { nil }
}

/// Why events can't be written.
public struct ExportFault: Error, Hashable {
  /// What is wrong.
  public var message: String
  /// Whether there is a file of the name, which is left alone.
  public var isRefused = false

  /// Makes a fault.
  public init(message: String, isRefused: Bool = false) {
    self.message = message
    self.isRefused = isRefused
  }
}
