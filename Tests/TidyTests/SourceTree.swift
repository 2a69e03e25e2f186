import Foundation

/// The project's own files, as text.
enum SourceTree {
  struct File {
    var path: String
    var lines: [Substring]
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func swiftFiles(in folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let name = "\(folder)/\(path)"
      return File(
        path: name, lines: try text(name).split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
