/// A piece of an EVTX file that can be read by itself: 64 KiB with a header, records, and the names
/// and templates that they share.
///
/// Source: libyal's documentation of the format; [MS-EVEN6] 2.2.12 for the binary XML.
struct EVTXChunk {
  /// The size of each chunk, in bytes.
  static let size = 65_536
  /// The size of its header, in bytes.
  static let headerSize = 512
  /// The most data of an event that are written.
  static let dataMax = 64
  /// The longest name of a datum, in UTF-16 units.
  static let nameUnitsMax = 96
  /// The longest text of all of an event's values together, in UTF-16 units; with the longest
  /// template this fits into one chunk, as Windows' own limit of an event, 64 KiB, does.
  static let textUnitsMax = 16_000

  /// The number of the first record.
  private let first: UInt64
  private var recordCount: UInt64 = 0
  private var lastRecord = 0
  private var bytes = ByteWriter()
  private var tables = EVTXTables()

  /// Begins a chunk whose first record has a number.
  init(first: UInt64) {
    self.first = first
    bytes.appendZeros(Self.headerSize)
  }

  /// Adds an event; false when there is no room for it, and it goes into another chunk.
  mutating func add(_ event: LogEvent) -> Bool {
    let start = bytes.count
    let template = EVTXTemplate(
      names: event.data.prefix(Self.dataMax).map {
        EVTXTemplate.prefix($0.name, Self.nameUnitsMax)
      })
    var tables = tables
    var record = ByteWriter()
    record.append(UInt32(0x2A2A))
    record.append(UInt32(0))
    record.append(first + recordCount)
    record.append(UInt64(event.time.ticks))
    record.append(EVTXTables.fragmentHeader)
    tables.writeInstance(of: template, to: &record, at: start)
    let values = template.values(of: event)
    record.append(UInt32(values.count))
    var data = ByteWriter()
    for value in values {
      let before = data.count
      value.write(to: &data)
      record.append(UInt16(data.count - before))
      record.append(value.kind.rawValue)
      record.append(UInt8(0))
    }
    record.append(data.bytes)
    record.append(UInt8(0))
    record.appendZeros((8 - (record.count + 4) % 8) % 8)
    let size = UInt32(record.count + 4)
    record.replace(at: 4, with: size)
    record.append(size)
    guard start + record.count <= Self.size else { return false }
    bytes.append(record.bytes)
    self.tables = tables
    lastRecord = start
    recordCount += 1
    return true
  }

  /// The chunk's bytes, with its header and its checksums.
  func finished() -> [UInt8] {
    // Without records the chunk has neither a first number nor a last, as -1 says.
    let first = recordCount > 0 ? self.first : UInt64.max
    let last = recordCount > 0 ? first + recordCount - 1 : UInt64.max
    var chunk = bytes
    let free = bytes.count
    let records = CRC32.checksum(bytes.bytes[Self.headerSize...])
    var header = ByteWriter()
    header.append(Array("ElfChnk\0".utf8))
    for number in [first, last, first, last] { header.append(number) }
    for number in [128, lastRecord, free] { header.append(UInt32(number)) }
    header.append(records)
    header.appendZeros(128 - header.count)
    tables.write(to: &header)
    let checksum = CRC32.checksum(
      header.bytes[128...], after: CRC32.checksum(header.bytes[..<120]))
    header.replace(at: 124, with: checksum)
    chunk.appendZeros(Self.size - free)
    return header.bytes + chunk.bytes[Self.headerSize...]
  }
}
