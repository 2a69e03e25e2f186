/// Turns the bytes of a terminal into events: incremental, so that a sequence may arrive in any
/// number of pieces, and total, so that garbage costs at most itself.
///
/// It knows what xterm, tmux, screen, the Linux console and rxvt send, rather than what terminfo
/// says they send: the two differ, above all for the mouse. When `isPending`, the meaning of the
/// last bytes depends on whether more follow at once; call `flush()` when nothing came for
/// `InputDecoder.escapeTimeout`.
public struct InputDecoder: Sendable {
  /// How long the rest of an escape sequence may take before its beginning counts as a key.
  public static let escapeTimeout = Duration.milliseconds(25)
  /// The longest control sequence that is understood, in bytes; a longer one is skipped.
  public static let sequenceBytesMax = 64
  /// The longest string sequence (a terminal's answer) that is skipped whole, in bytes.
  public static let stringBytesMax = 4096
  /// The longest paste that is delivered, in bytes; the rest of a longer one is left out.
  public static let pasteBytesMax = 1 << 20

  /// The private mode in which a terminal holds a frame back until it is whole.
  static let synchronizedOutput = 2026

  enum State: Equatable {
    case ground
    /// In a UTF-8 character; the bytes so far are in `buffer`.
    case character(length: Int)
    /// After one ESC, or two.
    case escape(isDouble: Bool)
    /// After `ESC [`; parameters are in `buffer`.
    case control
    /// After `ESC [ [`: a function key of the Linux console.
    case consoleKey
    /// In a control sequence that is not understood, up to its final byte.
    case ignored
    /// After `ESC O`; digits are in `buffer`.
    case singleShift
    /// After `ESC [ M`: three bytes follow.
    case legacyMouse
    /// In a terminal's answer, up to its terminator; its length so far.
    case string(count: Int)
    /// In a bracketed paste; its bytes are in `buffer`.
    case paste
  }

  var state = State.ground
  /// Whether an ESC came before what is being decoded.
  var isAlt = false
  var buffer: [UInt8] = []
  /// How much of a paste's end marker has been matched.
  var pasteEndMatched = 0
  /// The button that went down last, which X10's releases don't name.
  var pressedButton = MouseButton.left

  /// Whether the terminal said that it can show a frame all at once (mode 2026), in its answer to
  /// the question (DECRPM).
  public internal(set) var offersSynchronizedOutput = false
  /// Whether it has answered that question.
  public internal(set) var hasAnswered = false

  /// Makes a decoder that has seen nothing.
  public init() {}

  /// Whether the last bytes are a key, or the beginning of more: only time can tell.
  public var isPending: Bool {
    switch state {
    case .escape: true
    case .control, .singleShift: buffer.isEmpty
    case .string(let count): count == 0
    default: false
    }
  }

  /// Takes what the terminal sent, and returns what it means so far.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { take(byte, &events) }
    return events
  }

  /// Takes what is pending for a key of its own: call it when time has told.
  public mutating func flush() -> [InputEvent] {
    guard isPending else { return [] }
    defer { reset() }
    return switch state {
    case .escape(let isDouble):
      Array(repeating: .key(KeyPress(.escape)), count: isDouble ? 2 : 1)
    case .control: altKey("[")
    case .singleShift: altKey("O")
    case .string: buffer.first.map { altKey(Character(Unicode.Scalar($0))) } ?? []
    default: []
    }
  }

  private func altKey(_ character: Character) -> [InputEvent] {
    [.key(KeyPress(.character(character), .alt))]
  }

  mutating func reset() {
    state = .ground
    isAlt = false
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch state {
    case .ground: takeGround(byte, &events)
    case .character(let length): takeContinuation(byte, length: length, &events)
    case .escape(let isDouble): takeAfterEscape(byte, isDouble: isDouble, &events)
    case .control: takeControl(byte, &events)
    case .consoleKey:
      if case 0x41...0x45 = byte { emit(.function(Int(byte) - 0x40), [], &events) }
      restart(unless: 0x41...0x7E ~= byte, byte, &events)
    case .ignored: if !(0x20...0x3F ~= byte) { restart(unless: byte >= 0x40, byte, &events) }
    case .singleShift: takeSingleShift(byte, &events)
    case .legacyMouse: takeLegacyMouse(byte, &events)
    case .string(let count): takeString(byte, count: count, &events)
    case .paste: takePaste(byte, &events)
    }
  }

  /// Ends a sequence; a byte that isn't part of it begins the next one.
  mutating func restart(unless isPart: Bool, _ byte: UInt8, _ events: inout [InputEvent]) {
    reset()
    if !isPart { take(byte, &events) }
  }

  /// Reports a key with its modifiers and an ESC that came before it.
  mutating func emit(_ key: Key, _ modifiers: Modifiers, _ events: inout [InputEvent]) {
    events.append(.key(KeyPress(key, isAlt ? modifiers.union(.alt) : modifiers)))
  }

  private mutating func takeAfterEscape(
    _ byte: UInt8, isDouble: Bool, _ events: inout [InputEvent]
  ) {
    switch byte {
    case 0x1B:
      if isDouble { events.append(.key(KeyPress(.escape))) }
      state = .escape(isDouble: true)
    case UInt8(ascii: "["):
      isAlt = isDouble
      state = .control
    case UInt8(ascii: "O"):
      isAlt = isDouble
      state = .singleShift
    default:
      if isDouble { events.append(.key(KeyPress(.escape))) }
      if "]P_^X".utf8.contains(byte) {
        buffer = [byte]
        state = .string(count: 0)
      } else {
        state = .ground
        isAlt = true
        takeGround(byte, &events)
      }
    }
  }

  private mutating func takeString(_ byte: UInt8, count: Int, _ events: inout [InputEvent]) {
    switch byte {
    case 0x07: reset()
    case 0x20...0x7E, 0x80...0xFF:
      state = count < Self.stringBytesMax ? .string(count: count + 1) : .ground
      if state == .ground { reset() }
    default: restart(unless: false, byte, &events)
    }
  }
}
