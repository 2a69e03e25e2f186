import ClusterModel
import TerminalUI

/// What lies under a piece of the screen, for the mouse.
enum Target: Hashable, Sendable {
  /// A pane, where nothing more telling lies on it.
  case pane(Pane)
  case tree(Spot)
  case treeMark(Spot)
  case row(RowID)
  case action(MenuAction)
  case lane(Lane.ID)
  /// A part of the path in the top line.
  case crumb(Place)
  /// A key in the bottom line.
  case hint(Verb)
  /// A menu item at a depth; a menu's border is `menu`.
  case menuItem(MenuAction, depth: Int)
  case menu
  /// A dialogue's buttons; the rest of it is `dialogue`.
  case button(confirms: Bool)
  case dialogue
  case help
  /// A line of the choice that lies on top.
  case choice(Int)
  /// The list of passes.
  case passes
  /// The heading of a column.
  case column(ColumnID)
  /// The border of a pane, which can be dragged.
  case border(Pane)
  /// The status line, while it says what is wrong.
  case ailment
  /// A line of the chooser of columns; the rest of it is `chooser`.
  case columnLine(Int)
  case chooser
  /// A migration in the list of all of them; the rest of that list is `crossings`.
  case crossing(Lane.ID)
  case crossings
  /// The line of time of a replay.
  case replayLine
  /// A part of an open form.
  case form(FormTarget)
}

/// From rectangles to what lies there; what was drawn later lies on top.
struct HitMap: Equatable, Sendable {
  private let bounds: Rect
  private var entries: [(rect: Rect, target: Target)] = []

  /// A map of a screen; what lies beyond it can't be pressed.
  init(bounds: Rect) { self.bounds = bounds }

  mutating func add(_ rect: Rect, _ target: Target) {
    let rect = rect.intersection(bounds)
    if !rect.isEmpty { entries.append((rect, target)) }
  }

  /// What lies topmost at a position.
  func target(at point: Point) -> Target? {
    entries.last { $0.rect.contains(point) }?.target
  }

  /// Where the parts of an open form lie.
  var formRects: [Rect] {
    entries.compactMap { entry in
      if case .form = entry.target { entry.rect } else { nil }
    }
  }

  /// Everything that can be pressed.
  var rects: [Rect] { entries.map(\.rect) }

  /// Where something lies.
  func rect(of target: Target) -> Rect? { entries.last { $0.target == target }?.rect }

  static func == (left: HitMap, right: HitMap) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}
