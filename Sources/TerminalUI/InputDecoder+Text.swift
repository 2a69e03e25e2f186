/// Characters, control characters and pastes.
extension InputDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  mutating func takeGround(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x1B:
      state = .escape(isDouble: false)
      return
    case 0x0D, 0x0A: emit(.enter, [], &events)
    case 0x09: emit(.tab, [], &events)
    case 0x08, 0x7F: emit(.backspace, [], &events)
    case 0x00...0x1F:
      emit(.character(Self.controlCharacter(byte)), .control, &events)
    case 0x20...0x7E: emit(.character(Character(Unicode.Scalar(byte))), [], &events)
    case 0xC2...0xDF: return begin(byte, length: 2)
    case 0xE0...0xEF: return begin(byte, length: 3)
    case 0xF0...0xF4: return begin(byte, length: 4)
    default: emit(.character("\u{FFFD}"), [], &events)
    }
    isAlt = false
  }

  /// The key that makes a control character together with the control key.
  private static func controlCharacter(_ byte: UInt8) -> Character {
    switch byte {
    case 0: " "
    case 1...26: Character(Unicode.Scalar(byte + 0x60))
    default: Character(Unicode.Scalar(byte + 0x40))
    }
  }

  private mutating func begin(_ byte: UInt8, length: Int) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(byte)
    state = .character(length: length)
  }

  mutating func takeContinuation(_ byte: UInt8, length: Int, _ events: inout [InputEvent]) {
    guard 0x80...0xBF ~= byte else {
      emit(.character("\u{FFFD}"), [], &events)
      return restart(unless: false, byte, &events)
    }
    buffer.append(byte)
    guard buffer.count == length else { return }
    var scalars = String(decoding: buffer, as: UTF8.self).unicodeScalars
    let scalar = scalars.count == 1 ? scalars.removeFirst() : "\u{FFFD}"
    emit(.character(Character(scalar)), [], &events)
    reset()
  }

  mutating func beginPaste() {
    reset()
    pasteEndMatched = 0
    state = .paste
  }

  mutating func takePaste(_ byte: UInt8, _ events: inout [InputEvent]) {
    if byte == Self.pasteEnd[pasteEndMatched] {
      pasteEndMatched += 1
      guard pasteEndMatched == Self.pasteEnd.count else { return }
      let text = String(decoding: buffer, as: UTF8.self)
      events.append(.paste(String(text.map { $0.isNewline ? "\n" : $0 })))
      buffer = []
      return reset()
    }
    keepPasted(Self.pasteEnd[..<pasteEndMatched])
    pasteEndMatched = byte == Self.pasteEnd[0] ? 1 : 0
    if pasteEndMatched == 0 { keepPasted([byte]) }
  }

  private mutating func keepPasted(_ bytes: ArraySlice<UInt8>) {
    buffer.append(contentsOf: bytes.prefix(Self.pasteBytesMax - buffer.count))
  }
}
