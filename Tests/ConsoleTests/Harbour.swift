import ClusterModel

/// The cluster that the tests look at: four nodes, a dozen machines, one of each kind of trouble.
enum Harbour {
  static let start = MonotonicTime(nanoseconds: 100_000_000_000)
  static let wallStart = WallTime(secondsSince1970: 1_256_220_000)

  static func cluster(kind: ClusterKind = .simulated) -> ClusterSnapshot {
    var cluster = ClusterSnapshot(name: "harbour", kind: kind)
    cluster.nodes = Table(nodes)
    cluster.machines = Table(machines)
    cluster.volumes = Table(volumes)
    cluster.networks = Table(networks)
    if kind == .simulated { cluster.operations = Set(ClusterOperation.Kind.allCases) }
    cluster.disks = [
      ClusterDisk(
        id: "Cluster Disk 1", capacity: .gibibytes(2048), use: .sharedVolume("Volume1"),
        owner: "quay1"),
      ClusterDisk(
        id: "Cluster Disk 4", capacity: .gibibytes(512), owner: "quay2", lostPaths: ["quay3"]),
    ]
    cluster.quorum = Quorum(
      isQuorate: true, votesPresent: 4, votesExpected: 4, mode: "Node Majority", sustains: 1)
    for record in records { cluster.apply(.recorded(record)) }
    return cluster
  }

  /// The same with services that are no machines.
  static func withServices(kind: ClusterKind = .simulated) -> ClusterSnapshot {
    var cluster = cluster(kind: kind)
    cluster.operations.insert(.services)
    cluster.services = [
      service(
        "fileshare", .online, "File Server", "quay2",
        [("IP Address 10.72.10.60", "IP Address"), ("Shared folders", "File Share")]),
      service(
        "spooler", .offline, "Print Server", "quay3", [("Print Spooler spooler", "Print Spooler")]),
    ]
    return cluster
  }

  private static func service(
    _ id: ServiceID, _ state: Service.State, _ type: String, _ owner: NodeID,
    _ resources: [(String, String)]
  ) -> Service {
    Service(
      id: id, state: state, type: type, owner: owner, isWantedOnline: state == .online,
      resources: resources.map { Service.Resource(name: $0.0, type: $0.1, state: state) })
  }

  private static let nodes: [Node] = [
    node("quay1", free: 20, isHost: true), node("quay2", free: 26), node("quay3", free: 3.5),
    node("quay4", free: 40, .paused, "for maintenance"),
  ]

  private static func node(
    _ id: NodeID, free: Double, _ state: Node.State = .up, _ information: String? = nil,
    isHost: Bool = false
  ) -> Node {
    Node(
      id: id, state: state, information: information, memory: .gibibytes(64),
      memoryFree: .gibibytes(free), processors: 16, processor: Processor(model: "Intel Xeon E5540"),
      hypervisor: "QEMU 7.2", isCurrentHost: isHost)
  }

  private static let machines: [VirtualMachine] = [
    machine("web-01", "quay1", 4, "Volume1"), machine("web-02", "quay2", 4, "Volume1"),
    machine("web-03", "quay3", 4, "Volume1"), machine("db-01", "quay1", 16, "Volume2"),
    machine("db-02", "quay2", 16, "Volume2"), machine("mail", "quay3", 8, "Volume1"),
    machine("files", "quay4", 8, "Volume3"), machine("build-1", "quay1", 8, "Volume3"),
    machine("build-2", "quay2", 8, "Volume3", .off), machine("cache", "quay3", 32, "Volume2"),
    machine("print", "quay4", 2, "Volume3", .saved),
    machine("legacy", "quay4", 1, "Volume3", .failed, client: nil),
  ]

  private static func machine(
    _ id: MachineID, _ owner: NodeID, _ memory: Double, _ volume: VolumeID,
    _ state: VirtualMachine.State = .running,
    client: ClientEndpoint? = ClientEndpoint(address: "192.0.2.17", port: 7)
  ) -> VirtualMachine {
    VirtualMachine(
      id: id, state: state, information: state == .failed ? "three restarts in an hour" : nil,
      owner: owner, memory: .gibibytes(memory), processors: memory > 8 ? 8 : 2,
      isHighlyAvailable: id != "print", volume: volume, endpoint: client)
  }

