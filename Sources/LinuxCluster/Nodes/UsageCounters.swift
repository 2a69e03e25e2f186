internal import ClusterModel

/// What a node or a machine has used so far; the difference between two readings is how busy it was
/// between them.
struct UsageCounters: Hashable, Sendable {
  var at: MonotonicTime
  /// The time that processors were busy, in seconds of one processor, and how many there are.
  var busySeconds: Double?
  var processors: Int
  var memory: Bytes?
  var memorySize: Bytes
  var received: Bytes?
  var sent: Bytes?

  /// How busy it was since an earlier reading; without one, or when the counters began anew
  /// meanwhile, only what needs none is known.
  func usage(since earlier: UsageCounters?) -> Usage {
    let seconds = earlier.map { Double((at - $0.at).nanoseconds) / 1e9 } ?? 0
    func rate(_ now: Double?, _ before: Double?) -> Double? {
      guard let now, let before, seconds > 0, now >= before else { return nil }
      return (now - before) / seconds
    }
    func bandwidth(_ path: KeyPath<UsageCounters, Bytes?>) -> Bandwidth? {
      rate(
        self[keyPath: path].map { Double($0.count) },
        earlier?[keyPath: path].map { Double($0.count) }
      ).map { Bandwidth(bytesPerSecond: $0) }
    }
    return Usage(
      processors: rate(busySeconds, earlier?.busySeconds).map {
        min(1, $0 / Double(max(1, processors)))
      },
      memory: memory, memorySize: memorySize, received: bandwidth(\.received),
      sent: bandwidth(\.sent))
  }
}

extension UsageCounters {
  /// What a node is asked: proc(5). The first line is for its clock ticks a second.
  static let script =
    "getconf CLK_TCK; cat /proc/stat /proc/meminfo; echo interfaces; cat /proc/net/dev"

  /// Reads a node's answer; nil when it is none.
  init?(_ text: String, at moment: MonotonicTime) {
    var lines = text.split(whereSeparator: \.isNewline)[...]
    guard let ticks = lines.popFirst().flatMap({ Double($0) }), ticks > 0 else { return nil }
    var sizes: [Substring: Double] = [:]
    var (count, busy) = (0, Double?.none)
    var (received, sent) = (0.0, 0.0)
    var isOfInterfaces = false
    for line in lines {
      let words = line.split { $0 == " " || $0 == ":" }
      guard let name = words.first else { continue }
      if name == "interfaces" {
        isOfInterfaces = true
      } else if isOfInterfaces {
        // Bytes received are the first number, bytes sent the ninth.
        guard words.count >= 10, name != "lo", let came = Double(words[1]),
          let went = Double(words[9])
        else { continue }
        received += came
        sent += went
      } else if name == "cpu" {
        // user nice system idle iowait irq softirq steal
        let times = words.dropFirst().prefix(8).compactMap { Double($0) }
        guard times.count == 8 else { return nil }
        busy = (times.reduce(0, +) - times[3] - times[4]) / ticks
      } else if name.hasPrefix("cpu") {
        count += 1
      } else if words.count == 3, words[2] == "kB" {
        sizes[name] = Double(words[1])
      }
    }
    guard let busy, let all = sizes["MemTotal"], let free = sizes["MemAvailable"] else {
      return nil
    }
    self.init(
      at: moment, busySeconds: busy, processors: count, memory: .kibibytes(all - free),
      memorySize: .kibibytes(all), received: Bytes(Int64(received)), sent: Bytes(Int64(sent)))
  }

  /// Reads what libvirt tells of a domain, by the names of `virsh domstats`.
  init(_ values: TypedParameters, at moment: MonotonicTime) {
    func sum(_ direction: String) -> Bytes? {
      guard let count = values["net.count"], count > 0 else { return nil }
      let all = (0..<min(count, 64)).compactMap { values["net.\($0).\(direction).bytes"] }
      return Bytes(Int64(clamping: all.reduce(0, +)))
    }
    let size = Bytes.kibibytes(Double(values["balloon.current"] ?? 0))
    // A guest with a balloon's driver tells what it leaves free; of others it is known what QEMU
    // holds of the host's memory, some of which is QEMU's own.
    let memory = values["balloon.unused"].map { size - .kibibytes(Double($0)) }
    self.init(
      at: moment, busySeconds: values["cpu.time"].map { Double($0) / 1e9 },
      processors: Int(clamping: values["vcpu.current"] ?? 1),
      memory: memory ?? values["balloon.rss"].map { min(.kibibytes(Double($0)), size) },
      memorySize: size,
      received: sum("rx"), sent: sum("tx"))
  }
}
