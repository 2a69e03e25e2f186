internal import FoundationEssentials
private import Dispatch
private import Glibc
private import Synchronization

/// One end of a connection over a Unix socket.
///
/// Reading and writing have a queue each, where they may block; no other thread ever does.
final class Connection: Sendable {
  /// How much is read at once, in bytes.
  static let readSize = 64 << 10

  private let socket: Int32
  private let frameSizeMax: Int
  private let writing = DispatchQueue(label: "ferry.connection.writing")
  private let isClosed = Mutex(false)

  /// Takes a connected socket over.
  init(socket: Int32, frameSizeMax: Int) {
    self.socket = socket
    self.frameSizeMax = frameSizeMax
  }

  deinit { _ = Glibc.close(socket) }

  /// The frames that come in, until the connection ends or breaks the rules. At most `max` wait for
  /// the reader: who sends more without waiting for answers is cut off.
  func frames(waitingMax max: Int) -> AsyncStream<Data> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Data.self, bufferingPolicy: .bufferingOldest(max))
    let sizeMax = frameSizeMax
    DispatchQueue(label: "ferry.connection.reading").async { [self] in
      var reader = FrameReader(sizeMax: sizeMax)
      reading: while read(into: &reader) {
        do throws(ServiceError) {
          while let frame = try reader.next() {
            guard case .enqueued = continuation.yield(frame) else { break reading }
          }
        } catch { break }
      }
      close()
      continuation.finish()
    }
    return stream
  }

  /// Sends a frame, and returns when the other side has room for it; false when it has gone.
  func send(_ frame: Data) async -> Bool {
    await withCheckedContinuation { continuation in
      writing.async { [self] in continuation.resume(returning: write(frame)) }
    }
  }

  /// Ends the connection; whoever reads or writes is woken.
  func close() {
    isClosed.withLock { isClosed in
      guard !isClosed else { return }
      isClosed = true
      _ = shutdown(socket, Int32(SHUT_RDWR))
    }
  }

  private func read(into reader: inout FrameReader) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: Self.readSize, alignment: 1) { buffer in
      while true {
        let count = Glibc.read(socket, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        reader.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return true
      }
    }
  }

  private func write(_ frame: Data) -> Bool {
    var offset = 0
    return frame.withUnsafeBytes { bytes in
      while offset < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
        // A reader that has gone is an error to handle, not a signal.
        let count = Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }
}
