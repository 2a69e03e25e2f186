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

  /// The branches of a cluster that are open when it is shown for the first time.
  static let branchesAtFirst: Set<Place> = [.root, .cluster, .nodes]

  /// The cluster that is shown.
  private(set) var cluster = ClusterKey.first
  /// The selected node of the tree, which the centre pane is about.
  var place: Place = .services
  /// The open branches of the cluster that is shown.
  var expanded = Self.branchesAtFirst
  /// The open branches of the other clusters.
  private var expandedElsewhere: [ClusterKey: Set<Place>] = [:]
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
  private(set) var filters: [Spot: String] = [:]
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
    var spot: Spot
    var selected: RowID?
  }

  /// Where the user is.
  var spot: Spot { Spot(cluster: cluster, place: place) }

  /// The machines among the marked rows, in order.
  var markedMachines: [MachineID] {
    marked.compactMap { if case .machine(let id) = $0 { id } else { nil } }.sorted()
  }

  /// What rows must contain to be shown at this place.
  var filter: String {
    get { filters[spot] ?? "" }
    set {
      if filters.count >= Self.filteredPlacesMax, filters[spot] == nil { filters = [:] }
      filters[spot] = newValue.isEmpty ? nil : newValue
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

  /// Goes to a place of the cluster that is shown and remembers the way back.
  mutating func open(_ next: Place) { open(Spot(cluster: cluster, place: next)) }

  /// Goes to a place and remembers the way back.
  mutating func open(_ next: Spot) {
    guard next != spot else { return }
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
    show(visit.spot, selecting: visit.selected)
    return true
  }

  private mutating func remember(in way: WritableKeyPath<Browser, [Visit]>) {
    self[keyPath: way].append(Visit(spot: spot, selected: selected))
    if self[keyPath: way].count > Self.historyMax { self[keyPath: way].removeFirst() }
  }

  /// Goes to a place of the cluster that is shown.
  mutating func show(_ next: Place) { show(Spot(cluster: cluster, place: next)) }

  /// Goes to a place, with the tree open so far that it can be seen.
  mutating func show(_ next: Spot, selecting row: RowID? = nil) {
    turn(to: next.cluster)
    place = next.place
    selected = row
    selectedIndex = 0
    listTop = 0
    columnOffset = 0
    marked = []
    isFiltering = false
    var above = next.place.parent
    while let branch = above {
      expanded.insert(branch)
      above = branch.parent
    }
  }

  /// Turns to another cluster, whose branches are open as they were left.
  private mutating func turn(to other: ClusterKey) {
    guard other != cluster else { return }
    expandedElsewhere[cluster] = expanded
    expanded = branches(of: other)
    expanded.insert(.root)
    expandedElsewhere[other] = nil
    laneIndex = 0
    cluster = other
  }

  /// Forgets a cluster that was closed, and the ways back to it. It must not be the one shown.
  mutating func forget(_ closed: ClusterKey) {
    expandedElsewhere[closed] = nil
    past.removeAll { $0.spot.cluster == closed }
    future.removeAll { $0.spot.cluster == closed }
    filters = filters.filter { $0.key.cluster != closed }
  }

  /// Opens a branch of the tree, or closes it.
  mutating func toggleBranch(_ spot: Spot) {
    var branches = branches(of: spot.cluster)
    if branches.remove(spot.place) == nil { branches.insert(spot.place) }
    if spot.cluster == cluster {
      expanded = branches
    } else {
      expandedElsewhere[spot.cluster] = branches
    }
  }

  /// The open branches of a cluster.
  func branches(of key: ClusterKey) -> Set<Place> {
    key == cluster ? expanded : expandedElsewhere[key] ?? Self.branchesAtFirst
  }
}

/// A visible node of the tree.
struct TreeRow: Equatable, Sendable {
  var spot: Spot
  var depth: Int
  var isExpanded: Bool

  var place: Place { spot.place }
}
