/// Something that goes wrong in a lab when it is told to, as it does in a real cluster.
public struct LabFault: Codable, Hashable, Sendable {
  /// What kind of thing breaks.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// A node loses its power; a fence agent that switches it on finds none.
    case node
    /// A node's libvirtd is killed, and is not started again until it is mended.
    case libvirtd
    /// The QEMU process of a guest is killed.
    case qemu
    /// A node loses both of corosync's links, so that the others have to fence it.
    case partition
    /// The cables of a network are pulled, or it gets slow.
    case network
    /// The ports of a node to which migrations come are closed: packets to them vanish.
    case port
    /// A shared volume is filled to its last block.
    case disk
    /// A node's processes stand still.
    case freeze
    /// The QEMU process of a guest stands still.
    case qemuFreeze = "qemu-freeze"
  }

  /// What kind of thing breaks.
  public var kind: Kind
  /// The name of the node, guest, network or volume.
  public var target: String
  /// Of a network: the one node whose cable it is. Of a guest: `source`, `destination` or a node.
  public var place: String?
  /// What is left of a network's speed, as `tc` reads it: `40mbit`.
  public var speed: String?
  /// The one program of a node that stands still.
  public var program: String?
  /// Whether what was killed may start again at once.
  public var isOnce = false

  /// A fault that is not checked yet; `Lab.cause` does.
  public init(
    _ kind: Kind, _ target: String, on place: String? = nil, slow speed: String? = nil,
    only program: String? = nil, once isOnce: Bool = false
  ) {
    self.kind = kind
    self.target = target
    self.place = place
    self.speed = speed
    self.program = program
    self.isOnce = isOnce
  }

  /// The words after `ferry lab break` that cause it.
  public var words: String {
    [
      "\(kind.rawValue) \(target)", place.map { "--on \($0)" }, speed.map { "--slow \($0)" },
      program.map { "--only \($0)" }, isOnce ? "--once" : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether it is over at once: there is nothing to mend, since the cluster has to see to it.
  var isMomentary: Bool { kind == .qemu || isOnce }
}

extension LabFault {
  /// The options that make sense for a kind.
  private var wrongOption: String? {
    let allowed: Set<String> =
      switch kind {
      case .node, .partition, .port, .disk: []
      case .libvirtd: ["--once"]
      case .qemu, .qemuFreeze: ["--on"]
      case .network: ["--on", "--slow"]
      case .freeze: ["--only"]
      }
    let given = [
      place.map { _ in "--on" }, speed.map { _ in "--slow" }, program.map { _ in "--only" },
      isOnce ? "--once" : nil,
    ]
    return given.compactMap { $0 }.first { !allowed.contains($0) }
  }

  static let sides = ["source", "destination"]

  /// The same fault with its names as the lab has them, or why there is no such thing to break.
  func checked(nodes: [String], guests: [String], volumes: [String]) throws(LabError) -> LabFault {
    if let wrongOption {
      throw LabError(
        .badFault, "\(kind.rawValue) has no \(wrongOption)",
        advice: "See what can be said with: ferry lab break --help")
    }
    if let speed, speed.wholeMatch(of: #/[1-9][0-9]*(k|m|g)bit/#) == nil {
      throw LabError(
        .badFault, "\(speed) is no speed", advice: "Write it as 800kbit, 40mbit or 1gbit")
    }
    var fault = self
    switch kind {
    case .node, .libvirtd, .partition, .port, .freeze:
      fault.target = try Self.found(target, "node", in: nodes)
    case .qemu, .qemuFreeze:
      fault.target = try Self.found(target, "guest", in: guests)
      if let place { fault.place = try Self.found(place, "side or node", in: Self.sides + nodes) }
    case .network:
      let named = LabNetwork.allCases.first { $0.title.lowercased() == target.lowercased() }
      fault.target = try Self.found(
        named?.rawValue ?? target, "network", in: LabNetwork.allCases.map(\.rawValue))
      if let place { fault.place = try Self.found(place, "node", in: nodes) }
    case .disk: fault.target = try Self.found(target, "volume", in: volumes)
    }
    return fault
  }

  private static func found(
    _ name: String, _ what: String, in known: [String]
  ) throws(LabError) -> String {
    if known.contains(name) { return name }
    // A node may be called by its number.
    if known.contains("node\(name)") { return "node\(name)" }
    throw LabError(
      .badFault, "The lab has no \(what) named \(name)",
      advice: "There is \(known.joined(separator: ", "))")
  }
}
