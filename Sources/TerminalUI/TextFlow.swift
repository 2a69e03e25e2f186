/// Breaks sentences into lines.
public enum TextFlow {
  /// The lines of a text that fit a width, broken at blanks; a word that is too long is cut.
  public static func lines(_ text: String, width: Int) -> [String] {
    lines(of: text.split(whereSeparator: \.isWhitespace).map(String.init), width: width)
  }

  /// The first lines only, with `…` where something was cut off.
  public static func lines(_ text: String, width: Int, atMost count: Int) -> [String] {
    first(count, of: lines(text, width: width), width: width)
  }

  /// The same for something that may be a list: where it takes no more lines, what stands between
  /// two commas stays together.
  public static func list(_ text: String, width: Int, atMost count: Int) -> [String] {
    let plain = lines(text, width: width)
    guard plain.count > 1, text.contains(", ") else {
      return first(count, of: plain, width: width)
    }
    let parts = text.split(separator: ", ").map(String.init)
    let words = parts.enumerated().map { $1 + ($0 < parts.count - 1 ? "," : "") }
    guard words.allSatisfy({ DisplayText.width(of: $0) <= width }) else {
      return first(count, of: plain, width: width)
    }
    let whole = lines(of: words, width: width)
    return first(count, of: whole.count <= plain.count ? whole : plain, width: width)
  }

  private static func lines(of words: [String], width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      let wordWidth = DisplayText.width(of: word)
      if used > 0, used + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += wordWidth
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { DisplayText.truncated($0, to: width) }
  }

  private static func first(_ count: Int, of all: [String], width: Int) -> [String] {
    guard all.count > count, count > 0 else { return Array(all.prefix(max(0, count))) }
    let rest = all[(count - 1)...].joined(separator: " ")
    return all.prefix(count - 1) + [DisplayText.truncated(rest, to: width)]
  }
}
