public import TerminalUI

/// One picture of the console.
public struct Frame: Sendable {
  /// The cells.
  public var surface: Surface
  /// Where the cursor blinks; nil hides it.
  public var cursor: Point?
  /// What the terminal's window is to be called, fit to be sent to a terminal.
  public private(set) var title: String
  /// What lies where, for the mouse.
  var hits: HitMap

  init(size: Size) {
    surface = Surface(size: size, style: .text)
    hits = HitMap(bounds: Rect(size))
    title = "Ferry"
  }

  /// Names the window. Titles do not pass through the surface, so they are made harmless here.
  mutating func entitle(_ text: String) {
    title = String(DisplayText.cells(of: text).map(\.glyph))
  }
}

extension Style {
  /// Ordinary text on the background.
  static let text = Style(ink: .text, paper: .paper)

  /// The style with another ink.
  func inked(_ ink: Role) -> Style { Style(ink: ink, paper: paper, attributes: attributes) }
  /// The style on another paper.
  func on(_ paper: Role) -> Style { Style(ink: ink, paper: paper, attributes: attributes) }
  /// The style in bold.
  var bold: Style { Style(ink: ink, paper: paper, attributes: attributes.union(.bold)) }
}
