import ClusterModel
import TerminalUI

@testable import Console

/// Walking to things by their names, with keys only.
extension Driver {
  /// Goes to a place in the tree.
  mutating func go(to place: Place) {
    state.browser.focus = .tree
    keys("Home")
    for _ in 0..<200 where state.browser.place != place {
      let here = state.browser.place
      // Of the nodes, only the one that it is beneath.
      let isOnTheWay = if case .node = here { place.parent == here } else { here.isBranch }
      if isOnTheWay, !state.browser.expanded.contains(here) {
        keys("Right")
      } else {
        keys("Down")
      }
    }
  }

  /// Selects a row of the list.
  mutating func select(_ row: RowID) {
    state.browser.focus = .list
    keys("Home")
    for _ in 0..<200 where state.browser.selected != row { keys("Down") }
  }

  /// Opens the context menu and chooses items by their labels, submenu after submenu.
  ///
  /// An item that is not there is told by its label among the commands' absence: the test then fails
  /// with the screen.
  mutating func choose(_ labels: String...) { choose(labels) }

  mutating func choose(_ labels: [String]) {
    keys("m")
    for label in labels {
      guard case .menu(let menu) = state.overlay else { return }
      let items = menu.items(at: menu.path.count, of: state.items(for: menu.subject))
      guard let wanted = items.first(where: { $0.label == label }) else { return }
      keys("Home")
      for _ in items where selectedAction != wanted.action { keys("Down") }
      keys("Enter")
    }
  }

  /// Opens a submenu of the menu that is open, wherever in it that is.
  mutating func open(_ submenu: Submenu) {
    guard case .menu(let menu) = state.overlay else { return }
    let items = state.items(for: menu.subject)
    guard
      let index = items.firstIndex(where: { item in
        if case .submenu(submenu, _) = item.action { true } else { false }
      })
    else { return }
    keys("Home")
    for _ in 0..<index { keys("Down") }
    keys("Right")
  }

  private var selectedAction: MenuAction? {
    if case .menu(let menu) = state.overlay { menu.selected } else { nil }
  }
}
