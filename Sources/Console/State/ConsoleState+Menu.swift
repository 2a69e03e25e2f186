import ClusterModel
import TerminalUI

/// A block of the Actions pane: a heading with its verbs.
struct ActionBlock: Equatable, Sendable {
  var title: String
  var items: [MenuItem]
}

/// Context menus and the Actions pane.
extension ConsoleState {
  /// The items of the menu about something.
  func items(for subject: MenuSubject) -> [MenuItem] {
    unspokenItems(for: subject).map { $0.spoken(in: words) }
  }

  private func unspokenItems(for subject: MenuSubject) -> [MenuItem] {
    switch subject {
    case .machine(let id): return cluster.items(for: id).map(guarded)
    case .volume(let id): return cluster.items(for: id).map(guarded)
    case .node(let id):
      let open = browser.place == .node(id) ? [] : [openItem(.node(id))]
      return open + cluster.items(for: id).map(guarded)
    case .place(let place):
      var items = [openItem(place)]
      if place.isBranch {
        let isExpanded = browser.expanded.contains(place)
        items.append(
          isExpanded
            ? MenuItem(action: .collapse(place), label: "Collapse")
            : MenuItem(action: .expand(place), label: "Expand"))
      }
      return items
    }
  }

  private func openItem(_ place: Place) -> MenuItem {
    MenuItem(action: .open(place), label: "Open")
  }

  /// An item as far as `--read-only` allows it.
  private func guarded(_ item: MenuItem) -> MenuItem {
    var item = item
    if let reason = refusal(of: item.danger) {
      item.availability = .refused(reason: reason)
      item.children = []
    }
    return item
  }

  /// Why things of a danger can't be done at all, if that is so.
  func refusal(of danger: Danger) -> String? {
    guard options.isReadOnly, danger != .none else { return nil }
    return "Ferry was started with --read-only"
  }

  /// What the Actions pane offers: for the place, and for the selected row.
  var actionBlocks: [ActionBlock] {
    var blocks: [ActionBlock] = []
    let place = MenuSubject(browser.place)
    var items = [
      MenuItem(action: .filter, label: "Filter the list"), MenuItem(action: .help, label: "Help"),
    ]
    if case .place = place {} else { items = self.items(for: place) + items }
    blocks.append(ActionBlock(title: name(of: place), items: items))
    if let row = browser.selected, let subject = MenuSubject(row, in: cluster), subject != place {
      blocks.append(
        ActionBlock(title: name(of: subject), items: self.items(for: subject)))
    }
    return blocks
  }

  /// Opens the context menu of what is selected, next to it, with its first item selected.
  mutating func openMenu() {
    let subject = self.subject
    overlay = .menu(
      MenuState(
        subject: subject, anchor: anchor(of: subject), selected: items(for: subject).first?.action))
  }

  /// Where the menu of the selection opens when no pointer says so: beside its row.
  private func anchor(of subject: MenuSubject) -> Point {
    let frame = render()
    let wanted: Target? =
      switch browser.focus {
      case .tree: .tree(browser.place)
      case .list, .actions: browser.selected.map { .row($0) }
      case .dock:
        lanes.indices.contains(browser.laneIndex) ? .lane(lanes[browser.laneIndex].id) : nil
      }
    let rect = frame.hits.rect(of: wanted ?? .tree(browser.place))
    return rect.map { Point(x: $0.x + min(4, $0.width / 2), y: $0.y) }
      ?? Point(x: size.width / 4, y: size.height / 4)
  }

