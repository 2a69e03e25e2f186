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
    case columns(ColumnChooser)
    case report(ReportState)
    case prompt(CommandPrompt)
  }

  /// A sentence for the status line.
  struct Status: Equatable, Sendable {
    var text: String
    var tone: Tone
  }

  /// A recording that was asked for, and what of it is to be watched at once.
  struct Recall: Equatable, Sendable {
    var id: MigrationID
    var part: Replay.Part?
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

  /// The cluster that is shown; what `update` returns is for it.
  public internal(set) var clusterKey = ClusterKey.first
  /// That cluster, with what is counted of it.
  var view: ClusterView
  /// The other clusters that are open, in the order in which they were opened.
  var berths: [Berth] = []
  /// How many clusters were asked for so far.
  var clustersAsked = 1
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
  /// A migration of an earlier run, as its recording tells it.
  var recalled: Migration?
  /// The recording that was asked for.
  var recall: Recall?
  /// Where the user is among all live migrations.
  var crossingsView = CrossingsView()
  /// Whether leaving a migration's screen leads back to all of them.
  var isCrossingsBehind = false
  /// What the journal remembers of the cluster's migrations, the newest first.
  var history: [PastMigration] = []
  var lastPress: Press?
  /// What this console had the cluster do.
  var log = CommandLog()
  /// The lines of the command prompt, the newest last.
  var promptLines: [String]
  /// What the last line of the prompt came to.
  var commandOutput: CommandOutput?
  /// The moment at which the cluster was opened.
  var beganAt: MonotonicTime
  /// How busy the nodes and machines were that were looked at.
  var usage = UsageHistory()
  /// What became of the last validation; nil when there was none.
  var validation: ValidationRun?
  /// Which events the list of events shows.
  var eventFilter = EventFilter()
  /// The queries that were saved, the oldest first.
  var savedQueries: [EventFilter] = []
  /// The border that the mouse drags at present.
  var dragged: Pane?
  /// The rows of the centre pane's list.
  var listing: Listing
  /// What the centre pane says above it.
  var page: Page
  /// The visible nodes of the tree, from the top.
  var treeRows: [TreeRow] = []
  /// The open branches for which `treeRows` was made.
  var treeBranches: [Set<Place>] = []
  /// What is wrong in the cluster, the worst first.
  var ailments: [Ailment] = []
  /// Whether every position fits what exists now. Events of the cluster, of which there may be
  /// hundreds a second, leave that to the next picture.
  var isSettled = false

  /// Makes a console on a cluster. `now` is a moment of the clock that the cluster's events carry.
  public init(
    cluster: ClusterSnapshot, options: ConsoleOptions, size: Size, now: MonotonicTime
  ) {
    view = ClusterView(cluster)
    listing = Listing(Listing.Wish(place: browser.place), in: view)
    page = Page(of: browser.place, in: view)
    self.options = options
    self.size = size
    self.now = now
    beganAt = now
    promptLines = options.promptLines
    if options.isFirstRun { status = Status(text: Self.greeting, tone: .plain) }
    if let playback = options.playback { play(playback) }
    settle()
  }

  /// What is known of the cluster.
  var cluster: ClusterSnapshot { view.cluster }

  /// Takes an event in and returns what is to be done, in this order. Total and synchronous.
  public mutating func update(_ event: ConsoleEvent) -> [ConsoleCommand] {
    if case .cluster(let event) = event {
      take(event)
      isSettled = false
      if form != nil { settleForm() }
      return []
    }
    if !isSettled { settle() }
    var commands: [ConsoleCommand] = []
    switch event {
    case .input(let input): commands = take(input)
    case .resized(let size):
      self.size = size
      settle()
      revealSelection()
    case .cluster: break
    case .ticked(let moment): now = max(now, moment)
    case .forecast(let machine, let node, let answer): take(answer, machine, node)
    case .drainForecast(let forecast): take(forecast)
    case .refused(let message):
      awaited = nil
      status = Status(text: message.text, tone: .broken)
    case .noticed(let text): status = Status(text: text, tone: .warning)
    case .exported(let text): status = Status(text: text, tone: .good)
    case .queryOpened(let query): take(query)
    case .themesFound(let own): take(own)
    case .answered(let action, let problem): log.answer(action, problem: problem)
    case .validated(let report, let page): validation = .ended(report, page: page)
    case .lineTried(let line, let effects): take(effects, of: line)
    case .lineEnded(let line, let output, let problem):
      show(CommandOutput(source: line, output: output, problem: problem))
    case .remembered(let past): history = Array(past.prefix(CrossingsView.pastMax))
    case .recalled(let id, let recording): take(recording, of: id)
    case .measured(let subject, let usage): self.usage.add(usage, of: subject, at: now)
    case .opened(let key, let name, let cluster, let now, let startedAt):
      take(key, name, cluster, now, startedAt)
    }
    record(commands)
    settle()
    return commands
  }

  /// Whether something on the screen moves by itself, so that time must be told.
  public var needsTicks: Bool {
    switch screen {
    case .migration(let id):
      replay?.isPlaying(at: now) ?? (migration(id)?.isOver == false)
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
    case (.columns, _, _): .columns
    case (.report, _, _): .report
    case (.prompt, _, _): .prompt
    case (.themes, _, _): .themes
    case (.settings, _, _): .settings
    case (.commands, _, _): .commands
    case (nil, .some, _): .form
    case (nil, nil, .migration): replay == nil ? .migration : .replay
    case (nil, nil, .crossings): .crossings
    case (nil, nil, .browser): .browser
    }
  }
}
