/// Whose words the console speaks.
///
/// Its code is written in Failover Cluster Manager's of 2008 R2; `WordTable` says what the others
/// call the same thing. What they do not call otherwise stays as it is, and so do the names of the
/// cluster's own objects and whole sentences.
public enum Words: String, Hashable, Sendable, CaseIterable {
  /// Failover Cluster Manager of Windows Server 2008 R2.
  case windows2008R2 = "2008 R2"
  /// Failover Cluster Manager of Windows Server 2012 and later.
  case windows2012 = "2012"
  /// Pacemaker and libvirt.
  case linux

  /// The next of them, for the key that goes round.
  var next: Words {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// What these words call what 2008 R2 calls `phrase`.
  func callAsFunction(_ phrase: String) -> String {
    switch self {
    case .windows2008R2: phrase
    case .windows2012: WordTable.windows2012.translation(of: phrase)
    case .linux: WordTable.linux.translation(of: phrase)
    }
  }
}

/// The phrases of 2008 R2 with those of one other vocabulary.
struct WordList: Sendable {
  private var phrases: [String: String] = [:]
  private var patterns: [(pattern: WordPattern, replacement: String)] = []

  init(_ pairs: some Sequence<(from: String, to: String)>) {
    for (from, to) in pairs {
      if let pattern = WordPattern(from) {
        patterns.append((pattern, to))
      } else {
        phrases[from] = to
      }
    }
  }

  /// The phrase in these words; itself when they do not call it otherwise.
  func translation(of phrase: String) -> String {
    if let known = phrases[phrase] { return known }
    for (pattern, replacement) in patterns {
      if let names = pattern.names(in: phrase) {
        return WordPattern.filled(replacement, with: names)
      }
    }
    return phrase
  }
}

/// A phrase with names in it, each written as `*`: `* - Move to node *`.
struct WordPattern: Sendable {
  private let pieces: [String]

  /// A pattern, if there is a `*` in the text.
  init?(_ text: String) {
    guard text.contains("*") else { return nil }
    pieces = Self.pieces(of: text)
  }

  /// The names that stand in a phrase where the pattern has a `*`; nil when it is another phrase.
  func names(in phrase: String) -> [String]? {
    guard let head = pieces.first, let tail = pieces.last, phrase.hasPrefix(head) else {
      return nil
    }
    var names: [String] = []
    var rest = phrase.dropFirst(head.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      names.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(tail) else { return nil }
    return names + [String(rest.dropLast(tail.count))]
  }

  /// A text with its `*` replaced by names, in their order.
  static func filled(_ text: String, with names: [String]) -> String {
    zip(pieces(of: text), names + [""]).reduce("") { $0 + $1.0 + $1.1 }
  }

  private static func pieces(of text: String) -> [String] {
    text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }
}
