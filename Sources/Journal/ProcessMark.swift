private import Glibc

/// A process, told apart from a later one with the same number by its start.
struct ProcessMark: Hashable, Sendable {
  /// The process number.
  var id: Int64
  /// Its start, in clock ticks since the machine's (proc_pid_stat(5), field 22).
  var start: Int64

  /// This process.
  static let current = ProcessMark(id: Int64(getpid()), start: startTime(of: getpid()) ?? 0)

  /// Whether the process still runs.
  var isAlive: Bool {
    guard let id = pid_t(exactly: id), let start = Self.startTime(of: id) else { return false }
    return start == self.start
  }

  private static func startTime(of process: pid_t) -> Int64? {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 1024)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
    let line = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    guard let end = line.lastIndex(of: ")") else { return nil }
    let fields = line[line.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? Int64(fields[19]) : nil
  }
}
