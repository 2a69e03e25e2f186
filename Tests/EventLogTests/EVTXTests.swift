import Testing

@testable import EventLog

/// The structure of EVTX files, from libyal's documentation of the format.
@Suite struct EVTXTests {
  static func file(_ events: [LogEvent]) throws -> EVTXFile {
    var encoder = EVTXEncoder()
    var bytes = encoder.begin()
    for event in events { bytes += try encoder.encode(event) }
    bytes += encoder.end()
    let beginning = try #require(encoder.beginning)
    bytes.replaceSubrange(0..<beginning.count, with: beginning)
    return EVTXFile(bytes: bytes)
  }

  @Test func headersChecksumsAndRecordsAgree() throws {
    let events = (1...2000).map(Events.event)
    let file = try Self.file(events)
    let chunks = file.chunkOffsets
    #expect(chunks.count > 5)
    #expect(Array(file.bytes[0..<8]) == Array("ElfFile\0".utf8))
    #expect(file.number(16, as: UInt64.self) == UInt64(chunks.count - 1))
    #expect(file.number(24, as: UInt64.self) == 2001)
    #expect(file.number(42, as: UInt16.self) == UInt16(chunks.count))
    #expect(file.number(120, as: UInt32.self) == 0)
    #expect(file.number(124, as: UInt32.self) == file.checksum(0..<120))
    var read: [EVTXFile.Record] = []
    for chunk in chunks {
      #expect(Array(file.bytes[chunk..<(chunk + 8)]) == Array("ElfChnk\0".utf8))
      let end = chunk + Int(file.number(chunk + 48, as: UInt32.self))
      #expect(file.number(chunk + 52, as: UInt32.self) == file.checksum((chunk + 512)..<end))
      #expect(
        file.number(chunk + 124, as: UInt32.self)
          == file.checksum(chunk..<(chunk + 120), (chunk + 128)..<(chunk + 512)))
      let records = try #require(file.records(ofChunkAt: chunk))
      for place in [8, 24] {
        #expect(file.number(chunk + place, as: UInt64.self) == records.first?.number)
        #expect(file.number(chunk + place + 8, as: UInt64.self) == records.last?.number)
      }
      #expect(Int(file.number(chunk + 44, as: UInt32.self)) == records.last?.offset)
      let names = try #require(file.names(ofChunkAt: chunk))
      #expect(
        names.isSuperset(of: ["Event", "System", "Provider", "EventData", "Data", "Message"]))
      #expect(file.templateCount(ofChunkAt: chunk) == 3)
      #expect(file.bytes[end..<(chunk + 65_536)].allSatisfy { $0 == 0 })
      read += records
    }
    #expect(read.map(\.number) == Array(1...2000))
    #expect(read.map(\.ticks) == events.map { UInt64($0.time.ticks) })
  }

  @Test func theLargestEventHasRoom() throws {
    var event = Events.event(1)
    event.message = String(repeating: "💾", count: 100_000)
    event.provider = String(repeating: "p", count: 70_000)
    event.data = (0..<500).map { number in
      LogEvent.Datum(
        String(repeating: "n\(number)", count: 200), String(repeating: "é", count: 9000))
    }
    let file = try Self.file(Array(repeating: event, count: 3))
    #expect(file.chunkOffsets.flatMap { file.records(ofChunkAt: $0) ?? [] }.count == 3)
  }

  @Test func aFileWithoutEventsHasAnEmptyChunk() throws {
    let file = try Self.file([])
    #expect(file.bytes.count == 4096 + 65_536)
    #expect(file.number(42, as: UInt16.self) == 1)
    #expect(file.number(24, as: UInt64.self) == 1)
    #expect(file.records(ofChunkAt: 4096)?.isEmpty == true)
    #expect(file.number(4096 + 8, as: UInt64.self) == UInt64.max)
    #expect(file.number(124, as: UInt32.self) == file.checksum(0..<120))
  }

  @Test func checksumsAreThoseOfZlib() {
    #expect(CRC32.checksum(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    let whole = Array("The quick brown fox jumps over the lazy dog".utf8)
    #expect(CRC32.checksum(whole[...]) == 0x414F_A339)
    #expect(CRC32.checksum(whole[7...], after: CRC32.checksum(whole[..<7])) == 0x414F_A339)
  }

  @Test func guidsHaveWindowsByteOrder() {
    #expect(
      EVTXValue.guid("{00112233-4455-6677-8899-aabbccddeeff}")
        == .guid([
          0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE,
          0xFF,
        ]))
    #expect(EVTXValue.guid("{0011}") == nil)
  }
}
