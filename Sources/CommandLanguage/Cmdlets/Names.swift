/// Names as people type them, found among those that exist.
enum Names {
  /// The places of those that a name means: exactly, but for the case of letters, or by wildcards.
  static func places(
    of name: String, among all: [String], kind: String, at range: SourceRange
  ) throws(CommandError) -> [Int] {
    if let exact = all.firstIndex(of: name) { return [exact] }
    if let alike = all.firstIndex(where: { $0.matchesName(name) }) { return [alike] }
    if Wildcard.isWildcard(name) {
      let wildcard = Wildcard(name)
      return all.indices.filter { wildcard.matches(all[$0]) }
    }
    throw .input(
      "There is no \(kind) named \(name.isEmpty ? "''" : name) in this cluster", at: range,
      suggestions: Nearness.best(name, among: all))
  }
}
