import Foundation

/// Held by the one command that changes a lab: a lock on its folder, which the kernel lets go of
/// when the command ends, however it ends.
struct LabLock: ~Copyable {
  private let descriptor: Int32

  /// The folder must exist.
  init(folder: String) throws(LabError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LabError(
        .fileRefused, "\(folder) can't be opened: \(String(cString: strerror(errno)))",
        advice: "Check its permissions")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw LabError(
        .busy, "Another `ferry lab` command is at work on this lab",
        advice: "Wait until it has ended, or end it")
    }
  }

  deinit { close(descriptor) }
}
