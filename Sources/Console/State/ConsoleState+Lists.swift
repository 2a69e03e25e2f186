import ClusterModel
import TerminalUI

/// Order, columns and marks of the list.
extension ConsoleState {
  mutating func performInList(_ verb: Verb) {
    switch verb {
    case .sortAfter: sortByNeighbour(step: 1)
    case .sortBefore: sortByNeighbour(step: -1)
    case .sortReversed: reverseOrder()
    case .chooseColumns:
      overlay = .columns(ColumnChooser(browser.place.listKind, shown: browser.wantedColumns))
    case .scrollLeft: browser.columnOffset -= 1
    case .scrollRight: browser.columnOffset += 1
    case .narrower: resizePane(by: -2)
    case .wider: resizePane(by: 2)
    default: break
    }
    settle()
    revealSelection()
  }

  /// Sorts by a column; by the one that the list is sorted by already, the other way round.
  mutating func sort(by column: ColumnID) {
    if let order = browser.order, order.column == column {
      browser.order = SortOrder(column: column, isDescending: !order.isDescending)
    } else {
      browser.order = SortOrder(column: column)
    }
  }

  private mutating func reverseOrder() {
    if let column = browser.order?.column ?? browser.wantedColumns.first?.id {
      let isDescending = browser.order?.isDescending ?? false
      browser.order = SortOrder(column: column, isDescending: !isDescending)
    }
  }

  /// Sorts by the column beside the one that is sorted by; beyond the last one, by none.
  private mutating func sortByNeighbour(step: Int) {
    let columns = browser.wantedColumns.map(\.id)
    let current = browser.order.flatMap { order in columns.firstIndex(of: order.column) }
    let next = current.map { $0 + step } ?? (step > 0 ? 0 : columns.count - 1)
    browser.order = columns.indices.contains(next) ? SortOrder(column: columns[next]) : nil
  }

  /// The selected row, or every other one than those that are marked.
  mutating func mark(_ verb: Verb) {
    guard browser.focus == .list else { return }
    if verb == .mark {
      guard let row = browser.selected else { return }
      toggleMark(of: row)
      _ = performInBrowser(.moveDown)
    } else {
      let others = listing.rows.lazy.filter { [marked = browser.marked] row in
        !row.isHeading && !marked.contains(row)
      }
      browser.marked = Set(others.prefix(Browser.marksMax))
    }
  }

  mutating func toggleMark(of row: RowID) {
    guard !row.isHeading, browser.marked.remove(row) == nil,
      browser.marked.count < Browser.marksMax
    else { return }
    browser.marked.insert(row)
  }

  /// Makes the pane with the focus, or the tree, wider.
  private mutating func resizePane(by step: Int) {
    let layout = self.layout
    if browser.focus == .actions, !layout.actions.isEmpty {
      browser.actionsWidth = layout.actions.width + step
    } else if !layout.treeBorder.isEmpty {
      browser.treeWidth = layout.tree.width + step
    }
  }

  mutating func performInColumns(_ verb: Verb) -> [ConsoleCommand] {
    guard case .columns(var chooser) = overlay else { return [] }
    switch verb {
    case .moveUp: chooser.select(chooser.index - 1)
    case .moveDown: chooser.select(chooser.index + 1)
    case .moveItemUp: chooser.move(by: -1)
    case .moveItemDown: chooser.move(by: 1)
    case .mark: chooser.toggle()
    case .open: if let column = chooser.selected { sort(by: column) }
    case .sortReversed:
      browser.columns[chooser.kind] = nil
      overlay = .columns(ColumnChooser(chooser.kind, shown: browser.wantedColumns))
      return []
    default:
      overlay = nil
      return []
    }
    browser.columns[chooser.kind] = chooser.shown
    overlay = .columns(chooser)
    return []
  }

  /// A press on a line of the chooser shows its column, or no longer.
  mutating func pressColumn(_ index: Int) {
    guard case .columns(var chooser) = overlay else { return }
    chooser.select(index)
    chooser.toggle()
    browser.columns[chooser.kind] = chooser.shown
    overlay = .columns(chooser)
  }
}
