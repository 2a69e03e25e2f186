import ClusterModel

/// One kind of list: what a row is called, and its fields.
struct ListDescription<Row: Sendable>: Sendable {
  /// What one row is, in a sentence.
  var singular: String
  /// The key by which rows are named, and told from each other; nil when the whole row does that.
  var nameKey: String?
  /// The key that a name on the command line is compared with, when that is another one: any number
  /// of rows may have it.
  var subjectKey: String? = nil
  /// The key of the node that a row belongs to.
  var nodeKey: String?
  /// The key of the state.
  var stateKey: String?
  /// The keys of the columns that a table does without on a narrow terminal, the one that goes first
  /// at the beginning.
  var dispensable: [String] = []
  var fields: [Field<Row>]

  /// The list of some rows.
  func list(_ rows: some Sequence<Row>, in cluster: ClusterSnapshot) -> PrintedList {
    PrintedList(
      kind: kind,
      rows: rows.map { row in ListRow(cells: fields.map { $0.cell(row, cluster) }) })
  }

  /// What is true of the list, whatever its rows are.
  var kind: ListKindDescription {
    ListKindDescription(
      singular: singular, nameKey: nameKey, subjectKey: subjectKey, nodeKey: nodeKey,
      stateKey: stateKey, dispensable: dispensable,
      columns: fields.map(\.column))
  }
}

/// A kind of list without its rows.
struct ListKindDescription: Hashable, Sendable {
  var singular: String
  var nameKey: String?
  var subjectKey: String?
  var nodeKey: String?
  var stateKey: String?
  var dispensable: [String]
  var columns: [ListColumn]

  /// One row's shape.
  var rowShape: Shape { .object(columns.map(\.member)) }
}

/// A list on its way to paper: columns and rows.
struct PrintedList: Hashable, Sendable {
  var kind: ListKindDescription
  var rows: [ListRow]

  var columns: [ListColumn] { kind.columns }

  /// The rows' place for a key.
  func index(ofKey key: String?) -> Int? { columns.firstIndex { $0.name == key } }

  /// Keeps only some columns, in the order in which they are named; then a table has them all.
  mutating func choose(_ indices: [Int]) {
    kind.dispensable = []
    kind.columns = indices.map { index in
      var column = columns[index]
      column.place = .table
      return column
    }
    rows = rows.map { row in ListRow(cells: indices.map { row.cells[$0] }) }
  }
}
