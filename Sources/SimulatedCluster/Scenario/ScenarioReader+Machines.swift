internal import ClusterModel
internal import MigrationModel

extension ScenarioReader {
  /// The most snapshots of a machine, as with Hyper-V.
  private static let snapshotsMax = 50

  /// Adds a machine; its node must exist and have room for it.
  mutating func addGuest(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow(
      "name", "owner", "memory", "processors", "zero", "writes", "volume", "disk", "address",
      "port", "state", "highly available", "processor compatible", "start action", "policy",
      "switch", "local media", "snapshots")
    let id = MachineID(rawValue: try map.text("name"))
    guard machines.insert(id).inserted else {
      throw map.error("name", "there are two machines named \(id)")
    }
    guard let owner = try node(map, "owner").flatMap(node) else {
      throw map.error("owner", "a machine lacks \"owner\"")
    }
    let memory = try Self.memory(map)
    var machine = VirtualMachine(
      id: id,
      state: try map.word(
        "state", unless: .running,
        of: [("running", .running), ("off", .off), ("saved", .saved), ("paused", .paused)]),
      owner: owner.id, memory: memory.size,
      processors: try map.value("processors", "2", unless: 1, Self.count),
      isHighlyAvailable: try map.flag("highly available", unless: true),
      volume: try volume(map), endpoint: try Self.endpoint(map),
      isProcessorCompatible: try map.flag("processor compatible", unless: false),
      startAction: try map.word("start action", unless: .nothing, of: Self.startActions),
      policy: try policy(map, owner.id), snapshots: try snapshots(map),
      networkSwitch: try Self.networkSwitch(map, on: owner),
      localMedia: try map.optionalText("local media"))
    machine.disk = try disk(of: machine, map)
    machine.processor = processor(of: machine, on: owner)
    try takeMemory(machine, map)
    scenario.guests.append(Scenario.Guest(machine: machine, memory: memory))
  }

  private static let startActions: [(String, AutomaticStartAction)] = [
    ("nothing", .nothing), ("if-it-ran", .startIfItRan), ("always", .always),
  ]

  private mutating func takeMemory(
    _ machine: VirtualMachine, _ map: ScenarioMap
  ) throws(ScenarioError) {
    guard machine.state.occupiesMemory, let owner = machine.owner else { return }
    let free = memoryFree[owner] ?? .zero
    guard machine.memory <= free else {
      throw map.error("memory", "\(owner) has \(max(free, .zero)) left for \(machine.id)")
    }
    memoryFree[owner] = free - machine.memory
  }

  private func volume(_ map: ScenarioMap) throws(ScenarioError) -> VolumeID? {
    guard let volume = try map.optionalText("volume").map({ VolumeID(rawValue: $0) }) else {
      return nil
    }
    guard volumes.contains(volume) else {
      throw map.error("volume", "there is no volume named \(volume)")
    }
    return volume
  }

  /// A disk of its own moves with it, so that it belongs to the same node.
  private mutating func disk(
    of machine: VirtualMachine, _ map: ScenarioMap
  ) throws(ScenarioError) -> DiskID? {
    guard let name = try map.optionalText("disk") else { return nil }
    guard machine.volume == nil else {
      throw map.error("disk", "\(machine.id) lies on a volume or on a disk of its own, not both")
    }
    return try take(
      DiskID(rawValue: name), for: .machine(machine.id), owner: machine.owner, map
    ).id
  }

  /// The processor that it runs on, in the features that it sees; nil when the file does not say
  /// who made it.
  private func processor(of machine: VirtualMachine, on node: Node) -> Processor? {
    var processor = node.processor
    guard machine.state != .off, !processor.manufacturer.isEmpty else { return nil }
    if machine.isProcessorCompatible {
      processor.features = commonFeatures[processor.manufacturer] ?? []
    }
    return processor
  }

  private static func networkSwitch(
    _ map: ScenarioMap, on node: Node
  ) throws(ScenarioError) -> String? {
    guard let name = try map.optionalText("switch") else { return nil }
    guard node.switches.isEmpty || node.switches.contains(name) else {
      throw map.error("switch", "\(node.id) has no switch named \(name)")
    }
    return name
  }

  private func snapshots(_ map: ScenarioMap) throws(ScenarioError) -> [MachineSnapshot] {
    var found: [MachineSnapshot] = []
    for snapshot in try map.maps("snapshots", what: "a snapshot", max: Self.snapshotsMax) {
      try snapshot.allow("name", "taken", "memory")
      let name = try snapshot.text("name")
      guard !found.contains(where: { $0.name == name }) else {
        throw snapshot.error("name", "there are two snapshots named \(name)")
      }
      found.append(
        MachineSnapshot(
          name: name,
          takenAt: try snapshot.value("taken", "2025-12-24 18:00") { WallTime(reading: $0) },
          includesMemory: try snapshot.flag("memory", unless: false)))
    }
    return found
  }
}

extension ScenarioReader {
  private static func memory(_ map: ScenarioMap) throws(ScenarioError) -> GuestMemory {
    let size = try map.value("memory", "1 GiB") { text in
      Bytes(reading: text).flatMap { $0 > .zero ? $0 : nil }
    }
    var memory = GuestMemory(
      size: size,
      zeroFraction: try map.value("zero", "0.3", unless: 0) { text in
        Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
      })
    let writes = try map.maps(
      "writes", what: "a working set", max: GuestMemory.workingSetsMax)
    for set in writes {
      try set.allow("set", "rate", "pattern")
      memory.workingSets.append(
        WorkingSet(
          size: try set.value("set", "64 MiB") { Bytes(reading: $0) },
          rate: try set.value("rate", "8 MiB/s") { Bandwidth(reading: $0) },
          pattern: try set.word(
            "pattern", unless: .random,
            of: WorkingSet.Pattern.allCases.map { ($0.rawValue, $0) })))
    }
    guard memory.workingSets.reduce(.zero, { $0 + $1.size }) <= size else {
      throw map.error("writes", "the working sets are larger than the memory")
    }
    return memory
  }

  private static func endpoint(_ map: ScenarioMap) throws(ScenarioError) -> ClientEndpoint? {
    guard let address = try map.optionalText("address") else { return nil }
    let port = try map.number("port", "7", in: 1...65535) ?? 7
    return ClientEndpoint(address: address, port: port)
  }
}
