/// Breaks sentences into lines.
public enum TextFlow {
  /// The lines of a text that fit a width, broken at blanks; a word that is too long is cut.
  public static func lines(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let word = String(word)
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

  /// The first lines only, with `…` where something was cut off.
  public static func lines(_ text: String, width: Int, atMost count: Int) -> [String] {
    let all = lines(text, width: width)
    guard all.count > count, count > 0 else { return Array(all.prefix(max(0, count))) }
    let rest = all[(count - 1)...].joined(separator: " ")
    return all.prefix(count - 1) + [DisplayText.truncated(rest, to: width)]
  }
}
