import ClusterModel

/// Several clusters at once: one is shown, the others lie at their berths.
extension ConsoleState {
  /// The most clusters that are open at a time.
  static let clustersMax = 16

  /// The clusters that are open, in the order in which they were opened.
  var clusterKeys: [ClusterKey] {
    berths.isEmpty ? [clusterKey] : (berths.map(\.key) + [clusterKey]).sorted()
  }

  func berth(_ key: ClusterKey) -> Berth? { berths.first { $0.key == key } }

  /// What is known of an open cluster.
  func clusterView(_ key: ClusterKey) -> ClusterView? {
    key == clusterKey ? view : berth(key)?.view
  }

  /// Takes in what happened to one of the clusters, which need not be the one that is shown.
  public mutating func update(
    _ event: ConsoleEvent, from key: ClusterKey
  ) -> [ConsoleCommand] {
    guard key != clusterKey else { return update(event) }
    guard let index = berths.firstIndex(where: { $0.key == key }) else { return [] }
    take(event, at: index)
    isSettled = false
    return []
  }

  private mutating func take(_ event: ConsoleEvent, at index: Int) {
    let name = berths[index].view.cluster.name
    switch event {
    case .cluster(let event):
      berths[index].view.apply(event)
      guard case .migration(let event) = event else { return }
      berths[index].now = max(berths[index].now, event.at)
      if case .ended(let outcome) = event.kind,
        let migration = berths[index].view.cluster.migration(event.id)
      {
        let words = migration.result(outcome)
        berths[index].log.end(migration.machine, words, outcome.tone)
        status = Status(text: "\(name): \(words)", tone: outcome.tone)
      }
    case .answered(let action, let problem): berths[index].log.answer(action, problem: problem)
    case .validated(let report, let page): berths[index].validation = .ended(report, page: page)
    case .remembered(let past):
      berths[index].history = Array(past.prefix(CrossingsView.pastMax))
    case .refused(let message): status = Status(text: "\(name): \(message.text)", tone: .broken)
    case .noticed(let text): status = Status(text: "\(name): \(text)", tone: .warning)
    case .lineTried(let line, _):
      status = Status(
        text: "\(name): nothing was done by \(line), since another cluster is shown", tone: .warning
      )
    case .lineEnded(let line, let output, let problem):
      show(CommandOutput(source: "\(name): \(line)", output: output, problem: problem))
    case .exported(let text): status = Status(text: "\(name): \(text)", tone: .good)
    case .input, .resized, .ticked, .forecast, .drainForecast, .themesFound, .opened, .recalled,
      .measured, .queryOpened:
      break
    }
  }
}

// MARK: - Opening and closing

extension ConsoleState {
  /// The names that can be chosen: those that are known and not open.
  var clusterNames: [String] {
    options.knownClusters.filter { key(ofOpen: $0) == nil }
  }

  private func key(ofOpen name: String) -> ClusterKey? {
    func isIt(_ argument: String?) -> Bool { (argument ?? options.defaultCluster) == name }
    if isIt(options.clusterArgument) { return clusterKey }
    return berths.first { isIt($0.argument) }?.key
  }

  /// Asks for one more cluster, or goes to it when it is open already.
  mutating func openCluster(_ name: String) -> [ConsoleCommand] {
    if let key = key(ofOpen: name) {
      open(Spot(cluster: key, place: .cluster))
      return []
    }
    guard berths.count + 1 < Self.clustersMax else {
      status = Status(
        text: "\(Self.clustersMax) clusters are open: close one first", tone: .warning)
      return []
    }
    let key = ClusterKey(number: clustersAsked)
    clustersAsked += 1
    status = Status(text: "Connecting to \(name)…", tone: .plain)
    return [.openCluster(name, as: key)]
  }

  /// Takes a cluster in that was opened, and goes there unless the user is busy.
  mutating func take(
    _ key: ClusterKey, _ name: String, _ cluster: ClusterSnapshot, _ now: MonotonicTime,
    _ startedAt: WallTime?
  ) {
    guard clusterView(key) == nil else { return }
    let argument = name == options.defaultCluster ? nil : name
    berths.append(
      Berth(key, argument: argument, cluster: cluster, now: now, startedAt: startedAt))
    treeRows = []
    status = Status(text: "\(cluster.name) is open, too", tone: .good)
    if overlay == nil, form == nil, screen == .browser, !browser.isFiltering {
      open(Spot(cluster: key, place: .cluster))
    }
  }

