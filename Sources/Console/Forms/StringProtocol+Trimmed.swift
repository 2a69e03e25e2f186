extension StringProtocol {
  /// The text without blanks around it.
  var trimmed: String {
    let ends = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(ends.reversed())
  }
}
