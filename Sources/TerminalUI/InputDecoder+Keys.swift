/// Control sequences (`ESC [`) and single shifts (`ESC O`).
extension InputDecoder {
  mutating func takeControl(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case UInt8(ascii: "[") where buffer.isEmpty: state = .consoleKey
    case UInt8(ascii: "M") where buffer.isEmpty: state = .legacyMouse
    case UInt8(ascii: "$") where buffer.first.map { 0x30...0x39 ~= $0 } ?? false:
      finishControl(byte, &events)  // rxvt's Shift; elsewhere `$` never ends a sequence
    case 0x20...0x3F where buffer.count < Self.sequenceBytesMax: buffer.append(byte)
    case 0x20...0x3F: state = .ignored
    case 0x40...0x7E: finishControl(byte, &events)
    default: restart(unless: false, byte, &events)
    }
  }

  private mutating func finishControl(_ final: UInt8, _ events: inout [InputEvent]) {
    let parameters = ControlParameters(buffer)
    if parameters.isStartOfPaste(final) { return beginPaste() }
    defer { reset() }
    switch (parameters.marker, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      takeMouse(parameters, isRelease: final == UInt8(ascii: "m"), &events)
    case (nil, UInt8(ascii: "M")): takeNumberedMouse(parameters, &events)
    case (nil, UInt8(ascii: "I")): events.append(.focus(true))
    case (nil, UInt8(ascii: "O")): events.append(.focus(false))
    case (UInt8(ascii: "?"), UInt8(ascii: "y")): takeModeReport(parameters)
    case (nil, _):
      if let press = parameters.key(final: final) { emit(press.key, press.modifiers, &events) }
    default: break
    }
  }

  /// A mode is 1 on, 2 off, 3 always on, 4 always off, 0 unknown.
  private mutating func takeModeReport(_ parameters: ControlParameters) {
    guard parameters[0] == Self.synchronizedOutput else { return }
    hasAnswered = true
    offersSynchronizedOutput = 1...3 ~= parameters[1]
  }

  mutating func takeSingleShift(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x30...0x39 where buffer.count < Self.sequenceBytesMax,
      UInt8(ascii: ";") where buffer.count < Self.sequenceBytesMax:
      buffer.append(byte)
    case 0x20...0x7E:
      if let press = ControlParameters(buffer).shiftedKey(final: byte) {
        emit(press.key, press.modifiers, &events)
      }
      reset()
    default: restart(unless: false, byte, &events)
    }
  }
}

/// The parameters of a control sequence: `ESC [ < 1 ; 2 ; 3 M` has a marker and three numbers.
struct ControlParameters {
  /// The largest number kept, so that a hostile one can't overflow.
  static let numberMax = 1_000_000

  /// `<`, `=`, `>`, `?`, or an intermediate byte: sequences that are not keys have one.
  private(set) var marker: UInt8?
  private(set) var numbers: [Int] = []

  init(_ bytes: [UInt8]) {
    var current = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: current = min(Self.numberMax, current * 10 + Int(byte) - 0x30)
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        numbers.append(current)
        current = 0
      default: marker = marker ?? byte
      }
    }
    numbers.append(current)
  }

  /// A number by its place, or zero.
  subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }

  func isStartOfPaste(_ final: UInt8) -> Bool {
    marker == nil && final == UInt8(ascii: "~") && numbers == [200]
  }

  /// xterm's modifiers: one more than a set of bits; Meta counts as Alt.
  private static func modifiers(_ number: Int) -> Modifiers {
    guard number > 1 else { return [] }
    let bits = number - 1
    var modifiers = Modifiers(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { modifiers.insert(.alt) }
    return modifiers
  }

  func key(final: UInt8) -> KeyPress? {
    switch final {
    case UInt8(ascii: "~"): tildeKey([])
    case UInt8(ascii: "$"): tildeKey(.shift)
    case UInt8(ascii: "^"): tildeKey(.control)
    case UInt8(ascii: "@"): tildeKey([.shift, .control])
    case UInt8(ascii: "u"): Self.codedKey(self[0], Self.modifiers(self[1]))
    case UInt8(ascii: "Z"): KeyPress(.backTab, Self.modifiers(self[1]).subtracting(.shift))
    case 0x61...0x64:
      Self.cursorKey(final - 0x20).map { KeyPress($0, .shift) }  // rxvt
    default: Self.cursorKey(final).map { KeyPress($0, Self.modifiers(self[1])) }
    }
  }

  /// The key of `ESC O`: the keypad's, the function keys', and rxvt's arrows with Control.
  func shiftedKey(final: UInt8) -> KeyPress? {
    let modifiers = Self.modifiers(numbers.last ?? 0)
    if let key = Self.cursorKey(final) { return KeyPress(key, modifiers) }
    return switch final {
    case UInt8(ascii: "M"): KeyPress(.enter, modifiers)
    case UInt8(ascii: "I"): KeyPress(.tab, modifiers)
    case UInt8(ascii: "X"): KeyPress(.character("="), modifiers)
    case 0x61...0x64: Self.cursorKey(final - 0x20).map { KeyPress($0, .control) }
    case 0x6A...0x79:
      KeyPress(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    default: nil
    }
  }

  private func tildeKey(_ shifted: Modifiers) -> KeyPress? {
    if self[0] == 27 { return Self.codedKey(self[2], Self.modifiers(self[1])) }
    let key: Key? =
      switch self[0] {
      case 1, 7: .home
      case 2: .insert
      case 3: .delete
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      case 11...15: .function(self[0] - 10)
      case 17...21: .function(self[0] - 11)
      case 23...26: .function(self[0] - 12)
      case 28: .function(15)
      case 29: .menu
      case 31...34: .function(self[0] - 14)
      default: nil
      }
    return key.map { KeyPress($0, Self.modifiers(self[1]).union(shifted)) }
  }

  private static func cursorKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// A key named by its Unicode scalar, as kitty and xterm's modifyOtherKeys do.
  private static func codedKey(_ code: Int, _ modifiers: Modifiers) -> KeyPress? {
    switch code {
    case 9 where modifiers == .shift: KeyPress(.backTab)
    case 9: KeyPress(.tab, modifiers)
    case 13: KeyPress(.enter, modifiers)
    case 27: KeyPress(.escape, modifiers)
    case 8, 127: KeyPress(.backspace, modifiers)
    case 57363: KeyPress(.menu, modifiers)
    case 0x20...0x10FFFF where !(0xE000...0xF8FF ~= code):
      Unicode.Scalar(UInt32(code)).map { KeyPress(.character(Character($0)), modifiers) }
    default: nil
    }
  }
}