  /// *Close Connection*: asks first when that may end a migration.
  mutating func askToClose(_ key: ClusterKey) -> [ConsoleCommand] {
    guard clusterView(key)?.cluster.migrationsEndedByQuitting.isEmpty == false else {
      return close(key)
    }
    open(Spot(cluster: key, place: .cluster))
    ask(.closeCluster)
    return []
  }

  /// Lets go of a cluster; the last one is left by quitting.
  mutating func close(_ key: ClusterKey) -> [ConsoleCommand] {
    guard let next = clusterKeys.last(where: { $0 < key }) ?? clusterKeys.first(where: { $0 > key })
    else { return [.quit] }
    if key == clusterKey {
      screen = .browser
      browser.show(Spot(cluster: next, place: .cluster))
      settle()
    }
    berths.removeAll { $0.key == key }
    browser.forget(key)
    treeRows = []
    return [.closeCluster(key)]
  }

  /// The verbs of a cluster that is open but not shown.
  func berthItems(_ key: ClusterKey) -> [MenuItem] {
    [
      MenuItem(action: .goTo(Spot(cluster: key, place: .cluster)), label: "Open"),
      MenuItem(action: .closeCluster(key), label: "Close Connection"),
    ]
  }
}

// MARK: - Turning from one to another

extension ConsoleState {
  /// Brings in the cluster that the browser has turned to.
  mutating func turnToWantedCluster() {
    guard browser.cluster != clusterKey,
      let index = berths.firstIndex(where: { $0.key == browser.cluster })
    else { return }
    let wanted = berths.remove(at: index)
    berths.append(leave())
    berths.sort { $0.key < $1.key }
    take(wanted)
  }

  /// What is kept of the cluster that is shown.
  private func leave() -> Berth {
    var berth = Berth(
      key: clusterKey, argument: options.clusterArgument, view: view, now: now, beganAt: beganAt,
      startedAt: options.startedAt)
    berth.view.neighbours = []
    berth.history = history
    berth.log = log
    berth.validation = validation
    berth.eventFilter = eventFilter
    berth.ailments = ailments
    berth.crossingsView = crossingsView
    berth.usage = usage
    return berth
  }

  private mutating func take(_ berth: Berth) {
    clusterKey = berth.key
    options.clusterArgument = berth.argument
    options.startedAt = berth.startedAt
    view = berth.view
    if let press = lastPress { lastPress = Press(target: press.target, at: berth.now) }
    now = berth.now
    beganAt = berth.beganAt
    history = berth.history
    log = berth.log
    validation = berth.validation
    eventFilter = berth.eventFilter
    ailments = berth.ailments
    crossingsView = berth.crossingsView
    usage = berth.usage
    // What was about the other cluster.
    overlay = nil
    form = nil
    awaited = nil
    replay = nil
    passesBack = 0
    screen = .browser
    listing = Listing(Listing.Wish(place: browser.place), in: view)
    treeRows = []
  }

  /// Takes in what changed in the clusters that are not shown.
  mutating func settleBerths() {
    for index in berths.indices {
      let changes = berths[index].view.takeChanges()
      guard !changes.isEmpty else { continue }
      berths[index].ailments = berths[index].view.ailments
      if changes.structure { treeRows = [] }
    }
    view.neighbours =
      browser.place == .root ? berths.map { $0.neighbour(of: clusterKey) } : []
  }

  /// The visible nodes of the tree, from the top.
  var allTreeRows: [TreeRow] {
    let root = Spot(cluster: clusterKey, place: .root)
    var rows = [TreeRow(spot: root, depth: 0, isExpanded: browser.expanded.contains(.root))]
    guard browser.expanded.contains(.root) else { return rows }
    for key in clusterKeys {
      guard let view = clusterView(key) else { continue }
      let branches = browser.branches(of: key)
      func append(_ place: Place, depth: Int) {
        let isExpanded = branches.contains(place)
        rows.append(
          TreeRow(spot: Spot(cluster: key, place: place), depth: depth, isExpanded: isExpanded))
        guard isExpanded else { return }
        for child in place.children(in: view) { append(child, depth: depth + 1) }
      }
      append(.cluster, depth: 1)
    }
    return rows
  }
}
