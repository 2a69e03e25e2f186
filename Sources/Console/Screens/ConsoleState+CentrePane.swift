import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The centre pane: heading, facts, the list, and the details of what is selected in it.
  func drawCentre(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let page = self.page
    let layout = centreLayout(rect, page: page)
    let style = Style.text
    frame.hits.add(rect, .pane(.list))
    drawHeading(page.title, isFocused: browser.focus == .list, on: &frame, in: layout.heading)
    FactGrid(page.facts, width: rect.width - 2)
      .draw(on: &frame, in: layout.facts.inset(left: 1, right: 1), style)
    let grid = ColumnGrid(page.columns, width: rect.width - 2)
    drawHeader(grid, on: &frame, in: layout.header)
    drawRows(page, grid, on: &frame, in: layout.rows)
    guard !layout.details.isEmpty, let details = browser.selected?.details(in: cluster) else {
      return
    }
    let (heading, facts) = layout.details.splitTop(1)
    drawHeading(details.title, isFocused: false, on: &frame, in: heading)
    FactGrid(details.facts.map { $0.spoken(in: words) }, width: rect.width - 2)
      .draw(on: &frame, in: facts.inset(left: 1, right: 1), style)
  }

  /// The heading of a pane; the pane with the focus shows it there.
  func drawHeading(_ text: String, isFocused: Bool, on frame: inout Frame, in rect: Rect) {
    let style = Style(ink: isFocused ? .accent : .muted, paper: .bar, attributes: .bold)
    frame.clear(rect, style)
    frame.write(" " + text, style, at: rect.origin, in: rect)
    if !browser.filter.isEmpty, isFocused {
      frame.writeRight("/\(browser.filter) ", style.inked(.warning), y: rect.y, in: rect)
    }
  }

  private func drawHeader(_ grid: ColumnGrid, on frame: inout Frame, in rect: Rect) {
    let style = Style(ink: .muted, paper: .paper, attributes: .underline)
    frame.clear(rect, style)
    for place in grid.places {
      let clip = Rect(x: rect.x + 1 + place.x, y: rect.y, width: place.width, height: rect.height)
      if place.column.isRight {
        frame.writeRight(place.column.title, style, y: rect.y, in: clip)
      } else {
        let inset = place.column.hasGlyph ? 2 : 0
        frame.write(place.column.title, style, at: Point(x: clip.x + inset, y: rect.y), in: clip)
      }
    }
  }

  private func drawRows(
    _ page: Page, _ grid: ColumnGrid, on frame: inout Frame, in rect: Rect
  ) {
    guard !page.rows.isEmpty else {
      for (index, line) in TextFlow.lines(page.emptyText, width: rect.width - 2).enumerated() {
        frame.write(
          line, Style.text.inked(.muted), at: Point(x: rect.x + 1, y: rect.y + index), in: rect)
      }
      return
    }
    for (offset, row) in page.rows.dropFirst(browser.listTop).prefix(rect.height).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      let isSelected = row == browser.selected
      let paper: Role = isSelected ? (browser.focus == .list ? .selection : .faded) : .paper
      let style = Style(ink: isSelected ? .heading : .text, paper: paper)
      frame.clear(line, style)
      frame.hits.add(line, .row(row))
      grid.draw(cells(of: row), on: &frame, in: line.inset(left: 1, right: 1), style)
    }
    drawScrollMark(page.rows.count, top: browser.listTop, on: &frame, in: rect)
  }

  /// Where in a list that does not fit the visible rows lie.
  func drawScrollMark(_ count: Int, top: Int, on frame: inout Frame, in rect: Rect) {
    guard count > rect.height, rect.height > 0, rect.width > 0 else { return }
    let length = max(1, rect.height * rect.height / count)
    let start = top * (rect.height - length) / max(1, count - rect.height)
    for y in rect.y..<rect.maxY {
      let isMark = y - rect.y >= start && y - rect.y < start + length
      let style = Style(ink: isMark ? .muted : .border, paper: .paper)
      frame.surface.put(Cell(isMark ? "┃" : "│", style), x: rect.maxX - 1, y: y)
    }
  }
}
