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
  case switchWords
  case chooseTheme, changeSettings, showLog, showCommands, copy
}

/// Where a key has its meaning: what lies topmost on the screen.
enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case browser = "Console"
  case migration = "Migration screen"
  case menu = "Menu"
  case dialogue = "Dialogue"
  case help = "Help"
  case report = "Report"
  case everywhere = "Everywhere"
  case themes = "Themes"
  case settings = "Settings"
  case commands = "Command log"
}

/// What a verb does to the cluster. It decides colour, confirmation and what `--read-only` refuses.
enum Danger: Hashable, Sendable {
  /// It only looks.
  case none
  /// It changes the cluster: it asks first.
  case change
}

extension Verb {
  /// What it does to the cluster.
  var danger: Danger {
    switch self {
    case .liveMigrate, .cancelMigration, .switchOver: .change
    case .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveFirst, .moveLast,
      .nextPane, .previousPane, .open, .back, .contextMenu, .showMigration, .filter, .help,
      .redraw, .suspend, .switchMouse, .quit, .confirm, .decline, .hold, .switchWords,
      .chooseTheme, .changeSettings, .showLog, .showCommands, .copy:
      .none
    }
  }
}
