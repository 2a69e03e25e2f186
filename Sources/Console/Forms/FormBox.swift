import TerminalUI

/// Where the parts of an open form lie on a screen: tabs, page, message and buttons.
struct FormBox {
  /// The widest form, in cells.
  static let widthMax = 78
  /// A form is at least as high, where the screen is, so that most tabs do not differ.
  static let heightMin = 16
  /// The most lines of a message at the bottom.
  static let messageLinesMax = 3

  /// A tab's label.
  struct Tab: Equatable {
    var index: Int
    var x: Int
    var text: String
  }

  let rect: Rect
  /// The rows of tabs, or the one row with the shown one where there is little room.
  let tabRows: [[Tab]]
  let tabs: Rect
  let body: Rect
  let message: Rect
  let messageLines: [String]
  let buttons: Rect
  let lines: [FormLine]

  init(_ form: Form, _ state: FormState, message: String?, area: Size) {
    let width = min(area.width, Self.widthMax)
    let inner = max(0, width - 5)
    var tabRows = Self.tabRows(of: form, width: inner)
    let longest = form.pages.indices.map {
      FormFlow(form, state, page: $0, width: inner).lines.count
    }
    let messageLines = TextFlow.lines(
      message.map { "▲ " + $0 } ?? "", width: inner,
      atMost: max(1, min(Self.messageLinesMax, area.height / 5)))
    let wanted =
      (longest.max() ?? 0) + tabRows.count + (tabRows.isEmpty ? 0 : 1) + messageLines.count + 5
    let height = min(area.height, max(wanted, Self.heightMin))
    if height < 14, tabRows.count > 1 {
      tabRows = tabRows.filter { row in row.contains { $0.index == state.page } }
    }
    rect = Rect(
      x: (area.width - width) / 2, y: (area.height - height) / 2, width: width, height: height)
    lines = FormFlow(form, state, page: state.page, width: inner).lines
    let isRoomy = height >= 14
    var rest =
      width >= 2 && height >= 2 ? rect.inset(left: 2, top: 1, right: 2, bottom: 1) : rect
    (buttons, rest) = rest.splitBottom(rest.height >= 3 ? 1 : 0)
    (self.message, rest) = rest.splitBottom(
      rest.height > messageLines.count ? messageLines.count : 0)
    if isRoomy { rest = rest.inset(bottom: 1) }
    (tabs, rest) = rest.splitTop(rest.height >= 3 ? tabRows.count : 0)
    body = rest.inset(top: isRoomy ? 1 : 0)
    self.tabRows = tabRows
    self.messageLines = messageLines
  }

  private static func tabRows(of form: Form, width: Int) -> [[Tab]] {
    guard form.pages.count > 1 else { return [] }
    var rows: [[Tab]] = [[]]
    var x = 0
    for (index, page) in form.pages.enumerated() {
      let text = " \(page.title) "
      let textWidth = DisplayText.width(of: text)
      if x + textWidth > width, rows.last?.isEmpty == false {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(Tab(index: index, x: x, text: text))
      x += textWidth + 1
    }
    return rows
  }

  /// The first visible line: the one that was scrolled to, as far as there are so many.
  func top(of state: FormState) -> Int {
    max(0, min(state.top, lines.count - body.height))
  }

  /// The first visible line that shows what has the focus; as before when it is none of the lines.
  func topRevealingFocus(of state: FormState) -> Int {
    let top = top(of: state)
    guard let first = lines.firstIndex(where: \.isFocused),
      let last = lines.lastIndex(where: \.isFocused)
    else { return top }
    let lowest = max(0, last - max(1, body.height) + 1)
    // What stands above the first field is shown together with it.
    let highest = first <= 2 && last < body.height ? 0 : first
    return max(0, min(highest, max(top, lowest)))
  }
}
