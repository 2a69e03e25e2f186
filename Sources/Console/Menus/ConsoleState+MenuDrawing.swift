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
      let box = MenuBox(items: items, selected: selected, anchor: anchor, screen: popupArea)
      let title = depth == 0 ? name(of: menu.subject) : ""
      draw(box, title: title, depth: depth, on: &frame)
      anchor = box.submenuAnchor
    }
  }

  /// What menus, dialogues and help may cover: not the key hints, where there is room for both.
  var popupArea: Size {
    Size(width: size.width, height: size.height >= 12 ? size.height - 1 : size.height)
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
  }
}
