import ClusterModel
import TerminalUI

/// The mouse: what it means is looked up in the picture that the user sees.
extension ConsoleState {
  mutating func take(_ event: MouseEvent) -> [ConsoleCommand] {
    guard options.isMouseOn else { return [] }
    switch event.kind {
    case .press(let button):
      status = nil
      switch button {
      case .back: return perform(.previousPlace)
      case .forward: return perform(.nextPlace)
      default: return press(button, at: event.point, event.modifiers)
      }
    case .wheelUp: scroll(by: -Self.wheelRows, at: event.point)
    case .wheelDown: scroll(by: Self.wheelRows, at: event.point)
    case .wheelLeft: return perform(.scrollLeft)
    case .wheelRight: return perform(.scrollRight)
    case .drag where dragged != nil: drag(to: event.point)
    case .move, .drag:
      if case .drag = event.kind { moveReplay(to: event.point) }
      hover(at: event.point)
    case .release: dragged = nil
    }
    return []
  }

  private mutating func press(
    _ button: MouseButton, at point: Point, _ modifiers: Modifiers = []
  ) -> [ConsoleCommand] {
    let target = render().hits.target(at: point)
    let previous = lastPress
    lastPress = nil
    dragged = nil
    switch overlay {
    case .menu: return pressInMenu(target, button, at: point)
    case .confirmation(let confirmation):
      if target == .hint(.hold) { return performInDialogue(.hold) }
      guard case .button(let confirms) = target else { return [] }
      return answer(confirmation, confirmed: confirms)
    case .help(let help):
      overlay = help.beneath
      return []
    case .themes, .settings, .commands:
      return pressInList(target, isAgain: previous?.target == target)
    case .columns:
      switch target {
      case .columnLine(let index): pressColumn(index)
      case .chooser: break
      default: overlay = nil
      }
      return []
    case .report, .prompt:
      overlay = nil
      return []
    case nil where form != nil: return pressInForm(target, button, at: point)
    case nil: break
    }
    guard let target else { return [] }
    if target == .replayLine {
      moveReplay(to: point)
      return []
    }
    switch button {
    case .left:
      if case .row(let row) = target, modifiers.contains(.control) {
        toggleMark(of: row)
        return select(target)
      }
      if let previous, previous.target == target, now - previous.at <= Self.doubleClick {
        return openPressed(target)
      }
      lastPress = Press(target: target, at: now)
      return select(target)
    case .right:
      _ = select(target, isForMenu: true)
      openMenu(on: target, at: point)
    case .middle, .back, .forward: break
    }
    return []
  }

  /// Makes the pane whose border is dragged as wide as the pointer says.
  private mutating func drag(to point: Point) {
    switch dragged {
    case .tree: browser.treeWidth = point.x - layout.tree.x
    case .actions: browser.actionsWidth = layout.actions.maxX - point.x - 1
    case .list, .dock, nil: break
    }
  }

  private mutating func pressInMenu(
    _ target: Target?, _ button: MouseButton, at point: Point
  ) -> [ConsoleCommand] {
    switch target {
    case .menuItem(let action, let depth):
      guard case .menu(var menu) = overlay else { return [] }
      menu.path = Array(menu.path.prefix(depth))
      let items = menu.items(at: depth, of: self.items(for: menu.subject))
      menu.selected = action
      overlay = .menu(menu)
      return items.first { $0.action == action }.map { choose($0) } ?? []
    case .menu: return []
    default:
      overlay = nil
      return button == .right ? press(button, at: point) : []
    }
  }

