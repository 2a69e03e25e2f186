/// Writes a JSON object a line.
struct JSONLinesEncoder: EventEncoder {
  mutating func begin() -> [UInt8] { [] }

  mutating func encode(_ event: LogEvent) -> [UInt8] { Array((event.json + "\n").utf8) }

  mutating func end() -> [UInt8] { [] }
}

extension LogEvent {
  /// The event as a JSON object in one line; its data are in order, since names may come twice.
  public var json: String {
    var text = "{\"time\":\(JSONText.quoted(time.text)),\"level\":\(level)"
    text += ",\"levelName\":\(JSONText.quoted(levelName))"
    text += ",\"channel\":\(JSONText.quoted(channel)),\"provider\":\(JSONText.quoted(provider))"
    text += ",\"eventID\":\(id),\"recordID\":\(number)"
    text += ",\"computer\":\(JSONText.quoted(computer))"
    text += ",\"keywords\":\(JSONText.quoted(keywordsText)),\"opcode\":\(opcode)"
    text += ",\"message\":\(JSONText.quoted(message)),\"data\":["
    text += data.map { datum in
      "{\"name\":\(JSONText.quoted(datum.name)),\"value\":\(JSONText.quoted(datum.value))}"
    }.joined(separator: ",")
    return text + "]}"
  }
}

/// Text as JSON has it (RFC 8259, section 7).
enum JSONText {
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return "\"\(text)\""
    }
    return text.unicodeScalars.reduce(into: "\"") { whole, scalar in
      switch scalar {
      case "\"": whole += "\\\""
      case "\\": whole += "\\\\"
      case "\n": whole += "\\n"
      case "\r": whole += "\\r"
      case "\t": whole += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        whole += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: whole.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}
