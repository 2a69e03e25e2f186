import TerminalUI

/// An open context menu, by what it is about and what is selected: its items are made anew from
/// the cluster for every picture, so that reasons are never stale.
struct MenuState: Equatable, Sendable {
  /// What it is about.
  var subject: MenuSubject
  /// Where it was opened.
  var anchor: Point
  /// The items whose submenus are open.
  var path: [MenuAction] = []
  /// The selected item of the deepest open menu; nil until a key or the mouse selects one.
  var selected: MenuAction?

  /// The items of the menu at a depth, 0 being the context menu itself.
  func items(at depth: Int, of root: [MenuItem]) -> [MenuItem] {
    var items = root
    for action in path.prefix(depth) {
      items = items.first { $0.action == action }?.children ?? []
    }
    return items
  }

  /// Selects the next item by so many, from the start when none is selected.
  mutating func move(by step: Int, of root: [MenuItem]) {
    let items = items(at: path.count, of: root)
    guard !items.isEmpty else { return }
    guard let index = items.firstIndex(where: { $0.action == selected }) else {
      selected = (step > 0 ? items.beginning : items.last)?.action
      return
    }
    selected = items[(index + step + items.count) % items.count].action
  }

  /// Opens the submenu of the selected item and selects what can be chosen there first.
  mutating func descend(_ root: [MenuItem]) {
    let items = items(at: path.count, of: root)
    guard let item = items.first(where: { $0.action == selected }) ?? items.beginning,
      !item.children.isEmpty, item.availability.isAvailable
    else { return }
    path.append(item.action)
    selected =
      (item.children.first(where: \.availability.isAvailable) ?? item.children.first)?.action
  }

  /// Closes the deepest submenu; false when there is none.
  mutating func ascend() -> Bool {
    guard let parent = path.popLast() else { return false }
    selected = parent
    return true
  }
}
