import Foundation

/// Reads Prometheus' text format 0.0.4 as its description has it, and takes offence at everything
/// else: https://prometheus.io/docs/instrumenting/exposition_formats.
enum ExpositionReader {
  struct Problem: Error {
    var line: String
  }

  /// The values by name and labels.
  static func read(_ text: String) throws -> [String: Double] {
    guard text.hasSuffix("\n") else { throw Problem(line: "no line feed at the end") }
    var types: [String: String] = [:]
    var samples: [String: Double] = [:]
    var lastBucket: [String: Double] = [:]
    var counts: [String: Double] = [:]
    for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if line.hasPrefix("#") {
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        guard words.count == 4, isName(words[2]) else { throw Problem(line: line) }
        if words[1] == "HELP" { continue }
        guard words[1] == "TYPE", types[words[2]] == nil,
          ["counter", "gauge", "histogram"].contains(words[3])
        else { throw Problem(line: line) }
        types[words[2]] = words[3]
        continue
      }
      let (name, labels, value) = try sample(line)
      let suffix = ["_bucket", "_sum", "_count"].first { ending in
        name.hasSuffix(ending) && types[String(name.dropLast(ending.count))] == "histogram"
      }
      guard types[name] != nil && types[name] != "histogram" || suffix != nil else {
        throw Problem(line: line)
      }
      let plain = labels.filter { $0.0 != "le" }.map { "\($0.0)=\($0.1)" }.joined(separator: ",")
      let series = "\(name.dropLast(suffix?.count ?? 0)){\(plain)}"
      if suffix == "_bucket" {
        guard let last = labels.last, last.0 == "le", value >= lastBucket[series] ?? 0 else {
          throw Problem(line: line)
        }
        lastBucket[series] = value
        if last.1 == "+Inf" { counts[series] = value }
      }
      if suffix == "_count", counts[series] != value { throw Problem(line: line) }
      let key = String(line[..<(line.lastIndex(of: " ") ?? line.endIndex)])
      guard samples.updateValue(value, forKey: key) == nil else { throw Problem(line: line) }
    }
    guard Set(lastBucket.keys) == Set(counts.keys) else { throw Problem(line: "no +Inf bucket") }
    return samples
  }

  private static func sample(_ line: String) throws -> (String, [(String, String)], Double) {
    var rest = Substring(line)
    let name = String(rest.prefix { $0 != "{" && $0 != " " })
    rest = rest.dropFirst(name.count)
    var labels: [(String, String)] = []
    if rest.first == "{" {
      rest = rest.dropFirst()
      while rest.first != "}" {
        let label = String(rest.prefix { $0 != "=" })
        rest = rest.dropFirst(label.count)
        guard isName(label), rest.hasPrefix("=\"") else { throw Problem(line: line) }
        rest = rest.dropFirst(2)
        labels.append((label, try quoted(&rest, line)))
        if rest.first == "," { rest = rest.dropFirst() }
      }
      rest = rest.dropFirst()
    }
    guard isName(name), rest.first == " " else { throw Problem(line: line) }
    let number = rest.dropFirst()
    guard let value = number == "+Inf" ? .infinity : Double(number) else {
      throw Problem(line: line)
    }
    return (name, labels, value)
  }

  private static func quoted(_ rest: inout Substring, _ line: String) throws -> String {
    var value = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return value
      case "\\":
        guard let next = rest.popFirst(), "\\n\"".contains(next) else { throw Problem(line: line) }
        value.append(next == "n" ? "\n" : next)
      default: value.append(character)
      }
    }
    throw Problem(line: line)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
