/// *Add/Remove Columns*: which columns a kind of list shows, and in which order.
struct ColumnChooser: Equatable, Sendable {
  /// A column with whether it is shown.
  struct Line: Equatable, Sendable {
    var id: ColumnID
    var title: String
    var isShown: Bool
  }

  var kind: ListKind
  private(set) var lines: [Line]
  private(set) var index = 0

  /// The columns of a list: those that are shown in their order, then the others.
  init(_ kind: ListKind, shown: [Column]) {
    self.kind = kind
    let others = kind.columns.filter { column in !shown.contains { $0.id == column.id } }
    lines =
      shown.map { Line(id: $0.id, title: $0.title, isShown: true) }
      + others.map { Line(id: $0.id, title: $0.title, isShown: false) }
  }

  /// The columns that are shown, in their order.
  var shown: [ColumnID] { lines.filter(\.isShown).map(\.id) }

  /// The selected column.
  var selected: ColumnID? { lines.indices.contains(index) ? lines[index].id : nil }

  mutating func select(_ index: Int) {
    self.index = max(0, min(lines.count - 1, index))
  }

  /// Shows the selected column, or no longer; the last one stays.
  mutating func toggle() {
    guard lines.indices.contains(index) else { return }
    if lines[index].isShown, shown.count <= 1 { return }
    lines[index].isShown.toggle()
  }

  /// Moves the selected column before or behind its neighbour.
  mutating func move(by step: Int) {
    let other = index + step
    guard lines.indices.contains(index), lines.indices.contains(other) else { return }
    lines.swapAt(index, other)
    index = other
  }
}
