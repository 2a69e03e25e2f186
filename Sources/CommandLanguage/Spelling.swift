/// Words as people mistype them.
public enum Spelling {
  /// The longest word that is looked at, in scalars; no key of ours is longer.
  private static let lengthMax = 64

  /// The word nearest to another, if it is near enough to be meant.
  public static func nearest(to word: String, among words: [String]) -> String? {
    let wanted = scalars(of: word)
    var limit = tolerance(for: word)
    var found: String?
    for other in words where limit >= 0 {
      guard let distance = distance(wanted, scalars(of: other), atMost: limit) else { continue }
      (found, limit) = (other, distance - 1)
    }
    return found
  }

  /// `; is X meant?`, when there is one.
  public static func question(_ word: String?) -> String { word.map { "; is \($0) meant?" } ?? "" }

  /// The same where a sentence ends with it.
  public static func end(_ word: String?) -> String { word.map { "; is \($0) meant?" } ?? "." }

  /// How many scalars must be put in, taken out or replaced to make one word the other, whatever the
  /// case of their letters; nil for more than a limit.
  public static func distance(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    distance(scalars(of: one), scalars(of: other), atMost: limit)
  }

  /// How far a word may be from another that is meant.
  static func tolerance(for word: String) -> Int { max(2, min(word.count, lengthMax) / 3) }

  /// A word in small letters, as numbers: names are compared by the hundred, and comparing numbers
  /// takes a hundredth of what comparing characters takes.
  static func scalars(of word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.prefix(lengthMax).map { $0.value }
  }

  /// Levenshtein's distance, only looked for where it stays within a limit: no further from the
  /// diagonal than that, and no further down once a whole row is beyond it.
  static func distance(_ one: [UInt32], _ other: [UInt32], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    let beyond = max(one.count, other.count) + 1
    var row = Array(repeating: 0, count: other.count + 1)
    for column in row.indices { row[column] = column }
    for index in one.indices {
      let first = max(0, index - limit)
      var diagonal = row[first]
      row[first] = first == 0 ? index + 1 : beyond
      var least = row[first]
      var column = first
      while column < min(other.count, index + limit + 1) {
        let above = row[column + 1]
        var best = diagonal
        if one[index] != other[column] {
          if row[column] < best { best = row[column] }
          if above < best { best = above }
          best += 1
        }
        row[column + 1] = best
        if best < least { least = best }
        diagonal = above
        column += 1
      }
      if least > limit { return nil }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }
}

/// A name that is compared with many words.
struct SpelledName: Sendable {
  let name: String
  let scalars: [UInt32]

  init(_ name: String) {
    self.name = name
    scalars = Spelling.scalars(of: name)
  }
}

/// Names in the order of how near they are to another.
public enum Nearness {
  /// The most names that are told.
  static let namesMax = 3
  /// The shortest name that is looked for inside of others, in scalars.
  private static let partMin = 4

  /// The nearest names, the nearest first: those that a name is a part of, and those that are spelled
  /// nearly like it; none when none is near enough to be meant.
  public static func best(_ name: String, among names: [String]) -> [String] {
    best(name, among: names.map { SpelledName($0) })
  }

  static func best(_ name: String, among names: [SpelledName]) -> [String] {
    let wanted = Spelling.scalars(of: name)
    let limit = Spelling.tolerance(for: name)
    let scored = names.compactMap { other -> (distance: Int, name: String)? in
      if wanted.count >= partMin, other.scalars.hasPart(wanted) { return (0, other.name) }
      return Spelling.distance(wanted, other.scalars, atMost: limit).map { ($0, other.name) }
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(namesMax).map(\.name)
  }
}

extension [UInt32] {
  /// Whether another list stands somewhere in this one.
  fileprivate func hasPart(_ part: [UInt32]) -> Bool {
    var start = 0
    while start + part.count <= count {
      var length = 0
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
      start += 1
    }
    return false
  }
}
