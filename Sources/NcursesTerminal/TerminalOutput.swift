import CNcurses
import Glibc

/// Writes to the terminal: a frame in one piece, so that nothing shows half of it.
struct TerminalOutput {
  /// How long, in milliseconds, a terminal that takes nothing is waited for when the process is
  /// to end: once, and not at all from then on.
  private var patience: Int32 = 200

  /// Whether the terminal shows a frame all at once when told where it ends.
  var isSynchronized = false

  private let descriptor: Int32

  /// Opens the terminal anew, so that its writes never wait and no other process's do not either;
  /// where that isn't allowed, standard output has to do.
  init() {
    let own = open("/dev/tty", O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    descriptor = own < 0 ? STDOUT_FILENO : own
  }

  func end() {
    if descriptor != STDOUT_FILENO { close(descriptor) }
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Takes a frame that ncurses rendered into memory, and writes it.
  mutating func writeFrame(length: Int) {
    guard length > 0 else { return }
    guard isSynchronized else { return write(take(length)) }
    write(Array(TerminalModes.frameBegins.utf8) + take(length) + TerminalModes.frameEnds.utf8)
  }

  /// Takes a frame and forgets it.
  func discard(length: Int) { _ = take(length) }

  private func take(_ length: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = ferry_curses_take(buffer.baseAddress, length)
    }
  }

  /// Waits for a slow terminal, but not for one that is gone, nor long when the process is to end.
  private mutating func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard waitForRoom() else { return }
      } else if errno != EINTR || ferry_curses_is_ending() {
        return
      }
    }
  }

  /// Whether writing may go on; a signal ends the wait, and is looked at.
  private mutating func waitForRoom() -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let count = poll(&polled, 1, ferry_curses_is_ending() ? patience : -1)
    if count == 0 { patience = 0 }
    return count > 0 || count < 0 && errno == EINTR
  }
}
