import ArgumentParser
import TerminalUI
import Yams

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, wide, json, yaml, csv

  /// What `--help` says of them.
  static let help = ArgumentHelp(
    "table (on a terminal, what fits into it), wide (every column), json (a plain array), yaml or csv (with the keys of json).",
    valueName: "format")
}

extension PrintedList {
  /// The whole list, without a line feed at its end; nil when there is nothing to print.
  ///
  /// - Parameter width: The cells of a line of the terminal that shows it, which a table fits into;
  ///   nil when none does.
  func text(_ format: ListFormat, hasHeadings: Bool = true, width: Int?) throws -> String? {
    switch format {
    case .table: table(among: [.table], hasHeadings, width)
    case .wide: table(among: [.table, .wide], hasHeadings, nil)
    case .json: try JSON.text(objects)
    case .yaml: try objects.yaml()
    case .csv: lines(hasHeadings)
    }
  }

  /// The rows as objects.
  var objects: FieldValue { .list(rows.map { $0.object(columns) }) }

  /// The columns that a table has, by their places.
  func indices(among places: Set<ListColumn.Place>) -> [Int] {
    columns.indices.filter { places.contains(columns[$0].place) }
  }

  private func table(
    among places: Set<ListColumn.Place>, _ hasHeadings: Bool, _ width: Int?
  ) -> String? {
    guard hasHeadings || !rows.isEmpty else { return nil }
    let shown = indices(among: places)
    return TextTable(
      hasHeadings ? shown.map { columns[$0].heading } : [],
      rows.map { row in shown.map { row.cells[$0].shown } },
      dispensable: kind.dispensable.compactMap { key in
        shown.firstIndex { columns[$0].name == key }
      }
    ).text(width: width)
  }

  /// As RFC 4180 has it, but for the line ends of this system.
  private func lines(_ hasHeadings: Bool) -> String? {
    let all = (hasHeadings ? [columns.map(\.name)] : []) + rows.map { $0.cells.map(\.value.raw) }
    return all.isEmpty ? nil : all.map(CommaSeparated.line).joined(separator: "\n")
  }
}

/// Values with commas between them (RFC 4180).
enum CommaSeparated {
  /// A record, without its line end.
  static func line(_ values: [String]) -> String { values.map(field).joined(separator: ",") }

  private static func field(_ value: String) -> String {
    let value = PlainText.harmless(value)
    guard
      value.contains(where: { ",\"\n\r".contains($0) }) || value.hasPrefix(" ")
        || value.hasSuffix(" ")
    else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}

extension FieldValue {
  /// As a YAML document, without a line feed at its end.
  func yaml() throws -> String {
    let text = try Yams.serialize(node: node, allowUnicode: true)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private var node: Node {
    switch self {
    case .none: Node("null", Tag(.null))
    case .text(let text): .scalar(text.represented())
    case .integer, .bytes: Node(raw, Tag(.int))
    case .number, .moment, .milliseconds: Node(raw, Tag(.float))
    case .flag: Node(raw, Tag(.bool))
    case .list(let values): Node(values.map(\.node), Tag(.seq), values.isEmpty ? .flow : .any)
    case .map(let values):
      Node(
        values.filter { $0.value != .none }.sorted { $0.key < $1.key }
          .map { (.scalar($0.key.represented()), $0.value.node) },
        Tag(.map), values.isEmpty ? .flow : .any)
    }
  }
}