  private static let volumes: [SharedVolume] = [
    volume("Volume1", .online, 2048, 812, "quay1"),
    volume("Volume2", .redirected, 4096, 3021, "quay2", "quay3 reaches it over the network"),
    volume("Volume3", .online, 1024, 96, "quay4"),
  ]

  private static func volume(
    _ id: VolumeID, _ state: SharedVolume.State, _ capacity: Double, _ used: Double,
    _ coordinator: NodeID, _ information: String? = nil
  ) -> SharedVolume {
    SharedVolume(
      id: id, state: state, information: information, path: "/ClusterStorage/\(id)",
      capacity: .gibibytes(capacity), used: .gibibytes(used), coordinator: coordinator)
  }

  private static let networks: [ClusterNetwork] = [
    network("Management", .enabled, 10, 1000, hasGateway: true),
    network("Cluster", .internal, 20, 1000, carriesCluster: true),
    network("Live migration", .internal, 30, 10_000),
    network("Storage", .disabled, 40, 10_000),
  ]

  private static func network(
    _ id: NetworkID, _ use: ClusterNetwork.Use, _ subnet: Int, _ speed: Double,
    hasGateway: Bool = false, carriesCluster: Bool = false
  ) -> ClusterNetwork {
    var addresses: [NodeID: String] = [:]
    for (index, node) in nodes.enumerated() {
      addresses[node.id] = "10.72.\(subnet).\(index + 1)"
    }
    return ClusterNetwork(
      id: id, state: .up, use: use, subnet: "10.72.\(subnet).0/24",
      speed: .megabitsPerSecond(speed), hasDefaultGateway: hasGateway,
      carriesClusterTraffic: carriesCluster, addresses: addresses)
  }

  private static let records: [EventRecord] = [
    record(-7200, .information, "pacemaker", "quay1", nil, "quay4 joined the cluster"),
    record(-3700, .warning, "storage", "quay3", nil, "quay3 lost direct access to Volume2"),
    record(-600, .error, "libvirt", "quay4", "legacy", "legacy did not start a third time"),
    record(-60, .information, "Ferry", "quay4", nil, "quay4 was paused for maintenance"),
  ]

  private static func record(
    _ offset: Double, _ level: EventRecord.Level, _ source: String, _ node: NodeID?,
    _ machine: MachineID?, _ message: String
  ) -> EventRecord {
    EventRecord(
      time: WallTime(secondsSince1970: wallStart.secondsSince1970 + offset), level: level,
      provider: EventProvider(rawValue: source), node: node, machine: machine, message: message)
  }
}

extension Harbour {
  /// Migrations of earlier days, the newest first.
  static let past: [PastMigration] = [
    past("web-01", 87, days: 1), past("web-01", 64, days: 2), past("db-01", 1240, days: 3),
    past("web-01", 112, days: 4),
    PastMigration(
      id: "mail-01/0", machine: "mail-01", source: "quay1", destination: "quay3", network: nil,
      requestedAt: WallTime(secondsSince1970: wallStart.secondsSince1970 - 500_000),
      result: .failed, total: nil, wholeTime: nil, lanes: [:], outlook: nil),
  ]

  private static func past(
    _ machine: MachineID, _ milliseconds: Int, days: Double
  ) -> PastMigration {
    PastMigration(
      id: MigrationID(rawValue: "\(machine)/-\(days)"), machine: machine, source: "quay1",
      destination: "quay2", network: "Live migration",
      requestedAt: WallTime(secondsSince1970: wallStart.secondsSince1970 - days * 86_400),
      result: .done, total: .seconds(41), wholeTime: .seconds(40),
      lanes: [
        .hypervisor: .milliseconds(milliseconds), .client: .milliseconds(milliseconds + 90),
      ], outlook: nil)
  }
}
