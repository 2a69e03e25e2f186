import ClusterModel
import TerminalUI

/// Context menus: what is in them, and how they are walked through.
extension ConsoleState {
  /// The items of the menu about something, as far as `--read-only` allows them.
  ///
  /// With `isBrief`, as the Actions pane shows them: submenus hold what tells whether they can be
  /// used, and no more.
  func items(for subject: MenuSubject, isBrief: Bool = false) -> [MenuItem] {
    let items: [MenuItem] =
      switch subject {
      case .machine(let id): cluster.items(for: id, isBrief: isBrief)
      case .machines(let ids): cluster.items(for: ids, isBrief: isBrief)
      case .resource(let id): cluster.items(forResource: id, isBrief: isBrief)
      case .service(let id): cluster.items(for: id)
      case .serviceResource(let id): cluster.items(forResourceOf: id)
      case .node(let id): cluster.items(for: id)
      case .volume(let id): cluster.items(for: id)
      case .disk(let id): cluster.items(for: id)
      case .network(let id): cluster.items(for: id)
      case .otherCluster(let key): berthItems(key)
      case .failure(let id): cluster.remedies(after: id)
      case .place(.events): eventItems + commonItems(for: .events)
      case .place(let place): cluster.items(for: place) + commonItems(for: place)
      }
    return items.map { $0.guarded(by: refusal).spoken(in: words) }
  }

  /// The verbs of the events: they change what is shown of them.
  private var eventItems: [MenuItem] {
    let all = MenuItem(action: .filterEvents(EventFilter()), label: "Show all events")
    return [MenuItem(action: .form(.eventFilter(eventFilter)), label: "Query…")]
      + queryItems + (eventFilter.isEmpty ? [] : [all]) + [
        MenuItem(
          action: .filterEvents(.after(cluster.records.last)), label: "Reset Recent Events")
      ]
  }

  /// What every place has at the end of its verbs.
  private func commonItems(for place: Place) -> [MenuItem] {
    var view: [MenuItem] = []
    if place != browser.place { view.append(MenuItem(action: .open(place), label: "Open")) }
    if place.isBranch {
      view.append(
        browser.expanded.contains(place)
          ? MenuItem(action: .collapse(place), label: "Collapse")
          : MenuItem(action: .expand(place), label: "Expand"))
    }
    view.append(MenuItem(action: .filter, label: "Filter the list"))
    return [
      .submenu(.view, of: .place(place), "View", view),
      MenuItem(action: .refresh, label: "Refresh"), MenuItem(action: .help, label: "Help"),
    ]
  }

  /// Why things of a danger can't be done at all, if that is so.
  func refusal(of danger: Danger) -> String? {
    guard options.isReadOnly, danger != .none else { return nil }
    return "Ferry was started with --read-only"
  }

  /// Opens the context menu of what is selected, next to it, with its first item selected.
  mutating func openMenu() {
    let subject = self.subject
    overlay = .menu(
      MenuState(
        subject: subject, anchor: anchor(of: subject),
        selected: items(for: subject).beginning?.action))
  }

  /// Where the menu of the selection opens when no pointer says so: beside its row.
  private func anchor(of subject: MenuSubject) -> Point {
    let frame = render()
    if screen == .crossings, let id = crossingsView.selected,
      let rect = frame.hits.rect(of: .crossing(id))
    {
      return Point(x: rect.x + 4, y: rect.y)
    }
    let wanted: Target? =
      switch browser.focus {
      case .tree: .tree(browser.spot)
      case .list, .actions: browser.selected.map { .row($0) }
      case .dock:
        lanes.indices.contains(browser.laneIndex) ? .lane(lanes[browser.laneIndex].id) : nil
      }
    let rect = frame.hits.rect(of: wanted ?? .tree(browser.spot))
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
      guard let item = items.first(where: { $0.action == menu.selected }) ?? items.beginning else {
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

  /// The item of the deepest open menu that shows a key: the one at its right, or the number that it
  /// begins with. A key that moves about in menus stays that.
  func menuItem(named press: KeyPress) -> MenuItem? {
    guard case .menu(let menu) = overlay, case .character(let character) = press.key,
      press.modifiers.isEmpty, !keys.isBound(press, in: .menu)
    else { return nil }
    return menu.items(at: menu.path.count, of: items(for: menu.subject)).first { item in
      item.cap(in: keys) == String(character) || item.label.hasPrefix("\(character) - ")
    }
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

  /// Opens the context menu of a subject with one of its submenus already open.
  mutating func openSubmenu(_ submenu: Submenu, of subject: MenuSubject) {
    let root = items(for: subject)
    let action = MenuAction.submenu(submenu, of: subject)
    guard let path = root.path(to: action), let item = root.item(for: action),
      isAllowed(item.availability)
    else { return }
    var menu = MenuState(
      subject: subject, anchor: anchor(of: subject), path: path, selected: action)
    menu.descend(root)
    overlay = .menu(menu)
  }
}
