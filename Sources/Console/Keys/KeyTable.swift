import TerminalUI

/// Every key of the console. Footer, help, menus and README are made from this table, and input is
/// looked up in it.
public struct KeyTable: Equatable, Sendable {
  /// The keys as they are unless a user chooses others.
  public static let standard = KeyTable(
    bindings: browser + lists + migration + replay + crossings + menu + dialogue + form + columns
      + help + report + everywhere + themes + settings + commands + prompt)

  var bindings: [KeyBinding]

  private static let browser = [
    KeyBinding([KeyPress(.enter)], .browser, .open, "Open what is selected", hint: "Open"),
    KeyBinding([.character("l")], .browser, .liveMigrate, liveMigrateWords, hint: "Live migrate"),
    KeyBinding(
      [.character("m"), KeyPress(.menu), KeyPress(.function(10)), KeyPress(.function(10), .shift)],
      .browser, .contextMenu, "Context menu, as a right click", hint: "Menu"),
    KeyBinding(
      [.character("v")], .browser, .showMigration, "Show its live migration", hint: "View"),
    KeyBinding([.character("c")], .browser, .cancelMigration, cancelWords, hint: "Cancel"),
    KeyBinding([.character("s")], .browser, .switchOver, switchOverWords),
    KeyBinding([.character("p"), KeyPress(.enter, .alt)], .browser, .properties, "Properties"),
    KeyBinding([.character("/")], .browser, .filter, "Filter the list", hint: "Filter"),
    KeyBinding([KeyPress(.tab)], .browser, .nextPane, "Next pane", hint: "Pane"),
    KeyBinding([KeyPress(.backTab)], .browser, .previousPane, "Previous pane"),
    KeyBinding(
      [KeyPress(.escape)], .browser, .back, "Take marks or filter away, or go back"),
    KeyBinding([KeyPress(.up), .character("k")], .browser, .moveUp, "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .browser, .moveDown, "Down"),
    KeyBinding([KeyPress(.left)], .browser, .moveLeft, "Collapse, or go to the left"),
    KeyBinding([KeyPress(.right)], .browser, .moveRight, "Expand, or go to the right"),
    KeyBinding([KeyPress(.pageUp)], .browser, .pageUp, "A page up"),
    KeyBinding([KeyPress(.pageDown)], .browser, .pageDown, "A page down"),
    KeyBinding([KeyPress(.home), .character("g")], .browser, .moveFirst, "To the first"),
    KeyBinding([KeyPress(.end), .character("G")], .browser, .moveLast, "To the last"),
  ]

  private static let lists = [
    KeyBinding(
      [.character("["), KeyPress(.left, .alt), KeyPress(.backspace)], .browser, .previousPlace,
      "Back to the place before"),
    KeyBinding(
      [.character("]"), KeyPress(.right, .alt)], .browser, .nextPlace, "Forward to the place after"),
    KeyBinding([.character("u"), KeyPress(.up, .alt)], .browser, .up, "Up to the place above"),
    KeyBinding([.character(">")], .browser, .sortAfter, "Sort by the next column"),
    KeyBinding([.character("<")], .browser, .sortBefore, "Sort by the column before"),
    KeyBinding([.character("=")], .browser, .sortReversed, "Sort the other way round"),
    KeyBinding([.character("o")], .browser, .chooseColumns, "Choose columns and their order"),
    KeyBinding([.character(" ")], .browser, .mark, "Mark the row, or no longer"),
    KeyBinding([.character("*")], .browser, .invertMarks, "Mark all other rows instead"),
    KeyBinding([KeyPress(.left, .shift)], .browser, .scrollLeft, "Scroll the columns back"),
    KeyBinding([KeyPress(.right, .shift)], .browser, .scrollRight, "Scroll the columns on"),
    KeyBinding(
      [.character("!")], .browser, .showAilment, "Go to what is wrong, the worst first"),
    KeyBinding([.character("{")], .browser, .narrower, "Make the pane narrower"),
    KeyBinding([.character("}")], .browser, .wider, "Make the pane wider"),
  ]

  private static let columns = [
    KeyBinding([.character(" ")], .columns, .mark, "Show the column, or no longer", hint: "Show"),
    KeyBinding([KeyPress(.enter)], .columns, .open, "Sort by it", hint: "Sort"),
    KeyBinding(
      [.character("+"), KeyPress(.down, .shift), .character("J")], .columns, .moveItemDown,
      "Further to the right", hint: "Right"),
    KeyBinding(
      [.character("-"), KeyPress(.up, .shift), .character("K")], .columns, .moveItemUp,
      "Further to the left", hint: "Left"),
    KeyBinding([.character("r")], .columns, .sortReversed, "As they were", hint: "Reset"),
    KeyBinding([KeyPress(.up), .character("k")], .columns, .moveUp, "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .columns, .moveDown, "Down"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), .character("o")], .columns, .back, "Close",
      hint: "Close"),
  ]

  private static let migration = [
    KeyBinding(
      [KeyPress(.escape), KeyPress(.backspace)], .migration, .back,
      "Back to the console; the migration goes on", hint: "Back"),
    KeyBinding([.character("c")], .migration, .cancelMigration, cancelWords, hint: "Cancel"),
    KeyBinding([.character("s")], .migration, .switchOver, switchOverWords, hint: "Switch over"),
    KeyBinding(
      [KeyPress(.up), .character("k")], .migration, .moveUp, "Earlier passes", hint: "Passes"),
    KeyBinding([KeyPress(.down), .character("j")], .migration, .moveDown, "Later passes"),
    KeyBinding([KeyPress(.end), .character("G")], .migration, .moveLast, "The newest pass"),
    KeyBinding([KeyPress(.home), .character("g")], .migration, .moveFirst, "The first pass"),
    KeyBinding([KeyPress(.right)], .migration, .moveRight, "The next migration", hint: "Next"),
    KeyBinding([KeyPress(.left)], .migration, .moveLeft, "The migration before it"),
    KeyBinding(
      [.character("r")], .migration, .replayBlackout, "Watch the blackout again in slow motion",
      hint: "Replay"),
    KeyBinding([.character("R")], .migration, .replayWhole, "Watch the whole migration again"),
    KeyBinding([.character("f")], .migration, .remedy, remedyWords, hint: "Fix"),
  ]

  private static let replay = [
    KeyBinding(
      [KeyPress(.escape), KeyPress(.backspace)], .replay, .back, "End the replay", hint: "End"),
    KeyBinding(
      [.character(" "), KeyPress(.enter)], .replay, .playOrPause, "Pause, or go on",
      hint: "Pause"),
    KeyBinding(
      [.character("+"), .character("=")], .replay, .faster, "Faster", hint: "Faster"),
    KeyBinding([.character("-")], .replay, .slower, "Slower", hint: "Slower"),
    KeyBinding([KeyPress(.right)], .replay, .stepForward, "A step forward", hint: "Step"),
    KeyBinding([KeyPress(.left)], .replay, .stepBack, "A step back"),
    KeyBinding([KeyPress(.home), .character("g")], .replay, .moveFirst, "To the beginning"),
    KeyBinding([KeyPress(.end), .character("G")], .replay, .moveLast, "To the end"),
    KeyBinding([.character("r")], .replay, .replayBlackout, "The blackout, from the beginning"),
    KeyBinding([.character("R")], .replay, .replayWhole, "The whole, from the beginning"),
  ]

  private static let crossings = [
    KeyBinding([KeyPress(.enter), .character("v")], .crossings, .open, "Show it", hint: "Show"),
    KeyBinding(
      [.character("K"), KeyPress(.up, .alt)], .crossings, .earlier,
      "Let one that waits start earlier", hint: "Earlier"),
    KeyBinding(
      [.character("J"), KeyPress(.down, .alt)], .crossings, .later,
      "Let one that waits start later", hint: "Later"),
    KeyBinding([.character("f")], .crossings, .remedy, remedyWords, hint: "Fix"),
    KeyBinding(
      [.character("c"), KeyPress(.delete)], .crossings, .cancelMigration,
      "Cancel it, or take it out of the queue", hint: "Cancel"),
    KeyBinding([.character("s")], .crossings, .switchOver, switchOverWords),
    KeyBinding([.character("r")], .crossings, .replayBlackout, "Watch its blackout again"),
    KeyBinding(
      [.character("m"), KeyPress(.menu)], .crossings, .contextMenu,
      "Context menu of its virtual machine", hint: "Menu"),
    KeyBinding(
      [.character("t")], .crossings, .changeScope,
      "Count the blackouts of all, of this machine, of its two nodes, of its network",
      hint: "Scope"),
    KeyBinding(
      [.character("b")], .crossings, .changeLane,
      "Count the blackouts as another observer saw them",
      hint: "Lane"),
    KeyBinding([KeyPress(.up), .character("k")], .crossings, .moveUp, "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .crossings, .moveDown, "Down"),
    KeyBinding([KeyPress(.pageUp)], .crossings, .pageUp, "A page up"),
    KeyBinding([KeyPress(.pageDown)], .crossings, .pageDown, "A page down"),
    KeyBinding([KeyPress(.home), .character("g")], .crossings, .moveFirst, "To the first"),
    KeyBinding([KeyPress(.end), .character("G")], .crossings, .moveLast, "To the last"),
    KeyBinding(
      [KeyPress(.escape), KeyPress(.backspace)], .crossings, .back, "Back to the console",
      hint: "Back"),
  ]

  private static let menu = [
    KeyBinding([KeyPress(.enter)], .menu, .open, "Choose", hint: "Choose"),
    KeyBinding([KeyPress(.right)], .menu, .moveRight, "Open the submenu", hint: "Submenu"),
    KeyBinding([KeyPress(.left)], .menu, .moveLeft, "Close the submenu"),
    KeyBinding([KeyPress(.up), .character("k")], .menu, .moveUp, "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .menu, .moveDown, "Down"),
    KeyBinding([KeyPress(.home), .character("g")], .menu, .moveFirst, "To the first"),
    KeyBinding([KeyPress(.end), .character("G")], .menu, .moveLast, "To the last"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), .character("m")], .menu, .back, "Close", hint: "Close"),
  ]

  private static let dialogue = [
    KeyBinding([KeyPress(.enter)], .dialogue, .open, "Press the button", hint: "Press the button"),
    KeyBinding(
      [.character("h")], .dialogue, .hold, "Hold a live migration before its switch-over",
      hint: "Hold"),
    KeyBinding(
      [.character("c"), KeyPress(.function(11))], .dialogue, .showCommands,
      "Show the commands that do it", hint: "Commands"),
    KeyBinding([.character("y")], .dialogue, .confirm, "Yes", hint: "Yes"),
    KeyBinding(
      [KeyPress(.escape), .character("n"), .character("q")], .dialogue, .decline, "No", hint: "No"),
    KeyBinding(
      [KeyPress(.tab), KeyPress(.right), KeyPress(.down)], .dialogue, .nextPane,
      "The other button", hint: "Other button"),
    KeyBinding(
      [KeyPress(.backTab), KeyPress(.left), KeyPress(.up)], .dialogue, .previousPane,
      "The other button"),
  ]

  private static let help = [
    KeyBinding([KeyPress(.up), .character("k")], .help, .moveUp, "Up", hint: "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .help, .moveDown, "Down", hint: "Down"),
    KeyBinding([KeyPress(.pageUp)], .help, .pageUp, "A page up"),
    KeyBinding([KeyPress(.pageDown), .character(" ")], .help, .pageDown, "A page down"),
    KeyBinding([KeyPress(.home), .character("g")], .help, .moveFirst, "To the top"),
    KeyBinding([KeyPress(.end), .character("G")], .help, .moveLast, "To the end"),
    KeyBinding([.character("/")], .help, .filter, "Search", hint: "Search"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), .character("?"), KeyPress(.enter)], .help, .back,
      "Close", hint: "Close"),
  ]

