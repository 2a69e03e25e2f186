import ClusterModel

/// What the centre pane says of a place above its list.
struct Page: Equatable, Sendable {
  /// The heading.
  var title: String
  /// The facts above the list.
  var facts: [Fact]
  /// What is said when there are no rows.
  var emptyText: String

  init(title: String, facts: [Fact], emptyText: String = "") {
    self.title = title
    self.facts = facts
    self.emptyText = emptyText
  }
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
