import TerminalUI

/// Somebody who presses keys, clicks, pastes and resizes at random, for trials of the console: most
/// keys are those that mean something at the moment, and most clicks hit something.
public struct RandomUser: Sendable {
  /// The largest screen, in cells each way, that the user's terminal has.
  public static let extentMax = 260
  /// The sizes that people have, beside any other.
  private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10), (1, 1), (0, 0), (3, 70)]
  private static let texts = [
    "web", "!", "\u{1B}[31m", "\u{6F22}\u{5B57}", "e\u{301}", "a\nb", "9", "*", "-1",
  ]

  /// Makes a user.
  public init() {}

  /// What the user does next.
  public func next(
    at console: ConsoleState, using luck: inout some RandomNumberGenerator
  ) -> ConsoleEvent {
    switch Int.random(in: 0..<100, using: &luck) {
    case 0..<3: .resized(Self.size(using: &luck))
    case 3..<25: .input(.mouse(Self.mouse(at: console, using: &luck)))
    case 25..<27: .input(.paste(Self.texts.randomElement(using: &luck) ?? ""))
    case 27: .input(.focus(Bool.random(using: &luck)))
    default: .input(.key(Self.key(at: console, using: &luck)))
    }
  }

  private static func size(using luck: inout some RandomNumberGenerator) -> Size {
    if Int.random(in: 0..<3, using: &luck) > 0,
      let (width, height) = sizes.randomElement(using: &luck)
    {
      return Size(width: width, height: height)
    }
    return Size(
      width: Int.random(in: 0...extentMax, using: &luck),
      height: Int.random(in: 0...extentMax / 3, using: &luck))
  }

  private static func key(
    at console: ConsoleState, using luck: inout some RandomNumberGenerator
  ) -> KeyPress {
    let chance = Int.random(in: 0..<10, using: &luck)
    if chance == 0 {
      let letter = Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &luck))
      return KeyPress(.character(Character(letter)))
    }
    let here = console.keys.bindings.filter { $0.context == console.context }
    let bindings = chance < 8 && !here.isEmpty ? here : console.keys.bindings
    return bindings.randomElement(using: &luck)?.keys.randomElement(using: &luck)
      ?? KeyPress(.escape)
  }

  private static func mouse(
    at console: ConsoleState, using luck: inout some RandomNumberGenerator
  ) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [
      .press(.left), .press(.left), .press(.right), .release(.left), .wheelUp, .wheelDown, .move,
      .press(.middle), .drag(.left), .wheelLeft,
    ]
    let kind = kinds.randomElement(using: &luck) ?? .move
    let size = console.size
    let point = Point(
      x: Int.random(in: -2...size.width + 2, using: &luck),
      y: Int.random(in: -2...size.height + 2, using: &luck))
    guard Int.random(in: 0..<3, using: &luck) > 0,
      let hit = console.render().hits.rects.randomElement(using: &luck)
    else { return MouseEvent(kind, at: point) }
    return MouseEvent(kind, at: Point(x: hit.x + hit.width / 2, y: hit.y + hit.height / 2))
  }
}
