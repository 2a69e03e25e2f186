import Foundation

/// Lines in the shapes of published examples: the reference of FailoverClusters (2008 R2 to 2022), the
/// guide to live migration, and scripts that administrators share; the names are our own.
///
/// They lie in `Corpus`, one after the other with an empty line between them.
enum Corpus {
  static let lines = ["lists", "moves", "nodes", "storage", "settings", "scripts", "guide"]
    .flatMap(examples)

  private static func examples(_ name: String) -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    let text = try? String(contentsOf: folder.appending(path: "\(name).ps1"), encoding: .utf8)
    return (text ?? "").components(separatedBy: "\n\n").map { example in
      example.trimmingCharacters(in: .newlines)
    }
  }
}
