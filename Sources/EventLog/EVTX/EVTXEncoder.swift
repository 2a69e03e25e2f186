/// Writes an EVTX file: a header of 4 KiB, which is known only in the end, and chunks.
struct EVTXEncoder: EventEncoder {
  /// The size of the file's header, in bytes.
  static let headerSize = 4096
  /// The most chunks of a file, which counts them in 16 bits.
  static let chunksMax = 65_535

  private var chunk = EVTXChunk(first: 1)
  private var chunkCount = 0
  private var nextRecord: UInt64 = 1

  mutating func begin() -> [UInt8] { [UInt8](repeating: 0, count: Self.headerSize) }

  mutating func encode(_ event: LogEvent) throws(ExportFault) -> [UInt8] {
    var done: [UInt8] = []
    if !chunk.add(event) {
      done = chunk.finished()
      chunkCount += 1
      chunk = EVTXChunk(first: nextRecord)
      guard chunkCount < Self.chunksMax else {
        throw ExportFault(
          message: "An EVTX file holds at most 4 GiB, and these events are more; ask for fewer of "
            + "them, or write another format")
      }
      guard chunk.add(event) else {
        throw ExportFault(message: "The event \(event.number) does not fit into an EVTX file")
      }
    }
    nextRecord += 1
    return done
  }

  mutating func end() -> [UInt8] {
    chunkCount += 1
    return chunk.finished()
  }

  var beginning: [UInt8]? {
    var header = ByteWriter()
    header.append(Array("ElfFile\0".utf8))
    header.append(UInt64(0))
    header.append(UInt64(max(0, chunkCount - 1)))
    header.append(nextRecord)
    header.append(UInt32(128))
    // Version 3.1, the size of this header, and the number of chunks.
    for number in [1, 3, Self.headerSize, chunkCount] { header.append(UInt16(number)) }
    header.appendZeros(120 - header.count)
    // No flags: neither open nor full.
    header.append(UInt32(0))
    header.append(CRC32.checksum(header.bytes[..<120]))
    header.appendZeros(Self.headerSize - header.count)
    return header.bytes
  }
}
