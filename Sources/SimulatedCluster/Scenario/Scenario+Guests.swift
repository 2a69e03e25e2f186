internal import ClusterModel
internal import MigrationModel

extension Scenario {
  /// Adds a machine; its node must exist and have room for it.
  mutating func addGuest(_ map: ScenarioMap) throws(ScenarioError) {
    try map.allow(
      "name", "owner", "memory", "processors", "zero", "writes", "volume", "address", "port",
      "state", "highly available")
    let id = MachineID(rawValue: try map.text("name"))
    guard !guests.contains(where: { $0.machine.id == id }) else {
      throw map.error("name", "there are two machines named \(id)")
    }
    let owner = NodeID(rawValue: try map.text("owner"))
    try requireNode(owner, map, "owner")
    let volume = try map.optionalText("volume").map { VolumeID(rawValue: $0) }
    if let volume, !volumes.contains(where: { $0.id == volume }) {
      throw map.error("volume", "there is no volume named \(volume)")
    }
    let memory = try Self.memory(map)
    let state: VirtualMachine.State = try map.word(
      "state", unless: .running,
      of: [("running", .running), ("off", .off), ("saved", .saved), ("paused", .paused)])
    let machine = VirtualMachine(
      id: id, state: state, owner: owner, memory: memory.size,
      processors: try map.value("processors", "2", unless: 1, Self.count),
      isHighlyAvailable: try map.flag("highly available", unless: true), volume: volume,
      endpoint: try Self.endpoint(map))
    if machine.occupiesMemory, memory.size > memoryFree(on: owner) {
      throw map.error("memory", "\(owner) has \(memoryFree(on: owner)) left for \(id)")
    }
    guests.append(Guest(machine: machine, memory: memory))
  }

  /// What a node has left for machines.
  private func memoryFree(on node: NodeID) -> Bytes {
    let all = nodes.first { $0.id == node }?.memory ?? .zero
    let taken = guests.lazy.map(\.machine).filter { $0.owner == node && $0.occupiesMemory }
    return taken.reduce(all - Self.hostReserve) { $0 - $1.memory }
  }

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
    let port = try map.value("port", "7", unless: 7) { text in
      Int(text).flatMap { (1...65535).contains($0) ? $0 : nil }
    }
    return ClientEndpoint(address: address, port: port)
  }
}

extension VirtualMachine {
  /// Whether it takes up memory of its node.
  var occupiesMemory: Bool { state.occupiesMemory }
}
