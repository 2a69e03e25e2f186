import ClusterModel

/// Things to do that stand on a page as links.
extension ConsoleState {
  /// The menu item behind a link; one that can't be found any more says so.
  func item(for action: MenuAction) -> MenuItem {
    items(for: MenuSubject(browser.place)).first { $0.action == action }
      ?? MenuItem(
        action: action, label: "", availability: .refused(reason: "It can't be done any more"))
  }

  func linkCell(_ action: MenuAction, _ column: ColumnID) -> TableCell {
    let item = self.item(for: action)
    switch column {
    case .name: return TableCell(item.label, item.availability.isAvailable ? .plain : .quiet)
    case .status, .nodes:
      return item.availability.isAvailable
        ? .none : TableCell(item.availability.words ?? "", .quiet)
    default: return .none
    }
  }
}
