/// A column of a list.
struct Column: Equatable, Sendable {
  /// What it shows.
  var id: ColumnID
  /// The heading.
  var title: String
  /// The width that it wants.
  var width: Int
  /// What it makes do with where room is short.
  var short: Short?
  /// Columns with a higher number go first when there is no room.
  var priority: Int
  /// Whether it takes what room is left.
  var isFlexible = false
  /// Whether figures stand at its right edge.
  var isRight = false
  /// Whether its cells begin with a glyph, so that its heading is indented.
  var hasGlyph = false
  /// Whether it is shown only when it is asked for.
  var isExtra = false

  init(
    _ id: ColumnID, _ title: String, width: Int, short: Short? = nil, priority: Int,
    isFlexible: Bool = false, isRight: Bool = false, hasGlyph: Bool = false, isExtra: Bool = false
  ) {
    self.id = id
    self.title = title
    self.width = width
    self.short = short
    self.priority = priority
    self.isFlexible = isFlexible
    self.isRight = isRight
    self.hasGlyph = hasGlyph
    self.isExtra = isExtra
  }
}

extension Column {
  /// A narrower form of a column, with its cells' short texts.
  struct Short: Equatable, Sendable {
    var title: String
    var width: Int
    /// When it comes to that: before any column goes whose number is lower.
    var priority: Int
  }

  /// The column in its narrower form, where it has one.
  var shortened: Column {
    guard let short else { return self }
    var column = self
    (column.title, column.width, column.short) = (short.title, short.width, nil)
    return column
  }
}

/// One cell of a list.
struct TableCell: Equatable, Sendable {
  var text: String
  var tone: Tone
  /// What is shown where there is no room for the text; nil for its beginning.
  var short: String?
  /// What it counts as when its column is sorted; nil for its text.
  var key: SortKey?

  init(_ text: String, _ tone: Tone = .plain, short: String? = nil, key: SortKey? = nil) {
    self.text = text
    self.tone = tone
    self.short = short
    self.key = key
  }

  /// The name of something that may not be known.
  init(_ name: (some RawRepresentable<String>)?, _ tone: Tone = .plain) {
    self.init(name?.rawValue ?? "–", tone, key: name == nil ? .missing : nil)
  }

  /// A figure, which is sorted by its value.
  init(_ text: String, number: Double, _ tone: Tone = .plain) {
    self.init(text, tone, key: .number(number))
  }

  /// Nothing: the column does not apply to this row.
  static let none = TableCell("", key: .missing)

  /// What it is sorted by.
  var order: SortKey { key ?? (text.isEmpty ? .missing : .text(text)) }
}
