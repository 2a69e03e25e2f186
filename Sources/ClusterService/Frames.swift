internal import FoundationEssentials

/// Cuts a stream of bytes into frames: four bytes of length, the most significant first, then so
/// many bytes of JSON.
struct FrameReader {
  /// The bytes of the length.
  static let headerSize = 4

  /// The longest frame that is taken; whoever announces a longer one is not of our kind.
  let sizeMax: Int
  private var buffer: [UInt8] = []
  private var begin = 0

  init(sizeMax: Int) { self.sizeMax = sizeMax }

  /// Adds bytes as they came.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if begin > 0 {
      buffer.removeFirst(begin)
      begin = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame; nil when more bytes are needed.
  mutating func next() throws(ServiceError) -> Data? {
    guard buffer.count - begin >= Self.headerSize else { return nil }
    let size = buffer[begin..<begin + Self.headerSize].reduce(0) { $0 << 8 | Int($1) }
    guard size <= sizeMax else {
      throw ServiceError("a frame of \(size) bytes was announced, and \(sizeMax) are the most")
    }
    guard buffer.count - begin >= Self.headerSize + size else { return nil }
    let start = begin + Self.headerSize
    begin = start + size
    return Data(buffer[start..<begin])
  }

  /// A frame around a message.
  static func frame(_ message: some Encodable) throws -> Data {
    let json = try JSONEncoder().encode(message)
    var frame = Data(capacity: json.count + headerSize)
    for shift in [24, 16, 8, 0] { frame.append(UInt8(truncatingIfNeeded: json.count >> shift)) }
    frame.append(json)
    return frame
  }
}

/// Why a connection does not work.
struct ServiceError: Error, Hashable, Sendable {
  /// The rest of a sentence.
  var reason: String

  init(_ reason: String) { self.reason = reason }
}
