/// What a user can choose, in `config.yaml` and in the console.
public struct Settings: Equatable, Sendable {
  /// How many colours are used.
  public enum Colors: String, Sendable, CaseIterable {
    /// As many as the terminal has.
    case automatic
    /// At most so many.
    case atMost256 = "256"
    case atMost16 = "16"
    case atMost8 = "8"
    /// None.
    case none
  }

  /// Which glyphs are used.
  public enum Glyphs: String, Sendable, CaseIterable {
    /// Those beyond ASCII where the locale has them.
    case automatic
    /// ASCII alone.
    case ascii
  }

  /// What Enter does in "Please confirm action".
  public enum Confirmation: String, Sendable, CaseIterable {
    /// It confirms; what takes power away has to be chosen all the same.
    case enter
    /// It declines until the other button is chosen.
    case choose
  }

  /// The theme, by its name.
  public var theme = Theme.standardName
  /// Whose words the console speaks.
  public var words = Words.windows2008R2
  /// How many colours are used.
  public var colors = Colors.automatic
  /// Which glyphs are used.
  public var glyphs = Glyphs.automatic
  /// Whether the terminal reports the mouse.
  public var isMouseOn = true
  /// Whether every verb that changes the cluster is refused.
  public var isReadOnly = false
  /// What `--cluster` is when it is not given; nil for the demo.
  public var cluster: String?
  /// What Enter does in a confirmation at first.
  public var confirmation = Confirmation.enter
  /// The keys.
  public var keys = KeyTable.standard

  /// The settings of somebody who has chosen nothing.
  public init() {}
}

/// The settings by the names that they have in the file, `keys` apart.
public enum SettingKey: String, Sendable, CaseIterable {
  case theme, words, colours, glyphs, mouse
  case readOnly = "read-only"
  case cluster, confirmation

  /// What it may be; empty where any text is taken.
  public var choices: [String] {
    switch self {
    case .theme, .cluster: []
    case .words: Words.allCases.map(\.rawValue)
    case .colours: Settings.Colors.allCases.map(\.rawValue)
    case .glyphs: Settings.Glyphs.allCases.map(\.rawValue)
    case .mouse, .readOnly: [Settings.on, Settings.off]
    case .confirmation: Settings.Confirmation.allCases.map(\.rawValue)
    }
  }

  /// What it is about, in a few words.
  public var explanation: String {
    switch self {
    case .theme: "The colours"
    case .words: "Whose words are spoken"
    case .colours: "How many colours the terminal is sent"
    case .glyphs: "Which characters are drawn"
    case .mouse: "Whether the mouse is Ferry's"
    case .readOnly: "Whether changes of the cluster are refused"
    case .cluster: "The cluster that is opened when none is named"
    case .confirmation: "What Enter does when Ferry asks first"
    }
  }
}

extension Settings {
  static let on = "on"
  static let off = "off"

  /// What a setting is, as the file writes it.
  public func text(of key: SettingKey) -> String {
    switch key {
    case .theme: theme
    case .words: words.rawValue
    case .colours: colors.rawValue
    case .glyphs: glyphs.rawValue
    case .mouse: isMouseOn ? Self.on : Self.off
    case .readOnly: isReadOnly ? Self.on : Self.off
    case .cluster: cluster ?? ""
    case .confirmation: confirmation.rawValue
    }
  }

  /// Changes a setting to what the file says; false when it can't be that.
  public mutating func set(_ key: SettingKey, to text: String) -> Bool {
    switch key {
    case .theme: return Self.take(text.isEmpty ? nil : text, &theme)
    case .words: return Self.take(Words(rawValue: text), &words)
    case .colours: return Self.take(Colors(rawValue: text), &colors)
    case .glyphs: return Self.take(Glyphs(rawValue: text), &glyphs)
    case .mouse: return Self.take(Self.isOn(text), &isMouseOn)
    case .readOnly: return Self.take(Self.isOn(text), &isReadOnly)
    case .cluster: cluster = text.isEmpty ? nil : text
    case .confirmation: return Self.take(Confirmation(rawValue: text), &confirmation)
    }
    return true
  }

  private static func take<Value>(_ value: Value?, _ place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  /// The words that YAML has for it.
  private static func isOn(_ text: String) -> Bool? {
    switch text.lowercased() {
    case on, "true", "yes": true
    case off, "false", "no": false
    default: nil
    }
  }
}
