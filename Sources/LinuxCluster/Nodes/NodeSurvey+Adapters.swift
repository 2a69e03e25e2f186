internal import ClusterModel
private import Glibc

extension NodeSurvey {
  /// The most adapters that may lie upon each other before Ferry stops following them.
  static let layersMax = 8

  /// One adapter of a node.
  struct Adapter: Hashable, Sendable {
    /// What the kernel calls its kind, such as `vlan` or `bridge`; nil of one that is hardware.
    var kind: String?
    /// The bridge or bond that it belongs to.
    var master: String?
    /// The adapter on which it lies.
    var lower: String?
    /// The VLAN it is.
    var vlan: Int?
    /// Whether it has a carrier.
    var isUp: Bool
    /// Its speed, as it says.
    var speed: Bandwidth?
    /// The rate to which it is held.
    var limit: Bandwidth?
  }

  /// What a queue of the kernel lets through, as `tc -j qdisc` describes it.
  struct Queue: Decodable {
    /// Its options; `rate` is in bytes a second.
    struct Options: Decodable { var rate: Double? }
    var kind: String?
    var dev: String?
    var options: Options?
  }

  /// An adapter and those below it, down to the one with the wire.
  func layers(of adapter: String) -> [String] {
    var layers = [adapter]
    while layers.count < Self.layersMax, let top = layers.last, let next = below(top),
      !layers.contains(next)
    { layers.append(next) }
    return layers
  }

  /// The adapter below one: what a VLAN lies on, or the port of a bridge that leads outside.
  ///
  /// A bond is what has the wires; its members stand in for each other.
  private func below(_ name: String) -> String? {
    guard let adapter = adapters[name] else { return nil }
    guard adapter.kind == "bridge" else {
      return adapter.kind == "bond" || adapter.kind == "team" ? nil : adapter.lower
    }
    // Machines hang on taps; what else is a port leads outside.
    return adapters.filter { $0.value.master == name && $0.value.kind != "tun" }.keys.min()
  }

  /// The adapter with the wire, by which it is seen which networks share it.
  func physicalAdapter(below name: String) -> String { layers(of: name).last ?? name }

  /// The VLAN that an adapter is, or lies on.
  func vlan(of name: String) -> Int? {
    layers(of: name).lazy.compactMap { adapters[$0]?.vlan }.first
  }

  /// Whether an adapter and all below it have a carrier.
  func hasCarrier(_ name: String) -> Bool {
    layers(of: name).allSatisfy { adapters[$0]?.isUp ?? true }
  }

  /// What an adapter can carry: the speed of the wire, or less where a queue holds it to that.
  func speed(of name: String) -> Bandwidth? {
    let layers = layers(of: name)
    let wire = layers.reversed().lazy.compactMap { adapters[$0]?.speed }.first
    return (layers.compactMap { adapters[$0]?.limit } + [wire].compactMap { $0 }).min()
  }

  /// The bridges to which machines can be connected.
  var bridges: [String] { adapters.filter { $0.value.kind == "bridge" }.keys.sorted() }
}

// MARK: - Reading

extension NodeSurvey {
  /// Kinds of adapters without a wire, whose speed the kernel makes up.
  private static let kindsWithoutWire: Set = ["veth", "tun", "dummy", "bridge", "ifb"]

  /// Reads `/sys/class/net/eth0/speed 1000`, in megabits a second; -1 where nobody knows.
  mutating func readSpeeds(_ lines: [Substring]) {
    for line in lines {
      let words = line.split(separator: " ")
      let path = words.first?.split(separator: "/") ?? []
      guard words.count == 2, path.count >= 2, let speed = Double(words[1]), speed > 0 else {
        continue
      }
      let name = String(path[path.count - 2])
      if let kind = adapters[name]?.kind, Self.kindsWithoutWire.contains(kind) { continue }
      adapters[name]?.speed = .megabitsPerSecond(speed)
    }
  }

  /// Reads the limits of token buckets, and of hierarchies of them by their widest class.
  mutating func readQueues(_ queues: [Queue], _ classes: [Substring]) {
    for queue in queues where queue.kind == "tbf" {
      guard let device = queue.dev, let rate = queue.options?.rate, rate > 0 else { continue }
      adapters[device]?.limit = Bandwidth(bytesPerSecond: rate)
    }
    var widest: [String: Bandwidth] = [:]
    for line in classes {
      let words = line.split(separator: " ")
      guard let device = words.first, let place = words.firstIndex(of: "ceil"),
        place + 1 < words.count, let rate = Self.rate(words[place + 1])
      else { continue }
      widest[String(device)] = max(widest[String(device)] ?? .zero, rate)
    }
    for (device, rate) in widest { adapters[device]?.limit = rate }
  }

  /// Reads a rate as `tc` writes it, such as `60Mbit`.
  private static func rate(_ word: Substring) -> Bandwidth? {
    let number = word.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(number) else { return nil }
    let scale: Double? =
      switch word.dropFirst(number.count) {
      case "bit": 1
      case "Kbit": 1e3
      case "Mbit": 1e6
      case "Gbit": 1e9
      default: nil
      }
    return scale.map { Bandwidth(bytesPerSecond: value * $0 / 8) }
  }

  /// Reads `corosync-cfgtool -s`: the own addresses of links that have peers and reach none.
  static func deadRings(in lines: [Substring]) -> Set<IPv4Address> {
    var dead: Set<IPv4Address> = []
    var (address, reached, lost) = (IPv4Address?.none, 0, 0)
    func close() {
      if let address, lost > 0, reached == 0 { dead.insert(address) }
      (address, reached, lost) = (nil, 0, 0)
    }
    for line in lines {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      if words.starts(with: ["LINK", "ID"]) { close() }
      if words.first == "addr" { address = words.last.flatMap { IPv4Address(String($0)) } }
      if words.first == "nodeid:" {
        if words.last == "connected" { reached += 1 }
        if words.last == "disconnected" { lost += 1 }
      }
    }
    close()
    return dead
  }
}

/// Subnets of IPv6, as far as Ferry knows them: by their text.
enum SixthSubnet {
  /// The subnet of an address, such as `fd00:72::/64`; nil when it is no address of IPv6.
  static func text(of address: String, prefix: Int) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard (0...128).contains(prefix), inet_pton(AF_INET6, address, &bytes) == 1 else { return nil }
    for index in bytes.indices {
      let kept = min(8, max(0, prefix - index * 8))
      bytes[index] &= UInt8(truncatingIfNeeded: 0xff00 >> kept)
    }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return nil }
    let base = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    return "\(base)/\(prefix)"
  }
}
