import FoundationEssentials

/// The lines that were typed at the prompt of the console and of `ferry shell`, in the user's state
/// folder: a line each, the newest last.
enum PromptHistory {
  /// The most lines that are kept.
  static let linesMax = 500
  /// The longest line that is kept, in bytes; scripts of several lines are not.
  static let lineBytesMax = 4096

  private static var path: String { "\(UserFolders.state)/prompt-history" }

  /// The lines that are remembered.
  static func lines() -> [String] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(linesMax).map(String.init)
  }

  /// Remembers a line; one that can't be written is only forgotten later.
  static func add(_ line: String) {
    guard line.utf8.count <= lineBytesMax, !line.contains(where: \.isNewline) else { return }
    let kept = (lines() + [line]).suffix(linesMax).joined(separator: "\n") + "\n"
    try? UserFolders.make(UserFolders.state)
    try? kept.write(toFile: path, atomically: true, encoding: .utf8)
    // A line may name what others need not read.
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}
