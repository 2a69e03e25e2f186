/// What the screen shows.
extension PseudoTerminal {
  /// The rows as text, without blanks at their ends.
  public var rows: [String] { emulator.rows }

  /// The screen as one text.
  public var text: String { rows.joined(separator: "\n") }

  /// One cell, or nil outside the screen.
  public func cell(x: Int, y: Int) -> ScreenCell? { emulator.cell(x: x, y: y) }

  /// Where a text first appears: the column and row of its first cell.
  public func find(_ wanted: String) -> (x: Int, y: Int)? {
    for (y, row) in rows.enumerated() {
      guard let range = row.firstRange(of: wanted) else { continue }
      let before = row[..<range.lowerBound]
      var x = 0
      for _ in before { x += max(1, cell(x: x, y: y)?.width ?? 1) }
      return (x, y)
    }
    return nil
  }

  /// The cursor's column and row.
  public var cursor: (x: Int, y: Int) { emulator.cursor }

  /// Whether the cursor is shown.
  public var isCursorVisible: Bool { emulator.properties.isCursorVisible }

  /// Whether the alternate screen, which full-screen programs use, is shown.
  public var isAlternateScreen: Bool { emulator.properties.isAlternateScreen }

  /// Whether presses of the mouse are reported to the program.
  public var reportsMouse: Bool { emulator.properties.reportsMouse }

  /// Everything that arrived, as text.
  public var outputText: String {
    String(decoding: output.flatMap(\.bytes), as: UTF8.self)
  }
}

/// One cell of an emulated screen.
public struct ScreenCell: Hashable, Sendable {
  /// The glyph with its marks; empty for a cell never written.
  public let text: String
  /// Cells taken: 1 or 2.
  public let width: Int
  /// Colour of the glyph.
  public let ink: ScreenColor
  /// Colour behind it.
  public let paper: ScreenColor
  /// Attributes.
  public let isBold, isUnderlined, isReverse: Bool
}

/// A colour as a program asked for it.
public enum ScreenColor: Hashable, Sendable {
  /// The terminal's own.
  case terminalDefault
  /// A numbered colour.
  case index(Int)
  /// Red, green and blue as 0xRRGGBB.
  case rgb(UInt32)
}

/// What a terminal device does with input and output by itself; all is on under a shell.
public struct DeviceModes: Hashable, Sendable {
  /// Typed characters are shown.
  public let isEchoing: Bool
  /// Input arrives by lines.
  public let isCanonical: Bool
  /// Ctrl-C and others send signals.
  public let sendsSignals: Bool
  /// A new line returns to the first column.
  public let translatesOutput: Bool

  /// As a shell expects them.
  public static let normal = DeviceModes(
    isEchoing: true, isCanonical: true, sendsSignals: true, translatesOutput: true)
}

/// Why a program in a pseudo-terminal didn't do as it should.
public struct PseudoTerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Code: Hashable, Sendable {
    /// The system gave no pseudo-terminal.
    case noDevice
    /// The program couldn't be started.
    case notStarted
    /// It didn't do it in time.
    case timedOut
    /// It ended, or closed its terminal, before.
    case closed
  }

  /// What kind of trouble it is.
  public let code: Code
  /// What was waited for, and what the screen showed instead.
  public let message: String
  /// The message.
  public var description: String { message }
}
