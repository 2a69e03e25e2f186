import ClusterModel

/// The column by which a list is sorted, and the direction.
struct SortOrder: Hashable, Sendable {
  var column: ColumnID
  var isDescending = false

  /// The mark beside the column's heading.
  var mark: Character { isDescending ? "▼" : "▲" }
}

/// What a cell counts as when its column is sorted. Numbers come before texts, and what is missing
/// comes last, in either direction.
enum SortKey: Hashable, Sendable {
  case number(Double)
  case text(String)
  case missing

  /// Whether a row with this key stands before one with another; nil when the keys do not decide.
  func precedes(_ other: SortKey, isDescending: Bool) -> Bool? {
    switch (self, other) {
    case (.missing, .missing): nil
    case (.missing, _): false
    case (_, .missing): true
    case (.number(let left), .number(let right)):
      left == right ? nil : (left < right) != isDescending
    case (.text(let left), .text(let right)):
      left == right ? nil : NaturalOrder.precedes(left, right) != isDescending
    case (.number, .text): !isDescending
    case (.text, .number): isDescending
    }
  }
}
