import ClusterModel

/// The parts of the console that can have the focus.
enum Pane: Hashable, Sendable {
  case tree, list, actions, dock
}

/// Where the user is among tree, lists and panes.
struct Browser: Equatable, Sendable {
  /// The most places that Esc remembers.
  static let historyMax = 64
  /// The longest filter, in characters.
  static let filterMax = 64

  /// The selected node of the tree, which the centre pane is about.
  var place: Place = .services
  /// The open branches of the tree.
  var expanded: Set<Place> = [.root, .cluster, .nodes]
  /// The pane that keys go to.
  var focus: Pane = .list
  /// The selected row of the list.
  var selected: RowID?
  /// Its position, which stays when the row vanishes.
  var selectedIndex = 0
  /// The first visible row of the list.
  var listTop = 0
  /// The first visible row of the tree.
  var treeTop = 0
  /// The selected line of the Actions pane.
  var actionIndex = 0
  /// The first visible line of the Actions pane.
  var actionsTop = 0
  /// The selected lane of the dock.
  var laneIndex = 0
  /// What rows must contain to be shown.
  var filter = ""
  /// Whether the filter is being typed.
  var isFiltering = false
  /// Where Esc goes back to.
  var history: [Visit] = []

  /// A place with what was selected there.
  struct Visit: Equatable, Sendable {
    var place: Place
    var selected: RowID?
  }

  /// Goes to a place and remembers the way back.
  mutating func open(_ next: Place) {
    guard next != place else { return }
    history.append(Visit(place: place, selected: selected))
    if history.count > Self.historyMax { history.removeFirst() }
    show(next)
  }

  /// Goes to a place, with the tree open so far that it can be seen.
  mutating func show(_ next: Place, selecting row: RowID? = nil) {
    place = next
    selected = row
    selectedIndex = 0
    listTop = 0
    filter = ""
    isFiltering = false
    var above = next.parent
    while let branch = above {
      expanded.insert(branch)
      above = branch.parent
    }
  }

  /// The visible nodes of the tree, from the top.
  func treeRows(in cluster: ClusterSnapshot) -> [TreeRow] {
    var rows: [TreeRow] = []
    appendRows(of: .root, depth: 0, cluster, &rows)
    return rows
  }

  private func appendRows(
    of place: Place, depth: Int, _ cluster: ClusterSnapshot, _ rows: inout [TreeRow]
  ) {
    let isExpanded = expanded.contains(place)
    rows.append(TreeRow(place: place, depth: depth, isExpanded: isExpanded))
    guard isExpanded else { return }
    for child in place.children(in: cluster) {
      appendRows(of: child, depth: depth + 1, cluster, &rows)
    }
  }
}

/// A visible node of the tree.
struct TreeRow: Equatable, Sendable {
  var place: Place
  var depth: Int
  var isExpanded: Bool
}