  /// Selects what was pressed; verbs are carried out at once.
  private mutating func select(_ target: Target, isForMenu: Bool = false) -> [ConsoleCommand] {
    switch target {
    case .pane(let pane): browser.focus = pane
    case .tree(let spot):
      browser.open(spot)
      browser.focus = .tree
      screen = .browser
    case .crumb(let place): return select(.tree(Spot(cluster: clusterKey, place: place)))
    case .treeMark(let spot):
      if isForMenu { return select(.tree(spot)) }
      browser.toggleBranch(spot)
    case .row(let row):
      browser.selected = row
      browser.focus = .list
      settle()
      if case .link = row, !isForMenu { return open(row) }
    case .lane(let id):
      browser.laneIndex = lanes.firstIndex { $0.id == id } ?? 0
      browser.focus = .dock
    case .action(let action):
      browser.focus = .actions
      if isForMenu { return [] }
      let items = actionBlocks.flatMap(\.items)
      guard let index = items.firstIndex(where: { $0.action == action }) else { return [] }
      browser.actionIndex = index
      return choose(items[index])
    case .hint(let verb): return isForMenu ? [] : perform(verb)
    case .column(let column): if !isForMenu { sort(by: column) }
    case .border(let pane): dragged = pane
    case .ailment: if !isForMenu { showAilment() }
    case .crossing(let id):
      let lines = crossings
      if let index = lines.firstIndex(where: { $0.id == id }) {
        selectCrossing(at: index, of: lines)
      }
    case .menuItem, .menu, .button, .dialogue, .help, .passes, .columnLine, .chooser, .replayLine,
      .crossings, .form, .choice:
      break
    }
    return []
  }

  /// A double click.
  private mutating func openPressed(_ target: Target) -> [ConsoleCommand] {
    switch target {
    case .row(let row): return open(row)
    case .lane(let id): show(id)
    case .crossing: return performInCrossings(.open)
    case .tree(let spot), .treeMark(let spot): browser.toggleBranch(spot)
    default: return select(target)
    }
    return []
  }

  /// Opens the menu of what was pressed, at the pointer. Nothing in it is selected yet, as menus
  /// opened by a mouse are: Down and Enter begin with its first item.
  private mutating func openMenu(on target: Target, at point: Point) {
    settle()
    let subject: MenuSubject? =
      switch target {
      case .row(let row) where browser.marked.contains(row): selectedSubject
      case .row(let row): MenuSubject(row, in: cluster)
      case .tree(let spot), .treeMark(let spot): MenuSubject(spot.place)
      case .crumb(let place): MenuSubject(place)
      case .crossing(let id): crossings.first { $0.id == id }.map { self.subject(of: $0) }
      case .lane(let id): lanes.first { $0.id == id }.map { self.subject(of: $0) }
      case .pane(.list): MenuSubject(browser.place)
      default: nil
      }
    guard let subject else { return }
    overlay = .menu(MenuState(subject: subject, anchor: point))
  }

  /// The item under the pointer is selected while a menu is open.
  private mutating func hover(at point: Point) {
    guard case .menu(var menu) = overlay,
      case .menuItem(let action, let depth) = render().hits.target(at: point)
    else { return }
    menu.path = Array(menu.path.prefix(depth))
    menu.selected = action
    overlay = .menu(menu)
  }

  /// The pane under the pointer scrolls; what is selected stays selected.
  private mutating func scroll(by rows: Int, at point: Point) {
    switch overlay {
    case .menu, .confirmation, .columns, .prompt: return
    case .help(let help): return scroll(help, by: rows)
    case .themes, .settings, .commands: return
    case .report(var state): return scroll(&state, to: state.top + rows)
    case nil where form != nil: return scrollForm(by: rows)
    case nil: break
    }
    switch render().hits.target(at: point) {
    case .pane(.tree), .tree, .treeMark: browser.treeTop += rows
    case .pane(.list), .row: browser.listTop += rows
    case .crossing, .crossings:
      selectCrossing(at: crossingsView.selectedIndex + rows.signum(), of: crossings)
    case .pane(.actions), .action: scrollActions(by: rows)
    case .passes:
      guard case .migration(let id) = screen, let migration = self.migration(id) else { return }
      passesBack = max(0, min(migration.passes.count - 1, passesBack - rows))
    default: break
    }
  }
}
