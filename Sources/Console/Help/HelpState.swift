/// The open help.
struct HelpState: Equatable, Sendable {
  /// The longest search, in characters.
  static let searchMax = 64

  /// Where it was asked for.
  var context: KeyContext
  /// What lay on top then, and does again when the help closes.
  var beneath: ConsoleState.Overlay?
  /// The first visible line.
  var top = 0
  /// What its lines must contain.
  var search = ""
  /// Whether that is being typed.
  var isSearching = false
}
