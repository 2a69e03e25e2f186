import ClusterModel
import ClusterRules
import TerminalUI

extension ConsoleState {
  /// Takes in what the terminal reported. A key or a press takes the last message away.
  mutating func take(_ input: InputEvent) -> [ConsoleCommand] {
    switch input {
    case .key(let press):
      status = nil
      lastPress = nil
      if isTypingPhrase { return typePhrase(press) }
      if case .prompt(let prompt) = overlay { return type(press, in: prompt) }
      if browser.isFiltering, context == .browser { return typeFilter(press) }
      if context == .form { return takeInForm(press) }
      if case .help(let help) = overlay, help.isSearching { return typeSearch(press, in: help) }
      if let item = menuItem(named: press) { return choose(item) }
      guard let verb = keys.verb(for: press, in: context) else { return [] }
      return perform(verb)
    case .mouse(let event): return take(event)
    case .paste(let text):
      if isTypingPhrase { pastePhrase(text) }
      if case .prompt(let prompt) = overlay { paste(text, in: prompt) }
      if browser.isFiltering, context == .browser { appendToFilter(text) }
      if context == .form { pasteInForm(text) }
      if case .help(let help) = overlay, help.isSearching { search(help.search + text, in: help) }
      return []
    case .focus: return []
    }
  }

  /// Does what a key asks for, to what lies on top.
  mutating func perform(_ verb: Verb) -> [ConsoleCommand] {
    switch verb {
    case .help:
      openHelp()
      return []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .switchMouse:
      options.isMouseOn.toggle()
      status = Status(text: "The mouse is \(options.isMouseOn ? "on" : "off")", tone: .plain)
      return [.setMouse(options.isMouseOn)]
    case .switchWords: return switchWords()
    case .commandPrompt:
      openPrompt()
      return []
    case .chooseTheme: return openThemes()
    case .changeSettings: return openSettings()
    case .showLog where context != .commands:
      openLog()
      return []
    case .quit: return quit()
    case .showMigrations:
      if overlay == nil { showCrossings() }
      return []
    default: break
    }
    switch context {
    case .browser: return performInBrowser(verb)
    case .migration: return performInMigration(verb)
    case .replay: return performInReplay(verb)
    case .crossings: return performInCrossings(verb)
    case .menu: return performInMenu(verb)
    case .dialogue: return performInDialogue(verb)
    case .help: return performInHelp(verb)
    case .themes: return performInThemes(verb)
    case .settings: return performInSettings(verb)
    case .commands: return performInCommands(verb)
    case .columns: return performInColumns(verb)
    case .report: return performInReport(verb)
    case .prompt: return performInPrompt(verb)
    case .form, .everywhere: return []
    }
  }

  /// Ends at once, or asks first when that may end a migration.
  private mutating func quit() -> [ConsoleCommand] {
    if cluster.migrationsEndedByQuitting.isEmpty {
      // Another cluster's migrations are asked about where they can be seen.
      guard let busy = berths.first(where: { !$0.view.cluster.migrationsEndedByQuitting.isEmpty })
      else { return [.quit] }
      overlay = nil
      form = nil
      open(Spot(cluster: busy.key, place: .cluster))
    }
    ask(.quit)
    return []
  }

  mutating func performInDialogue(_ verb: Verb) -> [ConsoleCommand] {
    guard case .confirmation(var confirmation) = overlay else { return [] }
    switch verb {
    case .nextPane, .previousPane:
      confirmation.isConfirmFocused.toggle()
      overlay = .confirmation(confirmation)
    case .hold:
      toggleHold(of: &confirmation)
      overlay = .confirmation(confirmation)
    case .showCommands: showCommands()
    case .open: return answer(confirmation, confirmed: confirmation.isConfirmFocused)
    case .confirm: return answer(confirmation, confirmed: true)
    default: return answer(confirmation, confirmed: false)
    }
    return []
  }

  private mutating func toggleHold(of confirmation: inout Confirmation) {
    // The dialogue itself says why not.
    guard confirmation.holdWords(in: cluster) != nil,
      MigrationRules.obstacleToHold(in: cluster) == nil
    else { return }
    confirmation.holds.toggle()
  }

  /// Closes the dialogue and does what was confirmed, if the cluster still allows it.
  mutating func answer(_ confirmation: Confirmation, confirmed: Bool) -> [ConsoleCommand] {
    let question = confirmation.question
    if confirmed, let phrase = confirmation.phrase, !phrase.isMatched {
      _ = isAllowed(.refused(reason: phrase.reason))
      return []
    }
    overlay = nil
    guard confirmed else { return [] }
    if let reason = refusal(of: question.danger) {
      status = Status(text: reason, tone: .warning)
      return []
    }
    switch question {
    case .quit: return [.quit]
    case .closeCluster: return close(clusterKey)
    case .migrate(let machine, let node):
      guard isAllowed(cluster.migration(of: machine, to: node)) else { return [] }
      awaited = machine
      // What was measured for the forecast need not be measured again.
      let isForecast = if case .made = confirmation.forecast { true } else { false }
      return [
        .migrate(
          machine, to: node,
          MigrationOptions(
            holdsBeforeSwitchOver: confirmation.holds, isMeasured: !isForecast))
      ]
    case .release(let machine):
      guard isAllowed(cluster.release(of: machine)) else { return [] }
      return [.release(machine)]
    case .cancelMigration(let machine):
      guard isAllowed(cluster.cancellation(of: machine)) else { return [] }
      return [.cancelMigration(machine)]
    case .perform(let operation):
      guard isAllowed(cluster.availability(of: operation)) else { return [] }
      return [.perform(operation)]
    case .runLine(let line, let effects): return [.runLine(line, effects)]
    case .together(let verb, let machines): return carryOut(verb, machines)
    }
  }

  /// Whether something can be done; when not, the status line says why.
  mutating func isAllowed(_ availability: Availability) -> Bool {
    if case .refused(let reason) = availability {
      status = Status(text: reason, tone: .warning)
      return false
    }
    return true
  }
}
