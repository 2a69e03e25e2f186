import ClusterModel
import TerminalUI

/// Keys in tree, list, Actions pane and dock.
extension ConsoleState {
  mutating func performInBrowser(_ verb: Verb) -> [ConsoleCommand] {
    switch verb {
    case .moveUp: move(by: -1)
    case .moveDown: move(by: 1)
    case .pageUp: move(by: -pageLength)
    case .pageDown: move(by: pageLength)
    case .moveFirst: move(by: .min / 2)
    case .moveLast: move(by: .max / 2)
    case .moveLeft: moveLeft()
    case .moveRight: moveRight()
    case .nextPane: changePane(by: 1)
    case .previousPane: changePane(by: -1)
    case .open: return open()
    case .back: goBack()
    case .previousPlace: goThroughPlaces(browser.goBack(), "There is no place to go back to")
    case .nextPlace: goThroughPlaces(browser.goForward(), "There is no place to go forward to")
    case .up: goUp()
    case .contextMenu: openMenu()
    case .filter:
      browser.isFiltering = true
      browser.focus = .list
    case .liveMigrate: return liveMigrate()
    case .cancelMigration: return withMachine { .cancelMigration($0) }
    case .switchOver: return withMachine { .release($0) }
    case .showMigration: return withMachine { .showMigration($0) }
    case .sortBefore, .sortAfter, .sortReversed, .chooseColumns, .scrollLeft, .scrollRight,
      .narrower, .wider:
      performInList(verb)
    case .mark, .invertMarks: mark(verb)
    case .showAilment: showAilment()
    case .properties: openProperties()
    default: break
    }
    return []
  }

  /// What verbs are applied to: what is selected in the pane with the focus.
  var subject: MenuSubject {
    if screen == .crossings, let line = crossings.first(where: { $0.id == crossingsView.selected })
    {
      return subject(of: line)
    }
    switch browser.focus {
    case .dock:
      let lanes = self.lanes
      if lanes.indices.contains(browser.laneIndex) {
        return subject(of: lanes[browser.laneIndex])
      }
    case .list, .actions:
      if let subject = selectedSubject { return subject }
    case .tree: break
    }
    return MenuSubject(browser.place)
  }

  /// What the marked rows stand for; without them, the selected one.
  var selectedSubject: MenuSubject? {
    let marked = browser.markedMachines
    if marked.count > 1 { return .machines(marked) }
    return browser.selected.flatMap { MenuSubject($0, in: cluster) }
  }

  private mutating func liveMigrate() -> [ConsoleCommand] {
    if case .machines = subject { return carryOut(.submenu(.liveMigrate, of: subject)) }
    return withMachine { .submenu(.liveMigrate, of: .machine($0)) }
  }

  private mutating func withMachine(_ action: (MachineID) -> MenuAction) -> [ConsoleCommand] {
    if case .otherCluster = subject, screen == .crossings || browser.focus == .dock {
      status = Status(text: "It migrates in another cluster: Enter goes there", tone: .warning)
      return []
    }
    guard case .machine(let machine) = subject else {
      status = Status(text: "Select a virtual machine first", tone: .warning)
      return []
    }
    return carryOut(action(machine))
  }

  private mutating func move(by step: Int) {
    switch browser.focus {
    case .tree:
      guard !treeRows.isEmpty else { return }
      let next = treeRows[Self.clamped(treeIndex, by: step, count: treeRows.count)].spot
      if next != browser.spot { browser.show(next) }
      if next.cluster != clusterKey { settle() }
    case .list:
      let count = listing.rows.count
      let wanted = Self.clamped(browser.selectedIndex, by: step, count: count)
      guard let index = listing.selectable(near: wanted, step: step) else { return }
      browser.selectedIndex = index
      browser.selected = listing.rows[index]
    case .actions:
      let count = actionBlocks.reduce(0) { $0 + $1.items.count }
      browser.actionIndex = Self.clamped(browser.actionIndex, by: step, count: count)
      revealAction()
    case .dock:
      browser.laneIndex = Self.clamped(browser.laneIndex, by: step, count: laneCount)
    }
    revealSelection()
  }

  private static func clamped(_ index: Int, by step: Int, count: Int) -> Int {
    max(0, min(count - 1, index + step))
  }

  private var pageLength: Int {
    let layout = self.layout
    let height =
      browser.focus == .tree
      ? layout.treeRows.height : centreLayout(layout.centre).rows.height
    return max(1, height - 1)
  }