  private static let report = [
    KeyBinding([KeyPress(.up), .character("k")], .report, .moveUp, "Up", hint: "Up"),
    KeyBinding([KeyPress(.down), .character("j")], .report, .moveDown, "Down", hint: "Down"),
    KeyBinding([KeyPress(.pageUp)], .report, .pageUp, "A page up"),
    KeyBinding(
      [KeyPress(.pageDown), .character(" ")], .report, .pageDown, "A page down", hint: "Page down"),
    KeyBinding([KeyPress(.home), .character("g")], .report, .moveFirst, "To the top"),
    KeyBinding([KeyPress(.end), .character("G")], .report, .moveLast, "To the end"),
    KeyBinding(
      [KeyPress(.escape), .character("q"), KeyPress(.enter)], .report, .back, "Close",
      hint: "Close"),
  ]

  private static let everywhere = [
    KeyBinding(
      [.character("?"), KeyPress(.function(1))], .everywhere, .help, "This help", hint: "Help"),
    KeyBinding([.character("q"), .control("c")], .everywhere, .quit, "Quit", hint: "Quit"),
    KeyBinding(
      [.character(":")], .everywhere, .commandPrompt, "Command prompt, in PowerShell's words"),
    KeyBinding([.character("T")], .everywhere, .chooseTheme, "Theme"),
    KeyBinding([.character(",")], .everywhere, .changeSettings, "Settings"),
    KeyBinding([KeyPress(.function(11))], .everywhere, .showLog, "Command log"),
    KeyBinding(
      [.character("V"), KeyPress(.function(4))], .everywhere, .showMigrations,
      "All live migrations: under way, waiting, over"),
    KeyBinding([.character("W")], .everywhere, .switchWords, "Words: 2008 R2, 2012, linux"),
    KeyBinding([.character("M")], .everywhere, .switchMouse, "Mouse on or off"),
    KeyBinding([.control("l")], .everywhere, .redraw, "Draw the screen anew"),
    KeyBinding([.control("z")], .everywhere, .suspend, "Back to the shell; `fg` returns"),
  ]

