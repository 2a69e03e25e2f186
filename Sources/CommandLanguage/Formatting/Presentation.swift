internal import TerminalUI

/// Values as people read them: tables and lists as PowerShell shows them.
enum Presentation {
  /// The most properties that are shown as a table when nobody said how.
  static let tableColumnsMax = 4
  /// The widest column, in columns of the terminal.
  static let cellMax = 120

  /// One column of a table, or one line of a list.
  struct Column: Sendable {
    var title: String
    var values: [Value]
  }

  /// Everything, one value after the other; objects of one kind together.
  static func text(of values: [Value], width: Int) -> String {
    var pieces: [String] = []
    var run: [Object] = []
    func show() {
      if !run.isEmpty { pieces.append(text(of: run, width: width)) }
      run = []
    }
    for value in values {
      switch value {
      case .null: continue
      case .object(let object):
        if let first = run.first, !first.isLike(object) { show() }
        run.append(object)
      case .array(let inner):
        show()
        pieces.append(text(of: inner, width: width))
      default:
        show()
        pieces.append(value.text)
      }
    }
    show()
    return pieces.joined(separator: "\n")
  }

  private static func text(of objects: [Object], width: Int) -> String {
    guard let first = objects.first else { return "" }
    if first.type == Object.textType {
      return objects.compactMap { $0["Text"]?.text }.joined(separator: "\n")
    }
    let names = first.columns.isEmpty ? first.properties.map(\.name) : first.columns
    let columns = names.map { name in
      Column(title: name, values: objects.map { $0[name] ?? .null })
    }
    if first.columns.isEmpty, names.count > tableColumnsMax || first.type == "Hashtable" {
      return list(columns)
    }
    return table(columns, width: width)
  }

  /// A table, its last columns left away where there is no room; numbers on the right.
  static func table(_ columns: [Column], width: Int, hasHeadings: Bool = true) -> String {
    let shown = columns.map { column -> (title: String, cells: [String], isNumber: Bool) in
      let isNumber =
        column.values.contains { $0.isNumber }
        && column.values.allSatisfy { $0.isNumber || $0 == .null }
      return (column.title, column.values.map { cell($0) }, isNumber)
    }
    var lines = [String](repeating: "", count: (columns.first?.values.count ?? 0) + 2)
    var used = 0
    for (index, column) in shown.enumerated() {
      let widest = ([column.title] + column.cells).map(DisplayText.width).max() ?? 0
      let room = min(widest, cellMax, index == shown.count - 1 ? max(8, width - used) : widest)
      guard used == 0 || used + min(room, 8) <= width else { break }
      let rule = String(repeating: "-", count: min(DisplayText.width(of: column.title), room))
      for (row, text) in ([column.title, rule] + column.cells).enumerated() {
        let fitted = DisplayText.fitted(text, to: room)
        let gap = String(repeating: " ", count: max(0, room - DisplayText.width(of: text)))
        let cell = column.isNumber ? gap + DisplayText.truncated(text, to: room) : fitted
        lines[row] += (index == 0 ? "" : " ") + cell
      }
      used += room + 1
    }
    return (hasHeadings ? lines : Array(lines.dropFirst(2))).map(\.withoutTrail)
      .joined(separator: "\n")
  }

  /// A line for each property; an empty line between objects.
  static func list(_ columns: [Column]) -> String {
    let width = columns.map { DisplayText.width(of: $0.title) }.max() ?? 0
    let count = columns.first?.values.count ?? 0
    return (0..<count).map { row in
      columns.map { column in
        "\(DisplayText.fitted(column.title, to: width)) : \(cell(column.values[row]))".withoutTrail
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// A value in a cell: on one line, an array in braces.
  static func cell(_ value: Value) -> String {
    switch value {
    case .array(let values): "{" + values.map { cell($0) }.joined(separator: ", ") + "}"
    case .object(let object) where object.type != "Hashtable": object.text
    default: value.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }
}

extension Object {
  /// What a command for showing made: a text that is shown as it is.
  static let textType = "FormattedText"

  /// A text that is shown as it is.
  static func text(_ text: String) -> Value {
    .object(Object(textType, [("Text", .string(text))]))
  }

  /// Whether it goes into the same table.
  fileprivate func isLike(_ other: Object) -> Bool {
    type == other.type && columns == other.columns
      && (!columns.isEmpty || properties.map(\.name) == other.properties.map(\.name))
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }
}

extension String {
  fileprivate var withoutTrail: String { String(reversed().drop { $0 == " " }.reversed()) }
}
