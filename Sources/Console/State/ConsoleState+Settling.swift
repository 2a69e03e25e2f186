import ClusterModel
import TerminalUI

/// Making everything that depends on the cluster fit what exists now.
extension ConsoleState {
  /// Brings lists in step with the cluster, and makes every position fit them.
  mutating func settle() {
    turnToWantedCluster()
    settleBerths()
    let changes = view.takeChanges()
    isSettled = true
    if !changes.isEmpty { ailments = view.ailments }
    if case .migration(let id) = screen, migration(id) == nil { screen = .browser }
    if screen == .browser { replay = nil }
    followGuest()
    if !browser.place.exists(in: cluster) { browser.show(browser.place.parent ?? .root) }
    settleList(changes)
    settleTree(changes)
    let layout = self.layout
    if browser.focus == .actions, layout.actions.isEmpty { browser.focus = .list }
    if browser.focus == .dock, layout.dock.isEmpty { browser.focus = .list }
    let visible = centreLayout(layout.centre).rows.height
    browser.listTop = max(0, min(browser.listTop, listing.rows.count - visible))
    browser.treeTop = max(0, min(browser.treeTop, treeRows.count - layout.treeRows.height))
    browser.laneIndex = max(0, min(browser.laneIndex, laneCount - 1))
    settleActions()
    settleMenu()
    settleCrossings()
    settleForm()
  }

  /// A machine that is shown beneath its node is shown beneath the next one when it has moved.
  private mutating func followGuest() {
    guard case .guest(let id, let node) = browser.place,
      let owner = cluster.machines[id: id]?.owner, owner != node
    else { return }
    let selected = browser.selected
    browser.show(.guest(id, on: owner))
    browser.selected = selected
  }

  private mutating func settleList(_ changes: ClusterView.Changes) {
    let wish = Listing.Wish(
      place: browser.place, sort: browser.order, filter: browser.filter,
      events: browser.place == .events ? eventFilter : EventFilter())
    if listing.wish == wish {
      listing.follow(changes, in: view)
    } else {
      listing = Listing(wish, in: view)
    }
    page = spoken(Page(of: browser.place, in: view), about: browser.place)
    if !wish.events.isEmpty { page.facts.append(Fact("Query", eventFilter.words, .warning)) }
    settleSelection()
    browser.columnOffset = max(0, min(browser.columnOffset, browser.wantedColumns.count - 2))
    if !browser.marked.isEmpty, !changes.isEmpty {
      let cluster = self.cluster
      browser.marked = browser.marked.filter { $0.exists(in: cluster) }
    }
  }

  /// What is selected stays selected wherever it goes; when it is gone, its neighbour is.
  private mutating func settleSelection() {
    let rows = listing.rows
    if let selected = browser.selected {
      let index = browser.selectedIndex
      if rows.indices.contains(index), rows[index] == selected { return }
      if let index = rows.firstIndex(of: selected) {
        browser.selectedIndex = index
        return
      }
    }
    let index = listing.selectable(near: browser.selectedIndex, step: 1)
    browser.selectedIndex = index ?? 0
    browser.selected = index.map { rows[$0] }
  }

  private mutating func settleTree(_ changes: ClusterView.Changes) {
    let branches = clusterKeys.map { browser.branches(of: $0) }
    guard changes.structure || treeBranches != branches || treeRows.isEmpty else { return }
    treeBranches = branches
    treeRows = allTreeRows
  }

  /// A menu about something that is gone closes.
  private mutating func settleMenu() {
    guard case .menu(let menu) = overlay else { return }
    if case .otherCluster(let key) = menu.subject, berth(key) == nil { overlay = nil }
    if !menu.subject.exists(in: cluster) { overlay = nil }
  }
}
