public import ClusterBackend
private import FoundationEssentials

/// Files that only this user may read, or run.
public enum ScriptFile {
  /// Writes a script, and makes its folder.
  public static func write(_ text: String, to path: String) throws(ClusterError) {
    try write(text, to: path, permissions: 0o700)
  }

  /// Writes a file whole or not at all, and makes its folder.
  public static func write(
    _ text: String, to path: String, permissions: Int
  ) throws(ClusterError) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    do {
      try FileManager.default.createDirectory(
        atPath: "/\(folder)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    } catch {
      throw ClusterError(.failed, "\(path) can't be written: \(error)")
    }
  }
}
