import ClusterModel

/// What the centre pane shows of a place: a few facts, and a list whose rows are drawn one by one
/// when they are visible.
struct Page: Sendable {
  /// The heading.
  var title: String
  /// The facts above the list.
  var facts: [Fact]
  /// The list's columns.
  var columns: [Column]
  /// The list's rows, filtered.
  var rows: [RowID]
  /// What is said when there are no rows.
  var emptyText: String
}

/// A label with a value.
struct Fact: Equatable, Sendable {
  var label: String
  var value: String
  var tone: Tone

  init(_ label: String, _ value: String, _ tone: Tone = .plain) {
    self.label = label
    self.value = value
    self.tone = tone
  }
}

/// A column of a list.
struct Column: Equatable, Sendable {
  /// The heading.
  var title: String
  /// The width that it wants.
  var width: Int
  /// Columns with a higher number go first when there is no room.
  var priority: Int
  /// Whether it takes what room is left.
  var isFlexible = false
  /// Whether figures stand at its right edge.
  var isRight = false
  /// Whether its cells begin with a glyph, so that its heading is indented.
  var hasGlyph = false
}

/// One cell of a list.
struct TableCell: Equatable, Sendable {
  var text: String
  var tone: Tone

  init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}
