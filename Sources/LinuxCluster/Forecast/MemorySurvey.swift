internal import ClusterModel

/// What a node tells of the process that runs a machine: how much of the machine's memory was ever
/// touched. The rest holds zeros, which cost next to nothing to send.
struct MemorySurvey: Hashable, Sendable {
  /// What the machine has touched.
  var touched: Bytes
  /// The user under whom QEMU runs; 0 is root.
  var user: Int

  /// Prints the user of a machine's process, and the sizes of its mappings. Its argument: the domain.
  static let script = #"""
    pid=$(cat "/run/libvirt/qemu/$1.pid") && stat -c %u "/proc/$pid" &&
    grep -E '^[0-9a-f]+-[0-9a-f]+ |^Rss:' "/proc/$pid/smaps"
    """#

  /// Reads what the script prints; nil when the machine's memory is not found in it.
  init?(_ text: String, memory: Bytes) {
    let lines = text.split(separator: "\n")
    guard let user = lines.first.flatMap({ Int($0) }) else { return nil }
    var mappings: [(size: Int64, resident: Int64)] = []
    for line in lines.dropFirst() {
      if line.hasPrefix("Rss:") {
        let count = line.split(separator: " ").dropFirst().first.flatMap { Int64($0) }
        guard let count, let last = mappings.indices.last else { return nil }
        mappings[last].resident = count * 1024
      } else if let range = line.split(separator: " ").first?.split(separator: "-"),
        range.count == 2, let low = Int64(range[0], radix: 16),
        let high = Int64(range[1], radix: 16)
      {
        mappings.append((size: high - low, resident: 0))
      }
    }
    // One mapping holds it, a little longer perhaps; several do when it is spread over NUMA nodes.
    let whole = mappings.filter { $0.size >= memory.count }.min { $0.size < $1.size }
    let large = mappings.filter { $0.size * 8 >= memory.count }
    let resident = whole?.resident ?? large.reduce(0) { $0 + $1.resident }
    guard resident > 0 else { return nil }
    touched = Bytes(min(resident, memory.count))
    self.user = user
  }
}
