/// What the terminal reports.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// Text was pasted (bracketed paste).
  case paste(String)
  /// The terminal gained or lost the focus.
  case focus(Bool)
}

/// A key with its modifiers.
public struct KeyPress: Hashable, Sendable {
  /// The key.
  public var key: Key
  /// What was held down. Shift is reported only where the key itself does not carry it.
  public var modifiers: Modifiers

  /// Makes a key press.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

/// The keys a terminal can report.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// A function key, from 1.
  case function(Int)
  /// Named keys.
  case enter, tab, backTab, escape, backspace, delete, insert
  /// Named keys that move.
  case up, down, left, right, home, end, pageUp, pageDown
  /// The menu (application) key.
  case menu
}

/// Keys held down with another key or with the mouse.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes modifiers from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift.
  public static let shift = Modifiers(rawValue: 1)
  /// Alt, also called Meta.
  public static let alt = Modifiers(rawValue: 2)
  /// Control.
  public static let control = Modifiers(rawValue: 4)
}

/// One report of the mouse.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// A button went down.
    case press(MouseButton)
    /// A button went up.
    case release(MouseButton)
    /// The mouse moved with a button down.
    case drag(MouseButton)
    /// The mouse moved with no button down.
    case move
    /// The wheel turned by one notch.
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  /// What happened.
  public var kind: Kind
  /// Where.
  public var point: Point
  /// What was held down.
  public var modifiers: Modifiers

  /// Makes a mouse event.
  public init(_ kind: Kind, at point: Point, _ modifiers: Modifiers = []) {
    self.kind = kind
    self.point = point
    self.modifiers = modifiers
  }
}

/// The buttons of a mouse.
public enum MouseButton: Hashable, Sendable {
  /// The three buttons.
  case left, middle, right
  /// The two at the side of a mouse.
  case back, forward
}
