internal import ClusterModel

/// What tells an event from others of the same time: a number made from all else that it has
/// (FNV-1a, 64 bits).
struct EventDigest {
  private var sum: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ record: EventRecord) {
    add(record.channel.rawValue)
    add(record.provider.rawValue)
    add(record.node?.rawValue ?? "")
    add(record.machine?.rawValue ?? "")
    add(record.message)
    for field in record.data {
      add(field.name)
      add(field.value)
    }
    for number in [
      UInt64(record.level.number), UInt64(record.opcode.rawValue), record.keywords.rawValue,
      UInt64(bitPattern: Int64(record.eventID ?? -1)),
    ] { add(number) }
  }

  /// The number as the database has it.
  var value: Int64 { Int64(bitPattern: sum) }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    // No byte of UTF-8, so that two texts are not taken for one.
    sum = (sum ^ 0xff) &* 0x0000_0100_0000_01b3
  }

  private mutating func add(_ number: UInt64) { sum = (sum ^ number) &* 0x0000_0100_0000_01b3 }
}
