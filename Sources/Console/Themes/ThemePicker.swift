/// The open choice of a theme; what is selected is shown at once.
struct ThemePicker: Equatable, Sendable {
  /// What can be chosen.
  var offers: [ThemeOffer] = Theme.shipped
  /// What is selected.
  var selected = 0
  /// The theme that there was before, with its name, which Esc brings back.
  var before: Theme
  var nameBefore: String
  /// What lay on top before, and does again afterwards.
  var beneath: ConsoleState.Overlay?

  /// The selected offer.
  var offer: ThemeOffer? { offers.indices.contains(selected) ? offers[selected] : nil }

  /// Selects a theme by its name, if there is one of it.
  mutating func select(_ name: String) {
    selected = offers.firstIndex { $0.name == name } ?? selected
  }

  /// Adds the user's own themes, by their names; one that is called as a shipped one takes its
  /// place.
  mutating func add(_ own: [ThemeOffer]) {
    let name = offer?.name
    let names = Set(own.map(\.name))
    offers = Theme.shipped.filter { !names.contains($0.name) } + own.sorted { $0.name < $1.name }
    selected = 0
    if let name { select(name) }
  }
}
