import FoundationEssentials

/// The newest report of each kind and cluster, kept as a page that needs nothing else.
enum KeptPage {
  /// Where they lie.
  static var folder: String { "\(UserFolders.state)/reports" }

  /// Keeps a page, and returns its path; nil when it could not be written.
  static func keep(_ html: String, named name: String, of cluster: String) -> String? {
    let owner = cluster.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    let path = "\(folder)/\(name)-\(owner).html"
    do {
      try UserFolders.make(folder)
      try html.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    } catch {
      return nil
    }
  }
}
