import ClusterService
import FoundationEssentials

/// Where this user keeps things (XDG base directories).
enum UserFolders {
  /// What Ferry remembers.
  static var state: String {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "\(environment["HOME"] ?? "/tmp")/.local/state"
    return "\(base)/ferry"
  }

  /// What the user has set up.
  static var configuration: String {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "\(environment["HOME"] ?? "/tmp")/.config"
    return "\(base)/ferry"
  }

  /// Where its processes meet.
  static var runtime: String {
    ServicePlace.folder(
      runtimeFolder: ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"])
  }

  /// Makes a folder that only this user may enter.
  static func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
