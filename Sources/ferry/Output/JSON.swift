import ClusterModel
import FoundationEssentials
import Journal

/// The shapes of `-o json`: plain arrays of flat objects, keys in alphabetical order.
enum JSON {
  static func text(_ value: some Encodable, isPretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  struct Node: Encodable {
    var name, state: String
    var information: String?
    var memoryBytes, memoryFreeBytes: Int64
    var processors: Int
    var drain: String
    var isCurrentHost: Bool
    var virtualMachines: Int

    init(_ node: ClusterModel.Node, in cluster: ClusterSnapshot) {
      name = node.id.rawValue
      state = node.state.rawValue
      information = node.remark
      memoryBytes = node.memory.count
      memoryFreeBytes = node.memoryFree.count
      processors = node.processors
      drain = node.drain.rawValue
      isCurrentHost = node.isCurrentHost
      virtualMachines = cluster.machines(on: node.id).count
    }
  }

  struct Machine: Encodable {
    var name, state, status: String
    var information, currentOwner, volume, disk: String?
    var memoryBytes: Int64
    var processors: Int
    var isHighlyAvailable, isProcessorCompatible: Bool
    var priority, startAction: String
    var snapshots: [String]

    init(_ machine: VirtualMachine, in cluster: ClusterSnapshot) {
      name = machine.id.rawValue
      state = machine.state.rawValue
      status = cluster.status(of: machine)
      information = machine.information
      currentOwner = machine.owner?.rawValue
      volume = machine.volume?.rawValue
      memoryBytes = machine.memory.count
      processors = machine.processors
      disk = machine.disk?.rawValue
      isHighlyAvailable = machine.isHighlyAvailable
      isProcessorCompatible = machine.isProcessorCompatible
      priority = machine.policy.priority.name
      startAction = machine.startAction.rawValue
      snapshots = machine.snapshots.map(\.name)
    }
  }

  struct Network: Encodable {
    var name, state, use, subnet: String
    var information: String?
    var megabitsPerSecond: Double?
    var hasDefaultGateway, carriesClusterTraffic: Bool
    var addresses: [String: String]
    var metric, migrationRank: Int?

    init(_ network: ClusterNetwork, in cluster: ClusterSnapshot) {
      name = network.id.rawValue
      state = network.state.rawValue
      use = network.use.rawValue
      subnet = network.subnet
      information = network.information
      megabitsPerSecond = network.speed?.megabitsPerSecond
      hasDefaultGateway = network.hasDefaultGateway
      carriesClusterTraffic = network.carriesClusterTraffic
      metric = network.metric
      migrationRank = cluster.migrationRank(of: network.id)
      addresses = [:]
      for (node, address) in network.addresses { addresses[node.rawValue] = address }
    }
  }

  struct Volume: Encodable {
    var name, state, path: String
    var information, coordinator, disk: String?
    var access: [String: String]
    var capacityBytes, usedBytes: Int64

    init(_ volume: SharedVolume) {
      name = volume.id.rawValue
      state = volume.state.rawValue
      path = volume.path
      information = volume.information
      coordinator = volume.coordinator?.rawValue
      capacityBytes = volume.capacity.count
      usedBytes = volume.used.count
      disk = volume.disk?.rawValue
      access = [:]
      for (node, how) in volume.access { access[node.rawValue] = how.rawValue }
    }
  }
}
