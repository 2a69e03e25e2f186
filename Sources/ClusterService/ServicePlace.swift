public import ClusterBackend
private import Glibc

/// Where the processes of one user meet for one cluster: a socket, and the lock of who serves it.
public struct ServicePlace: Hashable, Sendable {
  /// The folder, which only its user may enter.
  public let folder: String
  /// The socket.
  public var socket: String { "\(folder)/\(name).sock" }
  private let name: String
  private var lock: String { "\(folder)/\(name).lock" }

  /// A place in a folder, which is made when there is none.
  ///
  /// Throws when the folder is somebody else's or open to others: what is served there could be read
  /// or forged.
  public init(folder: String, name: String) throws(ClusterError) {
    self.folder = folder
    self.name = name
    var status = stat()
    mkdir(folder, 0o700)
    guard lstat(folder, &status) == 0 else {
      throw ClusterError(
        .failed, "The folder \(folder) can't be made: \(String(cString: strerror(errno)))")
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      throw ClusterError(
        .failed, "\(folder) is not a folder that only this user may enter",
        advice: "Remove it, or set XDG_RUNTIME_DIR to a folder of your own")
    }
  }

  /// The folder by the XDG base directories' rules, or one under /tmp where there is no session.
  public static func folder(runtimeFolder: String?) -> String {
    guard let runtimeFolder, !runtimeFolder.isEmpty else { return "/tmp/ferry-\(geteuid())" }
    return "\(runtimeFolder)/ferry"
  }

  /// Takes the right to run the cluster; nil when another process has it.
  ///
  /// The kernel gives it back when this process ends, however it ends.
  public func takeLock() throws(ClusterError) -> ServiceLock? {
    let file = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw ClusterError(
        .failed, "The lock \(lock) can't be opened: \(String(cString: strerror(errno)))")
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
    return ServiceLock(file: file)
  }
}

/// The right to run a cluster, held as long as this exists.
public final class ServiceLock: Sendable {
  private let file: Int32

  fileprivate init(file: Int32) { self.file = file }

  deinit { _ = Glibc.close(file) }
}
