/// The mouse: SGR's form (1006), rxvt's numbers (1015), and X10's three bytes where a terminal
/// knows nothing better.
extension InputDecoder {
  /// The bits of a mouse report.
  private enum Bits {
    static let shift = 4
    static let alt = 8
    static let control = 16
    static let motion = 32
    static let wheel = 64
    static let extraButtons = 128
  }

  mutating func takeMouse(
    _ parameters: ControlParameters, isRelease: Bool, _ events: inout [InputEvent]
  ) {
    guard parameters.numbers.count == 3 else { return }
    report(
      parameters[0], isRelease: isRelease,
      at: Point(x: max(0, parameters[1] - 1), y: max(0, parameters[2] - 1)), &events)
  }

  mutating func takeNumberedMouse(
    _ parameters: ControlParameters, _ events: inout [InputEvent]
  ) {
    guard parameters.numbers.count == 3, parameters[0] >= 32 else { return }
    reportUnnamedRelease(
      parameters[0] - 32,
      at: Point(x: max(0, parameters[1] - 1), y: max(0, parameters[2] - 1)), &events)
  }

  mutating func takeLegacyMouse(_ byte: UInt8, _ events: inout [InputEvent]) {
    guard byte >= 32 else { return restart(unless: false, byte, &events) }
    buffer.append(byte - 32)
    guard buffer.count == 3 else { return }
    let point = Point(x: max(0, Int(buffer[1]) - 1), y: max(0, Int(buffer[2]) - 1))
    reportUnnamedRelease(Int(buffer[0]), at: point, &events)
    reset()
  }

  /// X10 says "a button went up" without naming it: it is taken to be the last one that went down.
  private mutating func reportUnnamedRelease(
    _ bits: Int, at point: Point, _ events: inout [InputEvent]
  ) {
    let isRelease = bits & 3 == 3 && bits & (Bits.motion | Bits.wheel) == 0
    report(
      isRelease ? bits & ~3 | pressedButton.number : bits, isRelease: isRelease, at: point,
      &events)
  }

  private mutating func report(
    _ bits: Int, isRelease: Bool, at point: Point, _ events: inout [InputEvent]
  ) {
    var modifiers: Modifiers = isAlt ? .alt : []
    if bits & Bits.shift != 0 { modifiers.insert(.shift) }
    if bits & Bits.alt != 0 { modifiers.insert(.alt) }
    if bits & Bits.control != 0 { modifiers.insert(.control) }
    if let kind = kind(bits, isRelease: isRelease) {
      events.append(.mouse(MouseEvent(kind, at: point, modifiers)))
    }
  }

  private mutating func kind(_ bits: Int, isRelease: Bool) -> MouseEvent.Kind? {
    if bits & Bits.wheel != 0 {
      let wheels: [MouseEvent.Kind] = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight]
      return isRelease ? nil : wheels[bits & 3]
    }
    let number = bits & 3 | (bits & Bits.extraButtons != 0 ? MouseButton.firstExtra : 0)
    guard let button = MouseButton(number: number) else {
      return bits & Bits.motion != 0 ? .move : nil
    }
    if isRelease { return .release(button) }
    if bits & Bits.motion != 0 { return .drag(button) }
    if number < MouseButton.firstExtra { pressedButton = button }
    return .press(button)
  }
}

extension MouseButton {
  /// What is added to the numbers of the buttons at the side.
  static let firstExtra = 8

  /// The button of a report's two lowest bits, with `firstExtra` for the further ones.
  fileprivate init?(number: Int) {
    switch number {
    case 0: self = .left
    case 1: self = .middle
    case 2: self = .right
    case 8: self = .back
    case 9: self = .forward
    default: return nil
    }
  }

  fileprivate var number: Int {
    switch self {
    case .left: 0
    case .middle: 1
    case .right: 2
    case .back: 8
    case .forward: 9
    }
  }
}
