import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The centre pane: heading, facts, the list, and the details of what is selected in it.
  func drawCentre(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let layout = centreLayout(rect)
    let style = Style.text
    frame.hits.add(rect, .pane(.list))
    drawListHeading(on: &frame, in: layout.heading)
    FactGrid(page.facts, width: rect.width - 2)
      .draw(on: &frame, in: layout.facts.inset(left: 1, right: 1), style)
    if let subject = shownUsage {
      drawUsage(of: subject, on: &frame, in: layout.usage.inset(left: 1, right: 1))
    }
    let grid = ColumnGrid(
      browser.wantedColumns, width: rect.width - 2, scrolledBy: browser.columnOffset,
      sortedBy: browser.order?.column)
    drawHeader(grid, on: &frame, in: layout.header)
    drawRows(grid, on: &frame, in: layout.rows)
    guard !layout.details.isEmpty, let details = browser.selected?.details(in: cluster) else {
      return
    }
    let (heading, facts) = layout.details.splitTop(1)
    drawHeading(details.title, isFocused: false, on: &frame, in: heading)
    FactGrid(details.facts.map { $0.spoken(in: words) }, width: rect.width - 2)
      .draw(on: &frame, in: facts.inset(left: 1, right: 1), style)
  }

  /// The heading of the list: what it is about, how much of it is shown, and what is marked.
  private func drawListHeading(on frame: inout Frame, in rect: Rect) {
    var parts: [Span] = []
    let style = Style(ink: .muted, paper: .bar, attributes: .bold)
    if !browser.marked.isEmpty {
      parts.append(Span(" \(browser.marked.count) marked ", style.inked(.accent)))
    }
    if !browser.filter.isEmpty {
      let words = " \(listing.count) of \(listing.total)  /\(browser.filter) "
      parts.append(Span(words, style.inked(listing.complaint == nil ? .warning : .bad)))
    }
    let width = parts.reduce(0) { $0 + DisplayText.width(of: $1.text) }
    let room = width < rect.width ? width : 0
    let isFocused = browser.focus == .list
    drawHeading(page.title, isFocused: isFocused, on: &frame, in: rect, leaving: room)
    guard room > 0 else { return }
    frame.write(parts, at: Point(x: rect.maxX - width, y: rect.y), in: rect)
  }

  /// The heading of a pane; the pane with the focus shows it there.
  ///
  /// - Parameter room: How many cells at the end are left for something else.
  func drawHeading(
    _ text: String, isFocused: Bool, on frame: inout Frame, in rect: Rect, leaving room: Int = 0
  ) {
    let style = Style(ink: isFocused ? .accent : .muted, paper: .bar, attributes: .bold)
    frame.clear(rect, style)
    frame.write(" " + text, style, at: rect.origin, in: rect.inset(right: room))
  }

  private func drawHeader(_ grid: ColumnGrid, on frame: inout Frame, in rect: Rect) {
    let style = Style(ink: .muted, paper: .paper, attributes: .underline)
    frame.clear(rect, style)
    for place in grid.places {
      let column = place.column
      let clip = Rect(x: rect.x + 1 + place.x, y: rect.y, width: place.width, height: rect.height)
      var title = words(column.title)
      var ink = style
      let inset = column.hasGlyph ? 2 : 0
      if let order = browser.order, order.column == column.id {
        title = DisplayText.truncated(title, to: max(0, clip.width - inset - 1))
        title.append(order.mark)
        ink = style.inked(.accent)
      }
      if column.isRight {
        frame.writeRight(title, ink, y: rect.y, in: clip)
      } else {
        frame.write(title, ink, at: Point(x: clip.x + inset, y: rect.y), in: clip)
      }
      frame.hits.add(clip, .column(column.id))
    }
  }

  private func drawRows(_ grid: ColumnGrid, on frame: inout Frame, in rect: Rect) {
    let rows = listing.rows
    guard !rows.isEmpty else { return drawEmptyText(on: &frame, in: rect) }
    for (offset, row) in rows.dropFirst(browser.listTop).prefix(rect.height).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      draw(row, grid, on: &frame, in: line)
    }
    drawScrollMark(rows.count, top: browser.listTop, on: &frame, in: rect)
  }

  private func draw(_ row: RowID, _ grid: ColumnGrid, on frame: inout Frame, in line: Rect) {
    if case .heading(let title) = row {
      let style = Style(ink: .heading, paper: .paper).bold
      frame.write(words(title), style, at: line.origin, in: line)
      return
    }
    let isSelected = row == browser.selected
    let paper: Role = isSelected ? (browser.focus == .list ? .selection : .faded) : .paper
    let style = Style(ink: isSelected ? .heading : .text, paper: paper)
    frame.clear(line, style)
    frame.hits.add(line, .row(row))
    if browser.marked.contains(row) {
      frame.write("*", style.inked(.accent).bold, at: line.origin, in: line)
    }
    if case .volumePath(let id) = row, let volume = cluster.volumes[id: id] {
      return draw(volume, style, on: &frame, in: line.inset(left: 1, right: 1))
    }
    if case .link(let action) = row {
      return drawLink(action, style, on: &frame, in: line.inset(left: 1, right: 1))
    }
    grid.draw(on: &frame, in: line.inset(left: 1, right: 1), style) { cell(of: row, $0) }
  }

  /// Something to do: its whole label, and why it can't be done, whatever the columns are.
  private func drawLink(
    _ action: MenuAction, _ style: Style, on frame: inout Frame, in line: Rect
  ) {
    let name = linkCell(action, .name)
    let isPlain = name.tone == .plain
    let x = frame.write(
      name.text, isPlain ? style : style.inked(name.tone.role), at: line.origin, in: line)
    frame.write(
      "  " + linkCell(action, .status).text, style.inked(.muted), at: Point(x: x, y: line.y),
      in: line)
  }

  /// The shortest bar of how full a volume is.
  private static let usedBarMin = 4

  /// The row beneath a volume: its folder, and how full it is.
  private func draw(
    _ volume: SharedVolume, _ style: Style, on frame: inout Frame, in line: Rect
  ) {
    let percent = "\((volume.usedShare * 100).fixed(0)) % used"
    let path = "└ \(volume.path)"
    let least = percent.utf8.count + 1 + Self.usedBarMin
    let wanted = max(DisplayText.width(of: path) + 1, line.width - 44)
    let (name, rest) = line.splitLeft(max(0, min(wanted, line.width - least)))
    frame.write(path, style.inked(.muted), at: name.origin, in: name.inset(right: 1))
    let width = max(0, min(24, rest.width - percent.utf8.count - 1))
    let role: Role = volume.usedShare > 0.9 ? .bad : volume.usedShare > 0.75 ? .warning : .good
    frame.bar(volume.usedShare, style.inked(role), at: rest.origin, width: width, in: rest)
    frame.write(percent, style, at: Point(x: rest.x + width + 1, y: rest.y), in: rest)
  }

  /// The cell of a row in a column.
  func cell(of row: RowID, _ column: ColumnID) -> TableCell {
    if case .link(let action) = row { return linkCell(action, column) }
    var cell = row.cell(column, in: view)
    if column == .time, case .record(let record) = row {
      cell.short = record.time.shortText(at: wallNow)
    }
    if column == .name, case .place(let place) = row { return TableCell(name(of: place)) }
    return cell.spoken(in: words)
  }

  private func drawEmptyText(on frame: inout Frame, in rect: Rect) {
    let words =
      browser.filter.isEmpty
      ? page.emptyText
      : "Nothing here matches \"\(browser.filter)\"; Esc shows everything again"
    for (index, line) in TextFlow.lines(words, width: rect.width - 2).enumerated() {
      frame.write(
        line, Style.text.inked(.muted), at: Point(x: rect.x + 1, y: rect.y + index), in: rect)
    }
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
