/// A command of a story, taken apart: words in small letters are fixed, `*` stands for a name, which
/// may have spaces in it.
struct StoryWords {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The names in a command, when it fits a pattern such as `migrate * to *`.
  func names(in pattern: String) -> [String]? {
    var rest = text[...]
    var names: [String] = []
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, rest.hasPrefix(first) else { return nil }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst() {
      guard !part.isEmpty else {
        names.append(String(rest))
        rest = ""
        continue
      }
      guard let range = rest.firstRange(of: part) else { return nil }
      names.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty && names.allSatisfy { !$0.isEmpty } ? names : nil
  }
}
