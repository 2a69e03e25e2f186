internal import ClusterModel
internal import FoundationEssentials
internal import Journal

extension WorldRecords {
  /// The world that a store holds, with the migrations that were under way when it was last
  /// written; nil when it holds none.
  static func restore(
    from store: ObjectStore
  ) throws -> (world: SimulatedWorld, underWay: [MigrationUnderWay], records: WorldRecords)? {
    guard let rest = try objects(.rest, Rest.self, store).first else { return nil }
    var rows = MachineRows()
    let machines = try store.objects(Kind.machine.rawValue).map { object in
      try rows.read(object.name, object.content)
    }
    let migrations = try objects(.migration, Migration.self, store)
    var cluster = ClusterSnapshot(name: rest.name, kind: .simulated)
    cluster.operations = SimulatedWorld.operations(of: rest.world.profile)
    cluster.settings = rest.settings
    cluster.quorum = rest.quorum
    cluster.troubles = rest.troubles
    cluster.nodes = Table(try objects(.node, Node.self, store))
    cluster.machines = Table(machines.map(\.machine))
    cluster.services = Table(try objects(.service, Service.self, store))
    cluster.volumes = Table(try objects(.volume, SharedVolume.self, store))
    cluster.disks = Table(try objects(.disk, ClusterDisk.self, store))
    cluster.networks = Table(try objects(.network, ClusterNetwork.self, store))
    cluster.adopt(migrations)
    for record in try objects(.record, EventRecord.self, store) {
      cluster.apply(.recorded(record))
    }
    var world = rest.world
    world.cluster = cluster
    world.guests.reserveCapacity(machines.count)
    for row in machines { world.guests[row.machine.id] = row.memory }
    var records = WorldRecords()
    records.nextRecord = rest.nextRecord
    records.migrations = Set(migrations.map(\.id))
    records.areOld = rows.areOld
    return (world, rest.underWay, records)
  }

  private static func objects<Value: Decodable>(
    _ kind: Kind, _ type: Value.Type, _ store: ObjectStore
  ) throws -> [Value] {
    let decoder = JSONDecoder()
    return try store.objects(kind.rawValue).map { try decoder.decode(type, from: $0.content) }
  }
}
