internal import ClusterModel

/// One fact as one line of text, the same to the byte on every machine: fields in a fixed order,
/// joined by `|`, and whatever has no order of its own sorted by its bytes.
///
/// It is written field by field, not by `description`, so that neither the standard library nor the
/// order of a dictionary has a say in it.
struct TraceLine {
  private(set) var bytes: [UInt8] = []

  /// Makes an empty line with room for the usual one.
  init() { bytes.reserveCapacity(512) }

  /// Empties the line, and keeps its room.
  mutating func begin(at moment: MonotonicTime) {
    bytes.removeAll(keepingCapacity: true)
    digits(moment.nanoseconds)
  }

  /// Ends the line.
  mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// A word of the format itself.
  mutating func word(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A text, whatever is in it: what would end a field or a line is replaced.
  mutating func text(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { buffer in
      for byte in buffer {
        let isOwn = byte < 0x20 || byte == UInt8(ascii: "|")
        bytes.append(isOwn ? UInt8(ascii: "?") : byte)
      }
    }
  }

  /// A text that may be missing.
  mutating func text(_ text: String?) {
    guard let text else { return word("-") }
    self.text(text)
  }

  mutating func name(_ name: some Identifier) { text(name.rawValue) }

  mutating func name(_ name: (some Identifier)?) { text(name?.rawValue) }

  mutating func flag(_ flag: Bool) { flag ? word("yes") : word("no") }

  mutating func number(_ number: Int64) {
    separate()
    digits(number)
  }

  mutating func number(_ number: Int) { self.number(Int64(number)) }

  mutating func number(_ number: Int?) {
    guard let number else { return word("-") }
    self.number(Int64(number))
  }

  mutating func size(_ size: Bytes) { number(size.count) }

  /// Bytes in a second, the whole ones.
  mutating func rate(_ rate: Bandwidth?) {
    guard let rate else { return word("-") }
    number(Int64(exactly: rate.bytesPerSecond.rounded()) ?? -1)
  }

  mutating func time(_ time: Duration) { number(time.nanoseconds) }

  /// Milliseconds of the calendar, the whole ones.
  mutating func time(_ time: WallTime) {
    number(Int64(exactly: (time.secondsSince1970 * 1000).rounded()) ?? -1)
  }

  /// The names of a list in its own order, in one field.
  mutating func list(_ names: some Sequence<String>) {
    text(names.joined(separator: ","))
  }

  private mutating func separate() { bytes.append(UInt8(ascii: "|")) }

  private mutating func digits(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }
}
