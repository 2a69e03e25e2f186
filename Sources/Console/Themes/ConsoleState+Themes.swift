import TerminalUI

/// Choosing a theme.
extension ConsoleState {
  mutating func openThemes() -> [ConsoleCommand] {
    if case .themes = overlay { return [] }
    var picker = ThemePicker(
      before: options.theme, nameBefore: options.settings.theme, beneath: overlay)
    picker.select(options.settings.theme)
    overlay = .themes(picker)
    return [.findThemes]
  }

  mutating func take(_ own: [ThemeOffer]) {
    guard case .themes(var picker) = overlay else { return }
    picker.add(own)
    picker.select(options.settings.theme)
    overlay = .themes(picker)
  }

  mutating func performInThemes(_ verb: Verb) -> [ConsoleCommand] {
    guard case .themes(let picker) = overlay else { return [] }
    let page = max(1, themesRect(of: picker).height - 4)
    switch verb {
    case .moveUp: return select(picker.selected - 1, in: picker)
    case .moveDown: return select(picker.selected + 1, in: picker)
    case .pageUp: return select(picker.selected - page, in: picker)
    case .pageDown: return select(picker.selected + page, in: picker)
    case .moveFirst: return select(0, in: picker)
    case .moveLast: return select(picker.offers.count - 1, in: picker)
    case .open: return keep(picker)
    default: return leave(picker)
    }
  }

  /// Selects a theme and shows it; one whose file can't be used leaves the colours as they are.
  mutating func select(_ index: Int, in picker: ThemePicker) -> [ConsoleCommand] {
    var picker = picker
    picker.selected = max(0, min(index, picker.offers.count - 1))
    overlay = .themes(picker)
    guard let offer = picker.offer, case .success(let theme) = offer.theme else { return [] }
    return show(theme, named: offer.name)
  }

  private mutating func show(_ theme: Theme, named name: String) -> [ConsoleCommand] {
    options.settings.theme = name
    guard theme != options.theme else { return [] }
    options.theme = theme
    return [.show(theme)]
  }

  private mutating func keep(_ picker: ThemePicker) -> [ConsoleCommand] {
    guard let offer = picker.offer, case .success(let theme) = offer.theme else { return [] }
    overlay = picker.beneath
    let commands = show(theme, named: offer.name)
    guard offer.name != picker.nameBefore, options.settingsFile != nil else { return commands }
    status = Status(text: "The theme is \(theme.name) from now on", tone: .plain)
    return commands + [.keep(.theme, offer.name)]
  }

  private mutating func leave(_ picker: ThemePicker) -> [ConsoleCommand] {
    overlay = picker.beneath
    return show(picker.before, named: picker.nameBefore)
  }
}
