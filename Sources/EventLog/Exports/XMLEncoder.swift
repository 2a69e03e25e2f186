/// Writes one document of events, as Event Viewer saves them.
struct XMLEncoder: EventEncoder {
  mutating func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<Events>\n".utf8)
  }

  mutating func encode(_ event: LogEvent) -> [UInt8] { Array((event.xml + "\n").utf8) }

  mutating func end() -> [UInt8] { Array("</Events>\n".utf8) }
}