  mutating func performInMenu(_ verb: Verb) -> [ConsoleCommand] {
    guard case .menu(var menu) = overlay else { return [] }
    let root = items(for: menu.subject)
    switch verb {
    case .moveUp: menu.move(by: -1, of: root)
    case .moveDown: menu.move(by: 1, of: root)
    case .moveFirst: menu.selected = menu.items(at: menu.path.count, of: root).first?.action
    case .moveLast: menu.selected = menu.items(at: menu.path.count, of: root).last?.action
    case .moveRight: menu.descend(root)
    case .moveLeft: _ = menu.ascend()
    case .open:
      let items = menu.items(at: menu.path.count, of: root)
      guard let item = items.first(where: { $0.action == menu.selected }) ?? items.first else {
        break
      }
      return choose(item)
    default:
      if !menu.ascend() {
        overlay = nil
        return []
      }
    }
    overlay = .menu(menu)
    return []
  }

  /// Chooses an item: opens its submenu, does it, or says why it can't be done.
  mutating func choose(_ item: MenuItem) -> [ConsoleCommand] {
    guard isAllowed(item.availability) else { return [] }
    if case .menu(var menu) = overlay, !item.children.isEmpty {
      menu.selected = item.action
      menu.descend(items(for: menu.subject))
      overlay = .menu(menu)
      return []
    }
    return carryOut(item.action)
  }

  /// Does what an action asks for; what changes the cluster asks first.
  mutating func carryOut(_ action: MenuAction) -> [ConsoleCommand] {
    if case .liveMigrate(let machine) = action { return openNodes(for: machine) }
    overlay = nil
    switch action {
    case .liveMigrate, .quickMigrate, .move, .moveVolume: break
    case .perform(let operation):
      ask(.perform(operation))
    case .migrate(let machine, let node):
      ask(.migrate(machine, to: node))
      return [.forecast(machine, to: node)]
    case .release(let machine): askToRelease(machine)
    case .cancelMigration(let machine): askToCancel(machine)
    case .showMigration(let machine):
      if let migration = cluster.newestMigration(of: machine) {
        show(migration.id)
      } else {
        status = Status(text: "\(machine) has not migrated yet", tone: .warning)
      }
    case .open(let place):
      browser.open(place)
      browser.focus = .list
      settle()
      revealSelection()
    case .expand(let place): browser.expanded.insert(place)
    case .collapse(let place): browser.expanded.remove(place)
    case .filter: return performInBrowser(.filter)
    case .help: openHelp()
    }
    return []
  }

  /// Opens "Please confirm action".
  mutating func ask(_ question: Question) {
    let isEnterEnough = options.settings.confirmation == .enter || question == .quit
    overlay = .confirmation(
      Confirmation(
        question: question, isConfirmFocused: isEnterEnough && question.isConfirmedByEnter))
  }

  /// Asks whether a migration shall be taken back, or says why it can't be.
  mutating func askToCancel(_ machine: MachineID) {
    let items = items(for: .machine(machine))
    guard let item = items.first(where: { $0.action == .cancelMigration(machine) }),
      isAllowed(item.availability)
    else { return }
    ask(.cancelMigration(machine))
  }

  /// Asks whether a switch-over that waits shall go on, or says why none does.
  mutating func askToRelease(_ machine: MachineID) {
    guard isAllowed(cluster.release(of: machine)) else { return }
    ask(.release(machine))
  }

  /// Shows a forecast, if its question is still open.
  mutating func take(_ answer: ForecastAnswer, _ machine: MachineID, _ node: NodeID) {
    guard case .confirmation(var confirmation) = overlay,
      confirmation.question == .migrate(machine, to: node)
    else { return }
    confirmation.forecast = answer
    overlay = .confirmation(confirmation)
  }

  /// Opens the context menu with the list of nodes already open.
  private mutating func openNodes(for machine: MachineID) -> [ConsoleCommand] {
    let subject = MenuSubject.machine(machine)
    let root = items(for: subject)
    let action = MenuAction.liveMigrate(machine)
    guard let item = root.first(where: { $0.action == action }), isAllowed(item.availability) else {
      return []
    }
    var menu = MenuState(subject: subject, anchor: anchor(of: subject), selected: action)
    menu.descend(root)
    overlay = .menu(menu)
    return []
  }
}
