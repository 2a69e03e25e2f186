/// What became of a row between two looks at a list.
struct ListChange: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case added, changed, removed
  }

  var kind: Kind
  var row: ListRow
}

extension PrintedList {
  /// What has changed since an earlier list, in the order of the rows; what is gone comes last.
  /// Rows are told apart by their names, or else as a whole, each as often as it is there.
  func changes(since earlier: PrintedList?) -> [ListChange] {
    guard let earlier else { return rows.map { ListChange(kind: .added, row: $0) } }
    guard let key = index(ofKey: kind.nameKey) else { return wholeChanges(since: earlier) }
    let before = Dictionary(earlier.rows.map { ($0.cells[key].value, $0) }) { first, _ in first }
    let now = Set(rows.map { $0.cells[key].value })
    return rows.compactMap { row in
      guard let old = before[row.cells[key].value] else {
        return ListChange(kind: .added, row: row)
      }
      return old == row ? nil : ListChange(kind: .changed, row: row)
    }
      + earlier.rows.filter { !now.contains($0.cells[key].value) }
      .map { ListChange(kind: .removed, row: $0) }
  }

  private func wholeChanges(since earlier: PrintedList) -> [ListChange] {
    var left = Dictionary(earlier.rows.map { ($0, 1) }, uniquingKeysWith: +)
    return rows.compactMap { row in
      guard let count = left[row], count > 0 else { return ListChange(kind: .added, row: row) }
      left[row] = count - 1
      return nil
    }
  }

  /// One change as an object.
  func object(_ change: ListChange, at moment: WallTimeSeconds) -> FieldValue {
    .map([
      "at": .moment(moment), "change": .text(change.kind.rawValue),
      "row": change.row.object(columns),
    ])
  }
}

extension ListKindDescription {
  /// The shape of one change, a line of `ferry get --watch -o json`.
  var changeShape: Shape {
    .object([
      Shape.Member("at", .number, "When it was seen, in seconds since 1970-01-01 00:00 UTC."),
      Shape.Member(
        "change", .word(ListChange.Kind.allCases.map(\.rawValue)), "What became of the row."),
      Shape.Member("row", rowShape, "The row as it is now; one that is gone, as it was."),
    ])
  }
}
