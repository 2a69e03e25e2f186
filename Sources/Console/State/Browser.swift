import ClusterModel

/// The parts of the console that can have the focus.
enum Pane: Hashable, Sendable {
  case tree, list, actions, dock
}

/// Where the user is among tree, lists and panes, and how the lists are to look.
struct Browser: Equatable, Sendable {
  /// The most places that the way back, and the way forward, remember.
  static let historyMax = 64
  /// The longest filter, in characters.
  static let filterMax = 64
  /// The most places whose filters are remembered.
  static let filteredPlacesMax = 64
  /// The most rows that can be marked.
  static let marksMax = 10_000

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
  /// The rows of the list that are marked, for verbs on all of them at once.
  var marked: Set<RowID> = []
  /// The first visible row of the list.
  var listTop = 0
  /// How many columns the list is scrolled to the right; the first one stays.
  var columnOffset = 0
  /// The first visible row of the tree.
  var treeTop = 0
  /// The selected line of the Actions pane.
  var actionIndex = 0
  /// The first visible line of the Actions pane.
  var actionsTop = 0
  /// The selected lane of the dock.
  var laneIndex = 0
  /// Whether the filter is being typed.
  var isFiltering = false
  /// What rows must contain to be shown, by place, so that it is still there on the way back.
  private(set) var filters: [Place: String] = [:]
  /// How each kind of list is sorted.
  var orders: [ListKind: SortOrder] = [:]
  /// The columns of each kind of list, where the user has chosen them.
  var columns: [ListKind: [ColumnID]] = [:]
  /// The widths of tree and Actions pane, where the user has chosen them.
  var treeWidth: Int?
  var actionsWidth: Int?
  /// Where back leads to, the nearest place last.
  private(set) var past: [Visit] = []
  /// Where forward leads to, the nearest place last.
  private(set) var future: [Visit] = []

  /// A place with what was selected there.
  struct Visit: Equatable, Sendable {
    var place: Place
    var selected: RowID?
  }

  /// The machines among the marked rows, in order.
  var markedMachines: [MachineID] {
    marked.compactMap { if case .machine(let id) = $0 { id } else { nil } }.sorted()
  }

  /// What rows must contain to be shown at this place.
  var filter: String {
    get { filters[place] ?? "" }
    set {
      if filters.count >= Self.filteredPlacesMax, filters[place] == nil { filters = [:] }
      filters[place] = newValue.isEmpty ? nil : newValue
    }
  }

  /// How the list is sorted; nil for the order in which the cluster names things.
  var order: SortOrder? {
    get { orders[place.listKind] }
    set { orders[place.listKind] = newValue }
  }

  /// The columns that are wanted here, in their order.
  var wantedColumns: [Column] {
    let all = place.listKind.columns
    guard let chosen = columns[place.listKind] else { return all.filter { !$0.isExtra } }
    return chosen.compactMap { id in all.first { $0.id == id } }
  }

  /// Goes to a place and remembers the way back.
  mutating func open(_ next: Place) {
    guard next != place else { return }
    remember(in: \.past)
    future = []
    show(next)
  }

  /// Goes back to where the user was; false when there is no such place.
  mutating func goBack() -> Bool { go(from: \.past, to: \.future) }

  /// Goes to where the user came back from; false when there is no such place.
  mutating func goForward() -> Bool { go(from: \.future, to: \.past) }

  private mutating func go(
    from source: WritableKeyPath<Browser, [Visit]>, to other: WritableKeyPath<Browser, [Visit]>
  ) -> Bool {
    guard let visit = self[keyPath: source].popLast() else { return false }
    remember(in: other)
    show(visit.place, selecting: visit.selected)
    return true
  }

  private mutating func remember(in way: WritableKeyPath<Browser, [Visit]>) {
    self[keyPath: way].append(Visit(place: place, selected: selected))
    if self[keyPath: way].count > Self.historyMax { self[keyPath: way].removeFirst() }
  }

  /// Goes to a place, with the tree open so far that it can be seen.
  mutating func show(_ next: Place, selecting row: RowID? = nil) {
    place = next
    selected = row
    selectedIndex = 0
    listTop = 0
    columnOffset = 0
    marked = []
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
