extension LogEvent {
  /// The event as `wevtutil qe /f:text` shows it, with its place among those that were found, from 0.
  public func text(_ place: Int) -> String {
    func known(_ value: some CustomStringConvertible, _ isKnown: Bool) -> String {
      isKnown ? "\(value)" : "N/A"
    }
    let fields = [
      ("Log Name", channel), ("Source", provider), ("Date", time.text), ("Event ID", "\(id)"),
      ("Task", known(task, task != 0)), ("Level", known(levelName, !levelName.isEmpty)),
      ("Opcode", known(opcode, opcode != 0)), ("Keyword", known(keywordsText, keywords != 0)),
      ("Computer", computer), ("Description", "\n\(message)\n"),
    ]
    return (["Event[\(place)]:"] + fields.map { "  \($0): \($1)" }).joined(separator: "\n")
  }
}
