import ClusterModel

/// What a menu item, or a line of the Actions pane, does. It names its objects, so that a cluster
/// that changes under an open menu never makes a choice mean another node.
enum MenuAction: Hashable, Sendable {
  /// Opens a list of further items.
  case submenu(Submenu, of: MenuSubject)
  case migrate(MachineID, to: NodeID)
  /// What a list of nodes offers for one of them, done for the best possible one.
  case best(Submenu, of: MenuSubject)
  case perform(ClusterOperation)
  case together(BulkVerb, [MachineID])
  case cancelMigration(MachineID)
  case release(MachineID)
  case showMigration(MachineID)
  case open(Place)
  case report(ReportSubject)
  case criticalEvents(MenuSubject)
  case filterEvents(EventFilter)
  case saveQuery
  /// Asks which cluster to open, beside those that are open.
  case manageCluster
  case goTo(Spot)
  case closeCluster(ClusterKey)
  case expand(Place)
  case collapse(Place)
  case filter
  case refresh
  case close
  case help
  /// Opens properties or another form.
  case form(FormSubject)
  /// What Ferry can't do at all; the item says why. Its label tells it from others.
  case nothing(String)

  /// The verb of the key table that does the same to what is selected.
  var verb: Verb? {
    switch self {
    case .submenu(.liveMigrate, _), .migrate: .liveMigrate
    case .cancelMigration: .cancelMigration
    case .release: .switchOver
    case .showMigration: .showMigration
    case .open: .open
    case .filter: .filter
    case .help: .help
    case .form(let subject): subject.isProperties ? .properties : nil
    case .submenu, .best, .perform, .together, .report, .criticalEvents, .manageCluster, .goTo,
      .close, .closeCluster, .filterEvents, .saveQuery, .expand, .collapse, .refresh, .nothing:
      nil
    }
  }

  /// What it does to the cluster.
  var danger: Danger {
    switch self {
    case .submenu(let submenu, _): submenu.danger
    case .best, .perform, .together, .migrate: .change
    default: verb?.danger ?? .none
    }
  }
}

/// A list of further items that an item opens.
enum Submenu: Hashable, Sendable {
  /// Lists of nodes.
  case liveMigrate, quickMigrate, move, moveService, newVirtualMachine
  case pause, resume
  case moreActions, virtualMachines, view, openQuery

  /// What its items do to the cluster; none where that differs.
  var danger: Danger {
    switch self {
    case .liveMigrate, .quickMigrate, .move, .moveService, .newVirtualMachine, .pause, .resume:
      .change
    case .moreActions, .virtualMachines, .view, .openQuery: .none
    }
  }
}
