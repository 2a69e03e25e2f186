/// What stands in place of a match: `$1`, `${name}` and `$&` are what was found, `$$` is a dollar.
struct PatternReplacement: Equatable, Sendable {
  private enum Part: Equatable, Sendable {
    case text(String)
    case group(Int)
  }

  private var parts: [Part] = []

  /// Reads it for a pattern; a group that this does not have stands for its own letters.
  init(_ text: String, for pattern: Pattern) throws(PatternError) {
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      add(String(rest[..<dollar]))
      rest = rest[rest.index(after: dollar)...]
      switch rest.first {
      case "$":
        add("$")
        rest.removeFirst()
      case "&":
        parts.append(.group(0))
        rest.removeFirst()
      case "`", "'", "+", "_":
        throw PatternError("$\(rest.first ?? " ") is not understood in what stands instead")
      case "{":
        let end = rest.firstIndex(of: "}") ?? rest.startIndex
        guard let number = pattern.number(of: rest[..<end].dropFirst()) else {
          add("$")
          continue
        }
        parts.append(.group(number))
        rest = rest[rest.index(after: end)...]
      default:
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = pattern.number(of: digits) else {
          add("$")
          continue
        }
        parts.append(.group(number))
        rest = rest[digits.endIndex...]
      }
    }
    add(String(rest))
  }

  private mutating func add(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }

  /// How long that is which stands in place of a match, in scalars.
  func length(for match: PatternMatch) -> Int {
    parts.reduce(0) { length, part in
      switch part {
      case .text(let plain): length + plain.unicodeScalars.count
      case .group(let number): length + (match.groups[number]?.count ?? 0)
      }
    }
  }

  /// What stands in place of a match in a text.
  func text(for match: PatternMatch, in text: [Unicode.Scalar]) -> String {
    parts.map { part in
      switch part {
      case .text(let plain): plain
      case .group(let number): match.groups[number].map { String(text[$0]) } ?? ""
      }
    }.joined()
  }
}

extension Pattern {
  /// The number of a group that is said by its number or its name.
  fileprivate func number(of group: Substring) -> Int? {
    if let number = Int(group) { return groupNames.indices.contains(number) ? number : nil }
    return groupNames.firstIndex { $0 == String(group) }
  }
}

extension String {
  /// Scalars as a text.
  init(_ scalars: ArraySlice<Unicode.Scalar>) { self.init(String.UnicodeScalarView(scalars)) }
}