  private static let liveMigrateWords = "Live migrate virtual machine to another node"
  private static let switchOverWords = "Switch a held live migration over now"
  private static let remedyWords = "What to do after it failed"
  private static let cancelWords = "Cancel in progress live migration"

  /// What a key asks for in a context; what it asks for everywhere when the context has nothing.
  func verb(for press: KeyPress, in context: KeyContext) -> Verb? {
    let own = bindings.first { $0.context == context && $0.keys.contains(press) }
    let common = bindings.first { $0.context == .everywhere && $0.keys.contains(press) }
    return (own ?? common)?.verb
  }

  /// Whether a key has a meaning of its own in a context.
  func isBound(_ press: KeyPress, in context: KeyContext) -> Bool {
    bindings.contains { $0.context == context && $0.keys.contains(press) }
  }

  /// The first key of a verb in a context.
  func key(of verb: Verb, in context: KeyContext) -> KeyPress? {
    bindings.first { $0.context == context && $0.verb == verb }?.keys.first
  }

  /// What is printed on the first key of a verb in a context.
  func cap(of verb: Verb, in context: KeyContext) -> String? {
    key(of: verb, in: context)?.cap
  }

  /// What the footer shows in a context, the most useful first.
  func hints(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { binding in
      guard binding.hint != nil else { return false }
      if binding.context == context { return true }
      return binding.context == .everywhere && context.isScreen
    }
  }

  /// The table as README shows it, in Markdown.
  public var markdown: String {
    var lines = ["| where | keys | what they do |", "|---|---|---|"]
    for context in KeyContext.allCases {
      for binding in bindings where binding.context == context {
        let caps = binding.keys.map { "`\($0.cap)`" }.joined(separator: ", ")
        lines.append("| \(context.rawValue) | \(caps) | \(binding.words) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
