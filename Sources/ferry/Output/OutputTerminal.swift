import Glibc
import TerminalUI

/// The terminal that what is said goes to.
enum OutputTerminal {
  /// The columns of that of standard output; nil where there is none.
  static var width: Int? { size(of: STDOUT_FILENO)?.width }

  /// The size of that of standard output, or what is usual where none tells its own.
  static var assumedSize: Size { size(of: STDOUT_FILENO) ?? Size(width: 80, height: 24) }

  /// The size of that behind a descriptor, in cells; nil where there is none.
  static func size(of descriptor: Int32) -> Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }
}
