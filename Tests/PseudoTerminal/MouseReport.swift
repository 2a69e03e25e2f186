/// Something done with the mouse, as a terminal reports it (SGR, mode 1006).
public struct MouseReport: Hashable, Sendable {
  /// The buttons by the numbers of the protocol; the wheel counts as one.
  public enum Button: Int, Hashable, Sendable {
    /// The three buttons.
    case left = 0
    case middle = 1
    case right = 2
    /// The wheel's directions.
    case wheelUp = 64
    case wheelDown = 65
    case wheelLeft = 66
    case wheelRight = 67
  }

  /// The sequence that is sent.
  public let sequence: String

  private init(_ bits: Int, _ x: Int, _ y: Int, _ final: String) {
    sequence = "\u{1B}[<\(bits);\(x + 1);\(y + 1)\(final)"
  }

  /// A button goes down at a cell, counted from zero.
  public static func press(_ button: Button, x: Int, y: Int) -> MouseReport {
    MouseReport(button.rawValue, x, y, "M")
  }

  /// A button goes up.
  public static func release(_ button: Button, x: Int, y: Int) -> MouseReport {
    MouseReport(button.rawValue, x, y, "m")
  }

  /// The mouse moves with a button down.
  public static func drag(_ button: Button, x: Int, y: Int) -> MouseReport {
    MouseReport(button.rawValue + 32, x, y, "M")
  }
}
