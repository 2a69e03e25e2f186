import ClusterModel

/// One fact about the rows of a list: its name, where it is shown, what it is, and its value.
///
/// Table, CSV, YAML, JSON, its schema, filters and sorting all come from this one description.
struct Field<Row>: Sendable {
  typealias Reader<Result> = @Sendable (Row, ClusterSnapshot) -> Result

  let column: ListColumn
  let value: Reader<FieldValue>
  /// What a table shows instead of the value.
  private let words: Reader<String>?

  /// A fact.
  ///
  /// - Parameters:
  ///   - name: Its key in JSON, YAML and CSV.
  ///   - heading: Its column's, in a table.
  ///   - place: Which tables have it.
  ///   - isOptional: Whether some rows do not have it.
  ///   - about: What it is, for the schema.
  init(
    _ name: String, _ heading: String, _ shape: Shape, in place: ListColumn.Place = .table,
    isOptional: Bool = false, _ about: String, words: Reader<String>? = nil,
    _ value: @escaping Reader<FieldValue>
  ) {
    column = ListColumn(
      heading: heading, place: place,
      member: Shape.Member(name, shape, about, isOptional: isOptional))
    self.words = words
    self.value = value
  }

  func cell(_ row: Row, _ cluster: ClusterSnapshot) -> ListRow.Cell {
    let value = value(row, cluster)
    return ListRow.Cell(value: value, shown: words?(row, cluster) ?? value.shown)
  }
}

/// A column of a list, whatever its rows are.
struct ListColumn: Hashable, Sendable {
  /// Which tables have a column.
  enum Place: Hashable, Sendable {
    /// Every table.
    case table
    /// `-o wide` only.
    case wide
    /// None: only what programs read.
    case data
  }

  var heading: String
  var place: Place
  var member: Shape.Member

  var name: String { member.name }

  /// Whether a user means this column: by its key or its heading, whatever the case.
  func isMeant(by word: String) -> Bool {
    let plain = Self.plain(word)
    return Self.plain(name) == plain || Self.plain(heading) == plain
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
  }
}

/// A row of a list.
struct ListRow: Hashable, Sendable {
  struct Cell: Hashable, Sendable {
    var value: FieldValue
    var shown: String
  }

  var cells: [Cell]

  /// The row as an object.
  func object(_ columns: [ListColumn]) -> FieldValue {
    .map(Dictionary(uniqueKeysWithValues: zip(columns, cells).map { ($0.name, $1.value) }))
  }
}
