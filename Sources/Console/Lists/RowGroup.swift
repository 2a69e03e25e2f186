/// Rows that stand together in a list, with a heading of their own or without one.
struct RowGroup: Equatable, Sendable {
  var title: String?
  var rows: [RowID]

  init(_ title: String? = nil, _ rows: [RowID]) {
    self.title = title
    self.rows = rows
  }
}
