import CNcurses
import Glibc

/// Writes to the terminal: a frame in one piece, so that nothing shows half of it.
struct TerminalOutput {
  let descriptor: Int32

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Takes a frame that ncurses rendered into memory, and writes it.
  func writeFrame(length: Int) {
    guard length > 0 else { return }
    write(Array(TerminalModes.frameBegins.utf8) + take(length) + TerminalModes.frameEnds.utf8)
  }

  /// Takes a frame and forgets it.
  func discard(length: Int) { _ = take(length) }

  private func take(_ length: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = ferry_curses_take(buffer.baseAddress, length)
    }
  }

  /// Waits for a slow terminal, but not for one that is gone, nor when the process is to end.
  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&polled, 1, -1)
      } else if errno != EINTR || ferry_curses_is_ending() {
        return
      }
    }
  }
}
