internal import ClusterModel

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
