/// What a key asks for; what it means in detail depends on what it is pressed on.
enum Verb: Hashable, Sendable {
  case moveUp, moveDown, moveLeft, moveRight
  case pageUp, pageDown, moveFirst, moveLast
  case nextPane, previousPane
  case open, back
  case contextMenu
  case liveMigrate, cancelMigration, switchOver, hold, showMigration
  case filter, help, redraw, suspend, switchMouse, quit
  case confirm, decline
  case previousPlace, nextPlace, up
  case sortBefore, sortAfter, sortReversed, chooseColumns, scrollLeft, scrollRight
  case narrower, wider
  case showAilment
  case mark, invertMarks
  case moveItemUp, moveItemDown
  case replayBlackout, replayWhole, playOrPause, faster, slower, stepForward, stepBack
  case remedy
  case showMigrations, earlier, later, changeScope, changeLane
  case switchWords
  case commandPrompt, complete, completeBack
  case chooseTheme, changeSettings, showLog, showCommands, copy
  case properties
  case toggle, raise, lower, nextPage, previousPage
  case eraseBackward, eraseForward, eraseToStart, eraseToEnd, eraseWord
}

/// Where a key has its meaning: what lies topmost on the screen.
enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case browser = "Console"
  case migration = "Migration screen"
  case replay = "Replay"
  case crossings = "All live migrations"
  case menu = "Menu"
  case dialogue = "Dialogue"
  case form = "Form"
  case columns = "Columns"
  case help = "Help"
  case report = "Report"
  case everywhere = "Everywhere"
  case themes = "Themes"
  case settings = "Settings"
  case commands = "Command log"
  case prompt = "Command prompt"
}

/// What a verb does to the cluster. It decides colour, confirmation and what `--read-only` refuses.
enum Danger: Hashable, Sendable {
  /// It only looks.
  case none
  /// It changes the cluster: it asks first.
  case change
}

extension KeyContext {
  /// Whether it is a screen of its own rather than something that lies on one.
  var isScreen: Bool { [.browser, .migration, .replay, .crossings].contains(self) }
}

extension Verb {
  /// What it does to the cluster.
  var danger: Danger {
    switch self {
    case .liveMigrate, .cancelMigration, .switchOver, .earlier, .later: .change
    default: .none
    }
  }
}
