/// Finds the word that was probably meant.
public enum Spelling {
  /// The longest word that is looked at; no key of ours is longer.
  private static let lengthMax = 64

  /// The word nearest to another, if it is near enough to be meant.
  public static func nearest(to word: String, among words: [String]) -> String? {
    let distances = words.map { distance(word.lowercased(), $0.lowercased()) }
    guard let least = distances.min(), least <= max(2, word.count / 3),
      let index = distances.firstIndex(of: least)
    else { return nil }
    return words[index]
  }

  /// `; is X meant?`, when there is one.
  public static func question(_ word: String?) -> String { word.map { "; is \($0) meant?" } ?? "" }

  /// How many letters must be put in, taken out or replaced to make one word the other.
  public static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.prefix(lengthMax)), Array(other.prefix(lengthMax)))
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[other.count]
  }
}