  private mutating func moveLeft() {
    switch browser.focus {
    case .tree:
      if browser.place.isBranch, browser.expanded.contains(browser.place) {
        browser.expanded.remove(browser.place)
      } else if let parent = browser.place.parent {
        browser.show(parent)
      }
    case .list, .dock: browser.focus = .tree
    case .actions: browser.focus = .list
    }
    revealSelection()
  }

  private mutating func moveRight() {
    switch browser.focus {
    case .tree:
      if browser.place.isBranch, !browser.expanded.contains(browser.place) {
        browser.expanded.insert(browser.place)
      } else {
        browser.focus = .list
      }
    case .list:
      if !layout.actions.isEmpty { browser.focus = .actions }
    case .actions, .dock: break
    }
    revealSelection()
  }

  private mutating func changePane(by step: Int) {
    let layout = self.layout
    var panes: [Pane] = [.tree, .list]
    if !layout.actions.isEmpty { panes.append(.actions) }
    if !layout.dock.isEmpty { panes.append(.dock) }
    let index = panes.firstIndex(of: browser.focus) ?? 0
    browser.focus = panes[(index + step + panes.count) % panes.count]
  }

  private mutating func open() -> [ConsoleCommand] {
    switch browser.focus {
    case .tree: browser.focus = .list
    case .list:
      if let row = browser.selected { return open(row) }
    case .actions:
      let items = actionBlocks.flatMap(\.items)
      guard items.indices.contains(browser.actionIndex) else { return [] }
      return choose(items[browser.actionIndex])
    case .dock:
      let lanes = self.lanes
      if lanes.indices.contains(browser.laneIndex) { show(lanes[browser.laneIndex].id) }
    }
    return []
  }

  /// Opens a row: its place, its migration, what it leads to, or else its properties.
  mutating func open(_ row: RowID) -> [ConsoleCommand] {
    switch row {
    case .migration(let id): show(id)
    case .link(let action): return choose(item(for: action))
    case .cluster(let key): open(Spot(cluster: key, place: .cluster))
    default:
      if let place = row.place {
        open(place)
      } else if let subject = FormSubject(row, in: cluster) {
        open(subject)
      }
    }
    return []
  }

  /// Goes to a place of the cluster that is shown.
  mutating func open(_ place: Place) { open(Spot(cluster: clusterKey, place: place)) }

  /// Goes to a place.
  mutating func open(_ spot: Spot) {
    screen = .browser
    browser.open(spot)
    browser.focus = .list
    settle()
    revealSelection()
  }

  /// Takes away what was done last to the list, or else goes back.
  private mutating func goBack() {
    if !browser.marked.isEmpty {
      browser.marked = []
    } else if !browser.filter.isEmpty {
      browser.filter = ""
    } else if browser.place == .events, !eventFilter.isEmpty {
      eventFilter = EventFilter()
    } else if !browser.goBack() {
      browser.focus = .tree
    }
    settle()
    revealSelection()
  }

  mutating func goThroughPlaces(_ hasGone: Bool, _ words: String) {
    if !hasGone { status = Status(text: words, tone: .quiet) }
    settle()
    revealSelection()
  }

  private mutating func goUp() {
    guard let parent = browser.place.parent else { return }
    let below = browser.place
    browser.open(parent)
    settle()
    let row = listing.rows.firstIndex { $0.place == below.content }
    if let row {
      browser.selectedIndex = row
      browser.selected = listing.rows[row]
    }
    revealSelection()
  }

  /// The position of the place in the tree.
  private var treeIndex: Int {
    treeRows.firstIndex { $0.spot == browser.spot } ?? 0
  }

  /// Scrolls so far that what is selected can be seen.
  mutating func revealSelection() {
    let layout = self.layout
    let listRows = centreLayout(layout.centre).rows.height
    browser.listTop = Self.revealed(browser.selectedIndex, top: browser.listTop, height: listRows)
    if listing.rows.prefix(browser.selectedIndex).allSatisfy(\.isHeading) { browser.listTop = 0 }
    browser.treeTop = Self.revealed(treeIndex, top: browser.treeTop, height: layout.treeRows.height)
  }

  private static func revealed(_ index: Int, top: Int, height: Int) -> Int {
    max(0, min(index, max(top, index - max(0, height - 1))))
  }
}
