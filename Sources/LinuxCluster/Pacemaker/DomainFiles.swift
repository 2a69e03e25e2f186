/// The files from which Pacemaker starts domains, read from a node many at a time: each question costs
/// a process there, and often a connection.
enum DomainFiles {
  /// The most that one question names: its words have to fit a command line (128 KiB, for a shell at
  /// the end of ssh).
  static let pathsMax = 200

  /// Prints each file, and after each a byte that XML never has; nothing for one that is not there.
  private static let script = #"for path; do cat -- "$path" 2>/dev/null; printf '\0'; done"#

  /// What a node is to run.
  static func command(_ paths: some Collection<String>) -> [String] {
    ["sh", "-c", script, "ferry-domains"] + paths
  }

  /// The texts in an answer, by path, of those that the node has.
  static func texts(
    in answer: String, of paths: some Collection<String>
  ) -> [String: String] {
    let parts = answer.split(separator: "\0", omittingEmptySubsequences: false)
    let found = zip(paths, parts).filter { !$0.1.isEmpty }.map { ($0.0, String($0.1)) }
    return Dictionary(found) { first, _ in first }
  }
}
