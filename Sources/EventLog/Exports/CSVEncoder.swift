/// Writes a table as RFC 4180 has it: a line of headings, commas, lines that end with CR LF, and
/// quotes where a field needs them.
struct CSVEncoder: EventEncoder {
  /// The headings, as Event Viewer's columns are called where it has them.
  static let headings = [
    "Level", "Date and Time", "Source", "Event ID", "Log", "Computer", "Record ID", "Keywords",
    "Message", "Data",
  ]

  mutating func begin() -> [UInt8] { Self.line(Self.headings) }

  mutating func encode(_ event: LogEvent) -> [UInt8] {
    Self.line([
      event.levelName, event.time.text, event.provider, "\(event.id)", event.channel,
      event.computer, "\(event.number)", event.keywordsText, event.message,
      event.data.map { $0.name.isEmpty ? $0.value : "\($0.name)=\($0.value)" }
        .joined(separator: "\n"),
    ])
  }

  mutating func end() -> [UInt8] { [] }

  private static func line(_ fields: [String]) -> [UInt8] {
    Array((fields.map(field).joined(separator: ",") + "\r\n").utf8)
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
