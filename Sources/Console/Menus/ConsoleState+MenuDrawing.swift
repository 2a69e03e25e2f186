import TerminalUI

/// Menus, drawn on top.
extension ConsoleState {
  /// The context menu with its open submenus.
  func draw(_ menu: MenuState, on frame: inout Frame) {
    let root = items(for: menu.subject)
    var anchor = menu.anchor
    for depth in 0...menu.path.count {
      let items = menu.items(at: depth, of: root)
      guard !items.isEmpty else { return }
      let selected = depth < menu.path.count ? menu.path[depth] : menu.selected
      let title = depth == 0 ? name(of: menu.subject) : ""
      let box = MenuBox(
        items: items, title: title, selected: selected, anchor: anchor, screen: popupArea,
        isSubmenu: depth > 0)
      draw(box, title: title, depth: depth, on: &frame)
      anchor = box.submenuAnchor
    }
  }

  /// What menus, dialogues and help may cover: not the key hints and what was just said, where there
  /// is room for all.
  var popupArea: Size {
    let kept = size.height >= 12 ? 1 + (status == nil ? 0 : statusLines.count) : 0
    return Size(width: size.width, height: size.height - kept)
  }

  private func draw(_ box: MenuBox, title: String, depth: Int, on frame: inout Frame) {
    let border = Style(ink: .accent, paper: .popup)
    let inside = frame.box(
      box.rect, title: title, border, titleStyle: border.inked(.heading).bold)
    frame.hits.add(box.rect, .menu)
    for line in box.lines where line.y >= inside.y && line.y < inside.maxY {
      let isSelected = line.item.action == box.selected
      let rect = Rect(x: inside.x, y: line.y, width: inside.width, height: 1)
      if let note = line.note {
        let paper: Role = isSelected ? .selection : .popup
        let ink: Role = line.item.availability.isAvailable ? .active : .warning
        frame.clear(rect, Style(ink: ink, paper: paper))
        frame.write(
          note, Style(ink: ink, paper: paper), at: Point(x: rect.x + 6, y: rect.y),
          in: rect.inset(right: 1))
      } else {
        draw(line.item, isSelected: isSelected, paper: .popup, on: &frame, in: rect)
      }
      frame.hits.add(rect, .menuItem(line.item.action, depth: depth))
    }
    drawReason(of: box, border, on: &frame, in: inside)
  }

  /// Why the selected item can't be used, and that there are more items than can be seen.
  private func drawReason(of box: MenuBox, _ border: Style, on frame: inout Frame, in inside: Rect)
  {
    let isRefused = box.lines.contains {
      $0.item.action == box.selected && !$0.item.availability.isAvailable
    }
    for (offset, line) in box.reason.enumerated() {
      let y = inside.maxY - box.reasonRows + offset
      frame.write(
        line, border.inked(isRefused ? .warning : .active), at: Point(x: inside.x + 1, y: y),
        in: inside)
    }
    let marks = [(box.hidden.above, box.rect.y, "↑"), (box.hidden.below, box.rect.maxY - 1, "↓")]
    for (count, y, arrow) in marks where count > 0 && box.rect.height > 4 {
      frame.writeRight(
        " \(arrow) \(count) more ", border.inked(.muted), y: y, in: box.rect.inset(right: 2))
    }
  }
}
