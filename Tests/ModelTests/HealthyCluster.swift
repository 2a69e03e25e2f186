import ClusterModel

/// Two nodes of one kind with nothing to complain of, and all of it reported.
enum HealthyCluster {
  static let all: ProcessorFeatures = ["sse4_1", "sse4_2"]

  static func make() -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "sound", kind: .simulated)
    cluster.operations = Set(ClusterOperation.Kind.allCases)
    cluster.quorum = Quorum(
      isQuorate: true, votesPresent: 3, votesExpected: 3, mode: "Node and Disk Majority")
    cluster.settings.quorum = QuorumConfiguration(
      mode: .nodeAndDiskMajority, witnessDisk: "Witness")
    for name in ["n1", "n2"] { cluster.nodes.update(node(NodeID(rawValue: name))) }
    let networks: [(NetworkID, ClusterNetwork.Use, gateway: Bool, traffic: Bool)] = [
      ("Management", .enabled, true, false), ("Live Migration", .internal, false, false),
      ("CSV", .internal, false, true), ("Clients", .disabled, true, false),
    ]
    for (number, network) in networks.enumerated() {
      cluster.networks.update(
        ClusterNetwork(
          id: network.0, state: .up, use: network.1, subnet: "10.1.\(number).0/24",
          speed: .megabitsPerSecond(1000), hasDefaultGateway: network.gateway,
          carriesClusterTraffic: network.traffic,
          addresses: ["n1": "10.1.\(number).1", "n2": "10.1.\(number).2"],
          adapters: ["n1": adapter(number), "n2": adapter(number)]))
    }
    cluster.disks = [
      ClusterDisk(id: "Witness", capacity: .gibibytes(1), use: .witness, owner: "n1"),
      ClusterDisk(id: "d1", capacity: .gibibytes(9), use: .sharedVolume("Volume1"), owner: "n1"),
      ClusterDisk(id: "d2", capacity: .gibibytes(9), owner: "n1"),
    ]
    cluster.volumes.update(
      SharedVolume(
        id: "Volume1", state: .online, path: "/csv/Volume1", capacity: .gibibytes(9),
        used: .gibibytes(4), coordinator: "n1", disk: "d1"))
    cluster.machines = [machine("m1", on: "n1", last: 91), machine("m2", on: "n2", last: 92)]
    return cluster
  }

  private static func node(_ id: NodeID) -> Node {
    Node(
      id: id, state: .up, memory: .gibibytes(16), memoryFree: .gibibytes(8), processors: 8,
      processor: Processor(manufacturer: "Intel", model: "Xeon", features: all),
      hypervisor: "Hyper-V", isCurrentHost: id == "n1", systemVersion: "2008 R2",
      updates: ["KB1", "KB2"], switches: ["Clients"], excludesMachinesFromAntivirus: true)
  }

  private static func adapter(_ number: Int) -> NetworkAdapter {
    NetworkAdapter(name: "Ethernet \(number)", speed: .megabitsPerSecond(1000))
  }

  private static func machine(_ id: MachineID, on node: NodeID, last: Int) -> VirtualMachine {
    VirtualMachine(
      id: id, state: .running, owner: node, memory: .gibibytes(4), volume: "Volume1",
      endpoint: ClientEndpoint(address: "10.1.3.\(last)", port: 7),
      processor: Processor(manufacturer: "Intel", model: "Xeon", features: all),
      policy: RolePolicy(antiAffinity: ["pair"]), networkSwitch: "Clients")
  }
}
