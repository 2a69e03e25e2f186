private import Glibc

/// A file that events are written to: it appears under its name when it is whole, and never before.
public final class EventExport {
  /// How many bytes are gathered before they are written.
  private static let gatheredMax = 256 * 1024

  /// What was written.
  public struct Summary: Hashable, Sendable {
    /// How many events.
    public var events: Int
    /// How many bytes.
    public var bytes: Int
  }

  private let path: String
  private let partial: String
  private let overwrites: Bool
  private let descriptor: Int32
  private var encoder: any EventEncoder
  private var gathered: [UInt8] = []
  private var summary = Summary(events: 0, bytes: 0)
  private var isOpen = true

  /// Begins a file beside the one that it becomes.
  ///
  /// - Parameters:
  ///   - format: What to write; nil for what the name ends with.
  ///   - overwrites: Whether a file of that name is replaced; otherwise it is refused.
  public init(
    path: String, format: ExportFormat? = nil, overwrites: Bool = false
  ) throws(ExportFault) {
    guard let format = format ?? ExportFormat(path: path) else {
      throw ExportFault(
        message: "The name \(path) does not say what to write: let it end with "
          + ExportFormat.endings)
    }
    self.path = path
    self.overwrites = overwrites
    try Self.check(path, overwrites)
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    partial = "\(path[..<slash]).\(path[slash...]).\(getpid()).partial"
    descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.fault("can't be written", path) }
    encoder = format.makeEncoder()
    gathered = encoder.begin()
  }

  deinit { discard() }

  /// Writes an event.
  public func add(_ event: LogEvent) throws(ExportFault) {
    gathered += try encoder.encode(event)
    summary.events += 1
    if gathered.count >= Self.gatheredMax { try flush() }
  }

  /// Writes what is left, and gives the file its name.
  public func finish() throws(ExportFault) -> Summary {
    gathered += try encoder.end()
    try flush()
    if let beginning = encoder.beginning {
      guard pwrite(descriptor, beginning, beginning.count, 0) == beginning.count else {
        throw Self.fault("can't be written", path)
      }
    }
    guard fsync(descriptor) == 0 else { throw Self.fault("can't be written", path) }
    try appear()
    isOpen = false
    close(descriptor)
    return summary
  }

  /// Takes back what was written so far.
  private func discard() {
    guard isOpen else { return }
    isOpen = false
    unlink(partial)
    close(descriptor)
  }

  private func flush() throws(ExportFault) {
    var written = 0
    while written < gathered.count {
      let count = gathered[written...].withUnsafeBytes {
        write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.fault("can't be written", path) }
      written += count
    }
    summary.bytes += written
    gathered.removeAll(keepingCapacity: true)
  }

  private func appear() throws(ExportFault) {
    if overwrites {
      guard rename(partial, path) == 0 else { throw Self.fault("can't be written", path) }
      return
    }
    // A second name for a file fails when there is one, whoever made it meanwhile.
    if link(partial, path) == 0 {
      unlink(partial)
      return
    }
    try Self.check(path, overwrites)
    // A file system without second names; the look just now has to do.
    guard rename(partial, path) == 0 else { throw Self.fault("can't be written", path) }
  }

  private static func check(_ path: String, _ overwrites: Bool) throws(ExportFault) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ExportFault(message: "\(path) is no ordinary file", isRefused: true)
    }
    guard overwrites else {
      throw ExportFault(message: "The file \(path) is there already", isRefused: true)
    }
  }

  private static func fault(_ what: String, _ path: String) -> ExportFault {
    ExportFault(message: "The file \(path) \(what): \(String(cString: strerror(errno)))")
  }
}
