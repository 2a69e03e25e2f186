import Glibc

/// Standard error, sent to a file while it would spoil the screen.
struct ErrorRedirection {
  let path: String
  /// Where standard error went before.
  let original: Int32

  /// Begins; nil when the file can't be made, and standard error stays as it is.
  init?(path: String) {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard original >= 0 else { return nil }
    self.path = path
    dup2(file, STDERR_FILENO)
  }

  /// Ends, and returns the file unless it stayed empty, in which case it is removed.
  func end() -> String? {
    var status = stat()
    let isEmpty = fstat(STDERR_FILENO, &status) == 0 && status.st_size == 0
    dup2(original, STDERR_FILENO)
    close(original)
    guard isEmpty else { return path }
    unlink(path)
    return nil
  }
}
