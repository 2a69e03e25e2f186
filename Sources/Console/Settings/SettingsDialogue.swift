/// The open settings; what is changed is seen at once.
struct SettingsDialogue: Equatable, Sendable {
  /// The settings that the console offers to change; the others are the file's.
  static let keys: [SettingKey] = [.theme, .words, .colours, .glyphs, .mouse, .confirmation]

  /// The settings that there were before, which Esc brings back.
  var before: Settings
  var themeBefore: Theme
  /// The selected line.
  var selected = 0
  /// What lay on top before, and does again afterwards.
  var beneath: ConsoleState.Overlay?

  /// The selected setting.
  var key: SettingKey { Self.keys[max(0, min(selected, Self.keys.count - 1))] }
}

/// Keys in the settings.
extension ConsoleState {
  mutating func openSettings() -> [ConsoleCommand] {
    if case .settings = overlay { return [] }
    overlay = .settings(
      SettingsDialogue(before: options.settings, themeBefore: options.theme, beneath: overlay))
    return []
  }

  mutating func performInSettings(_ verb: Verb) -> [ConsoleCommand] {
    guard case .settings(var dialogue) = overlay else { return [] }
    let last = SettingsDialogue.keys.count - 1
    switch verb {
    case .moveUp, .previousPane: dialogue.selected = max(0, dialogue.selected - 1)
    case .moveDown, .nextPane: dialogue.selected = min(last, dialogue.selected + 1)
    case .moveFirst: dialogue.selected = 0
    case .moveLast: dialogue.selected = last
    case .moveRight: return change(dialogue.key, by: 1)
    case .moveLeft: return change(dialogue.key, by: -1)
    case .open: return keep(dialogue)
    default: return leave(dialogue)
    }
    overlay = .settings(dialogue)
    return []
  }

  /// Gives a setting its next value, and does what follows from it.
  mutating func change(_ key: SettingKey, by step: Int) -> [ConsoleCommand] {
    guard key != .theme else { return changeTheme(by: step) }
    let choices = key.choices
    guard let index = choices.firstIndex(of: options.settings.text(of: key)) else { return [] }
    let next = choices[(index + step + choices.count) % choices.count]
    let before = options.settings
    _ = options.settings.set(key, to: next)
    return consequences(of: before)
  }

  private mutating func changeTheme(by step: Int) -> [ConsoleCommand] {
    let offers = Theme.shipped
    let index = offers.firstIndex { $0.name == options.settings.theme } ?? (step > 0 ? -1 : 0)
    let offer = offers[(index + step + offers.count) % offers.count]
    guard case .success(let theme) = offer.theme else { return [] }
    options.settings.theme = offer.name
    options.theme = theme
    return [.show(theme)]
  }

  /// What has to be done since the settings were others.
  private func consequences(of before: Settings) -> [ConsoleCommand] {
    let now = options.settings
    var commands: [ConsoleCommand] = []
    if now.isMouseOn != before.isMouseOn { commands.append(.setMouse(now.isMouseOn)) }
    if now.colors != before.colors || now.glyphs != before.glyphs {
      commands.append(.draw(now.colors, now.glyphs))
    }
    return commands
  }

  private mutating func keep(_ dialogue: SettingsDialogue) -> [ConsoleCommand] {
    overlay = dialogue.beneath
    let changed = SettingsDialogue.keys.filter { key in
      options.settings.text(of: key) != dialogue.before.text(of: key)
    }
    guard !changed.isEmpty else { return [] }
    guard let file = options.settingsFile else { return [] }
    status = Status(text: "The settings are kept in \(file)", tone: .plain)
    return changed.map { .keep($0, options.settings.text(of: $0)) }
  }

  private mutating func leave(_ dialogue: SettingsDialogue) -> [ConsoleCommand] {
    overlay = dialogue.beneath
    let changed = options.settings
    options.settings = dialogue.before
    var commands = consequences(of: changed)
    if options.theme != dialogue.themeBefore {
      options.theme = dialogue.themeBefore
      commands.append(.show(options.theme))
    }
    return commands
  }
}
