import ClusterModel

/// What a menu item, or a line of the Actions pane, does. It names its objects, so that a cluster
/// that changes under an open menu never makes a choice mean another node.
enum MenuAction: Hashable, Sendable {
  /// Opens the list of nodes.
  case liveMigrate(MachineID)
  case migrate(MachineID, to: NodeID)
  /// Open the lists of nodes.
  case quickMigrate(MachineID)
  case move(MachineID)
  case moveVolume(VolumeID)
  case perform(ClusterOperation)
  case cancelMigration(MachineID)
  case release(MachineID)
  case showMigration(MachineID)
  case open(Place)
  case expand(Place)
  case collapse(Place)
  case filter
  case help

  /// The verb of the key table that does the same to what is selected.
  var verb: Verb? {
    switch self {
    case .liveMigrate, .migrate: .liveMigrate
    case .cancelMigration: .cancelMigration
    case .release: .switchOver
    case .showMigration: .showMigration
    case .open: .open
    case .expand, .collapse, .quickMigrate, .move, .moveVolume, .perform: nil
    case .filter: .filter
    case .help: .help
    }
  }

  /// What it does to the cluster.
  var danger: Danger {
    switch self {
    case .quickMigrate, .move, .moveVolume, .perform: .change
    default: verb?.danger ?? .none
    }
  }
}

/// Whether something can be done now.
enum Availability: Hashable, Sendable {
  /// It can; perhaps with a remark, such as that it will have to wait.
  case available(note: String?)
  /// It can't, and why.
  case refused(reason: String)

  /// The remark or the reason.
  var words: String? {
    switch self {
    case .available(let note): note
    case .refused(let reason): reason
    }
  }

  /// Whether it can be done.
  var isAvailable: Bool {
    if case .available = self { return true }
    return false
  }
}

/// A line of a menu or of the Actions pane.
struct MenuItem: Equatable, Sendable {
  var action: MenuAction
  var label: String
  var availability: Availability = .available(note: nil)
  var children: [MenuItem] = []

  /// What it does to the cluster.
  var danger: Danger { action.danger }

  /// The key that does the same, if there is one.
  func cap(in keys: KeyTable) -> String? {
    if case .migrate = action { return nil }
    return action.verb.flatMap { keys.cap(of: $0, in: .browser) }
  }
}

/// What a context menu is about.
enum MenuSubject: Hashable, Sendable {
  case machine(MachineID)
  case node(NodeID)
  case volume(VolumeID)
  case place(Place)

  /// The subject of a row, if there is anything to do with it.
  init?(_ row: RowID, in cluster: ClusterSnapshot) {
    switch row {
    case .machine(let id): self = .machine(id)
    case .place(let place): self = .place(place)
    case .node(let id): self = .node(id)
    case .volume(let id): self = .volume(id)
    case .migration(let id):
      guard let migration = cluster.migration(id) else { return nil }
      self = .machine(migration.machine)
    case .disk, .network, .record: return nil
    }
  }

  /// The subject of a place.
  init(_ place: Place) {
    switch place {
    case .machine(let id): self = .machine(id)
    case .node(let id): self = .node(id)
    default: self = .place(place)
    }
  }

  /// What its menu is called.
  func name(in cluster: ClusterSnapshot) -> String {
    switch self {
    case .machine(let id): id.rawValue
    case .node(let id): id.rawValue
    case .volume(let id): id.rawValue
    case .place(let place): place.name(in: cluster)
    }
  }
}
