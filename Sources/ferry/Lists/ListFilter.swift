import ArgumentParser
import ClusterModel
import CommandLanguage
import Console

/// A condition on the rows of a list, such as `state=Running` or `memory>=4GiB`.
struct ListCondition: ExpressibleByArgument, Hashable, Sendable {
  /// How a value is compared.
  enum Comparison: String, CaseIterable, Sendable {
    // In the order in which they are looked for, so that the longer ones are found.
    case notEqual = "!="
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    case matches = "~"
    case more = ">"
    case less = "<"
  }

  var column: String
  var comparison: Comparison
  var wanted: String

  init?(argument: String) {
    let found = Comparison.allCases.compactMap { comparison in
      argument.firstRange(of: comparison.rawValue).map { (comparison, $0) }
    }
    // The first sign in the text counts; of two that begin there, the longer one.
    guard
      let (comparison, range) = found.min(by: { $0.1.lowerBound < $1.1.lowerBound }),
      range.lowerBound > argument.startIndex
    else { return nil }
    column = argument[..<range.lowerBound].trimmed
    self.comparison = comparison
    wanted = argument[range.upperBound...].trimmed
  }
}

/// Which rows of a list are wanted, in which order and with which columns.
struct ListWish: Sendable {
  var name: String?
  var conditions: [ListCondition] = []
  var node: String?
  var state: String?
  var match: String?
  var sort: String?
  var columns: [String] = []

  /// What of a list is wanted. Throws when it names a column that the list does not have, or a thing
  /// that does not exist.
  func applied(to list: PrintedList) throws(ExitStatus) -> PrintedList {
    var list = list
    if let name { list.rows = try rows(named: name, of: list) }
    for condition in conditions {
      let index = try list.kind.index(condition.column)
      let test = try ConditionTest(condition)
      list.rows = list.rows.filter { test.accepts($0.cells[index]) }
    }
    if let node { try list.keep(node, list.kind.nodeKey, "--node") }
    if let state { try list.keep(state, list.kind.stateKey, "--state") }
    if let match { try list.keep(matching: match) }
    if let sort { try list.sort(by: sort) }
    if !columns.isEmpty {
      var indices: [Int] = []
      for column in columns { indices.append(try list.kind.index(column)) }
      list.choose(indices)
    }
    return list
  }

  private func rows(named name: String, of list: PrintedList) throws(ExitStatus) -> [ListRow] {
    guard let index = list.index(ofKey: list.kind.subjectKey ?? list.kind.nameKey) else {
      throw ExitStatus(ExitStatus.badInput, "No \(list.kind.singular) has a name")
    }
    let found = list.rows.filter { $0.cells[index].value.raw == name }
    guard found.isEmpty, list.kind.subjectKey == nil else { return found }
    let names = list.rows.map { $0.cells[index].value.raw }
    throw ExitStatus(
      ExitStatus.badInput,
      "There is no \(list.kind.singular) named \(name)"
        + Spelling.question(Spelling.nearest(to: name, among: names)))
  }
}

extension ListKindDescription {
  /// The place of the column that a user means.
  func index(_ word: String) throws(ExitStatus) -> Int {
    if let index = columns.firstIndex(where: { $0.name == word }) { return index }
    if let index = columns.firstIndex(where: { $0.isMeant(by: word) }) { return index }
    let names = columns.map(\.name)
    throw ExitStatus(
      ExitStatus.badInput,
      "There is no column \(word)\(Spelling.end(Spelling.nearest(to: word, among: names))) "
        + "Columns are \(names.joined(separator: ", "))")
  }
}

extension PrintedList {
  /// Keeps the rows with a text in a column, whatever its case.
  fileprivate mutating func keep(
    _ wanted: String, _ key: String?, _ option: String
  ) throws(ExitStatus) {
    guard let index = index(ofKey: key) else {
      throw ExitStatus(ExitStatus.badInput, "\(option) says nothing about a \(kind.singular)")
    }
    rows = rows.filter { $0.cells[index].value.raw.lowercased() == wanted.lowercased() }
  }

  /// Keeps the rows that a pattern is found in, as in the console's filter.
  fileprivate mutating func keep(matching pattern: String) throws(ExitStatus) {
    do throws(PatternError) {
      guard let filter = try RowFilter(pattern) else { return }
      rows = rows.filter { row in filter.accepts(row.cells.map(\.shown)) }
    } catch {
      throw ExitStatus(
        ExitStatus.badInput, "The pattern \(pattern) makes no sense: \(error.message)")
    }
  }

  /// Sorts by a column; after a minus sign, the other way round.
  fileprivate mutating func sort(by word: String) throws(ExitStatus) {
    let isDescending = word.hasPrefix("-")
    let index = try kind.index(isDescending ? String(word.dropFirst()) : word)
    // Sorted with their places, so that rows that are alike stay as they were.
    let sorted = rows.enumerated().sorted { one, other in
      let (left, right) = (one.element.cells[index].value, other.element.cells[index].value)
      if left.precedes(right) { return !isDescending || right == .none }
      if right.precedes(left) { return isDescending && left != .none }
      return one.offset < other.offset
    }
    rows = sorted.map(\.element)
  }
}

/// A condition, read once for all rows.
private struct ConditionTest {
  private let comparison: ListCondition.Comparison
  private let wanted: String
  private let amount: Double?
  private let pattern: RowFilter?

  init(_ condition: ListCondition) throws(ExitStatus) {
    comparison = condition.comparison
    wanted = condition.wanted.lowercased()
    amount = Double(condition.wanted) ?? Bytes(argument: condition.wanted).map { Double($0.count) }
    do throws(PatternError) {
      pattern = comparison == .matches ? try RowFilter("~" + condition.wanted) : nil
    } catch {
      throw ExitStatus(
        ExitStatus.badInput, "The pattern \(condition.wanted) makes no sense: \(error.message)")
    }
    let isOrder = [.more, .less, .atLeast, .atMost].contains(comparison)
    guard !isOrder || amount != nil else {
      throw ExitStatus(
        ExitStatus.badInput,
        "\(condition.column)\(comparison.rawValue) needs a number, or a size such as 4GiB")
    }
  }

  func accepts(_ cell: ListRow.Cell) -> Bool {
    switch comparison {
    case .equal: isEqual(cell)
    case .notEqual: !isEqual(cell)
    case .matches: pattern?.accepts([cell.shown, cell.value.raw]) ?? true
    case .more: compare(cell) { $0 > $1 }
    case .less: compare(cell) { $0 < $1 }
    case .atLeast: compare(cell) { $0 >= $1 }
    case .atMost: compare(cell) { $0 <= $1 }
    }
  }

  private func isEqual(_ cell: ListRow.Cell) -> Bool {
    if cell.value.raw.lowercased() == wanted || cell.shown.lowercased() == wanted { return true }
    guard let amount else { return false }
    return cell.value.amount == amount
  }

  private func compare(_ cell: ListRow.Cell, _ holds: (Double, Double) -> Bool) -> Bool {
    guard let amount, let found = cell.value.amount else { return false }
    return holds(found, amount)
  }
}

extension StringProtocol {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
