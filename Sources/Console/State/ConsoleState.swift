public import ClusterModel
public import TerminalUI

/// The whole console as a value: what it knows of the cluster, where the user is, and what lies on
/// top. `update` takes an event in and says what to do; `render` makes the picture.
public struct ConsoleState: Sendable {
  /// What lies beneath menus and dialogues.
  enum Screen: Equatable, Sendable {
    case browser
    case migration(MigrationID)
    case crossings
  }

  /// What lies on top, if anything does.
  enum Overlay: Equatable, Sendable {
    case menu(MenuState)
    case confirmation(Confirmation)
    indirect case help(HelpState)
    indirect case themes(ThemePicker)
    indirect case settings(SettingsDialogue)
    indirect case commands(CommandSheet)
    case report(ReportState)
  }

  /// A sentence for the status line.
  struct Status: Equatable, Sendable {
    var text: String
    var tone: Tone
  }

  /// A press of the left button, remembered to tell a double click.
  struct Press: Equatable, Sendable {
    var target: Target
    var at: MonotonicTime
  }

  /// Two presses on the same thing within this time, with nothing in between, open it. Time is what
  /// the last tick or migration event said; while the console rests it stands still, so that
  /// pressing what was pressed last always opens it.
  static let doubleClick: Duration = .milliseconds(400)
  /// How far one notch of the wheel scrolls, in rows.
  static let wheelRows = 3

  var cluster: ClusterSnapshot
  var options: ConsoleOptions
  var size: Size
  var now: MonotonicTime
  var browser = Browser()
  var screen = Screen.browser
  /// The form that is open, beneath menus and dialogues.
  var form: FormState?
  var overlay: Overlay?
  var status: Status?
  /// The machine whose migration opens its screen by itself as soon as it is known: the one that
  /// the user has just confirmed.
  var awaited: MachineID?
  /// How many passes the migration screen is scrolled back from the newest.
  var passesBack = 0
  /// The migration on the screen is watched again.
  var replay: Replay?
  /// Where the user is among all live migrations.
  var crossingsView = CrossingsView()
  /// Whether leaving a migration's screen leads back to all of them.
  var isCrossingsBehind = false
  /// What the journal remembers of the cluster's migrations, the newest first.
  var history: [PastMigration] = []
  var lastPress: Press?
  /// What this console had the cluster do.
  var log = CommandLog()
  /// The moment at which the console began.
  let beganAt: MonotonicTime
  /// Which events the list of events shows.
  var eventFilter = EventFilter()

  /// Makes a console on a cluster. `now` is a moment of the clock that the cluster's events carry.
  public init(
    cluster: ClusterSnapshot, options: ConsoleOptions, size: Size, now: MonotonicTime
  ) {
    self.cluster = cluster
    self.options = options
    self.size = size
    self.now = now
    beganAt = now
    if options.isFirstRun { status = Status(text: Self.greeting, tone: .plain) }
    settle()
  }

  /// Takes an event in and returns what is to be done, in this order. Total and synchronous.
  public mutating func update(_ event: ConsoleEvent) -> [ConsoleCommand] {
    var commands: [ConsoleCommand] = []
    switch event {
    case .input(let input): commands = take(input)
    case .resized(let size):
      self.size = size
      settle()
      revealSelection()
    case .cluster(let event): take(event)
    case .ticked(let moment): now = max(now, moment)
    case .forecast(let machine, let node, let answer): take(answer, machine, node)
    case .refused(let message):
      awaited = nil
      status = Status(text: message.text, tone: .broken)
    case .noticed(let text): status = Status(text: text, tone: .warning)
    case .themesFound(let own): take(own)
    case .answered(let action, let problem): log.answer(action, problem: problem)
    case .remembered(let past): history = Array(past.prefix(CrossingsView.pastMax))
    }
    record(commands)
    settle()
    return commands
  }

  /// Whether something on the screen moves by itself, so that time must be told.
  public var needsTicks: Bool {
    switch screen {
    case .migration(let id):
      replay?.isPlaying(at: now) ?? (cluster.migration(id)?.isOver == false)
    case .crossings: cluster.migrations.contains(where: \.isActive)
    case .browser: layout.dock.height > 0 && cluster.migrations.contains(where: \.isActive)
    }
  }

  /// The keys, as the user has them.
  var keys: KeyTable { options.keys }

  /// What a key means at this moment depends on what lies on top.
  var context: KeyContext {
    switch (overlay, form, screen) {
    case (.menu, _, _): .menu
    case (.confirmation, _, _): .dialogue
    case (.help, _, _): .help
    case (.report, _, _): .report
    case (.themes, _, _): .themes
    case (.settings, _, _): .settings
    case (.commands, _, _): .commands
    case (nil, .some, _): .form
    case (nil, nil, .migration): replay == nil ? .migration : .replay
    case (nil, nil, .crossings): .crossings
    case (nil, nil, .browser): .browser
    }
  }

  /// The page in the centre pane.
  var page: Page {
    spoken(
      Page(of: browser.place, in: cluster, filter: browser.filter), about: browser.place)
  }

  /// The migrations that wait or go on, in the order in which the dock shows them.
  var lanes: [Migration] {
    let open = cluster.migrations.filter { !$0.isOver }
    let waiting = open.filter { !$0.isActive }.sorted {
      ($0.queuePlace ?? .max, $0.requestedAt) < ($1.queuePlace ?? .max, $1.requestedAt)
    }
    return open.filter(\.isActive) + waiting
  }

  /// Makes every position fit what exists now.
  mutating func settle() {
    if case .migration(let id) = screen, cluster.migration(id) == nil { screen = .browser }
    if screen == .browser { replay = nil }
    if !browser.place.exists(in: cluster) { browser.show(browser.place.parent ?? .root) }
    let rows = page.rows
    if let selected = browser.selected, let index = rows.firstIndex(of: selected) {
      browser.selectedIndex = index
    } else {
      browser.selectedIndex = max(0, min(browser.selectedIndex, rows.count - 1))
      browser.selected = rows.isEmpty ? nil : rows[browser.selectedIndex]
    }
    let layout = self.layout
    if browser.focus == .actions, layout.actions.isEmpty { browser.focus = .list }
    if browser.focus == .dock, layout.dock.isEmpty { browser.focus = .list }
    let visible = centreLayout(layout.centre, page: page).rows.height
    browser.listTop = max(0, min(browser.listTop, rows.count - visible))
    let treeRows = browser.treeRows(in: cluster).count
    browser.treeTop = max(0, min(browser.treeTop, treeRows - layout.treeRows.height))
    browser.laneIndex = max(0, min(browser.laneIndex, lanes.count - 1))
    settleActions()
    settleMenu()
    settleCrossings()
    settleForm()
  }

  /// A menu about something that is gone closes.
  private mutating func settleMenu() {
    guard case .menu(let menu) = overlay else { return }
    if !menu.subject.exists(in: cluster) { overlay = nil }
  }
}
