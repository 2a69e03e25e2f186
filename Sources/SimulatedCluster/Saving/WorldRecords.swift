internal import ClusterModel
internal import FoundationEssentials
internal import Journal
internal import MigrationModel

/// A world as rows of a store: one for each object, so that a change writes little, and one for the
/// rest.
///
/// It knows what the store holds, and says for each batch of facts what is to be written.
struct WorldRecords {
  /// The kinds of rows.
  enum Kind: String, CaseIterable {
    case node, machine, service, volume, disk, network, migration, record, rest
  }

  /// The rest: what changes all the time, and is small.
  struct Rest: Codable {
    /// The world without what has rows of its own.
    var world: SimulatedWorld
    var name: String
    var settings: ClusterSettings
    var quorum: Quorum?
    var troubles: [String: String]
    var underWay: [MigrationUnderWay]
    /// The number of the next event record.
    var nextRecord: Int
  }

  static let restName = "world"

  var nextRecord = 0
  /// The migrations that have a row.
  var migrations: Set<MigrationID> = []
  /// Whether the store holds rows in the form of an earlier Ferry.
  var areOld = false
  /// Keys in order, so that what is alike is written alike.
  private let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }()

  /// Whether facts are only readings of how far something is: nobody misses those.
  static func areReadings(_ events: [ClusterEvent]) -> Bool {
    events.allSatisfy { event in
      guard case .migration(let event) = event else { return false }
      switch event.kind {
      case .progressed, .operationEnded: return true
      case .laneMeasured(_, let reading): return !reading.isFinal
      default: return false
      }
    }
  }

  /// What is to be written after these facts.
  mutating func changes(
    after events: [ClusterEvent], in world: SimulatedWorld
  ) throws -> [ObjectStore.Change] {
    var changes: [ObjectStore.Change] = []
    var touched: Set<MigrationID> = []
    for event in events {
      if case .migration(let event) = event {
        touched.insert(event.id)
      } else {
        try add(event, world, &changes)
      }
    }
    if !touched.isEmpty { try add(touched, world.cluster, &changes) }
    changes.append(try put(.rest, Self.restName, rest(of: world)))
    return changes
  }

  /// What is to be written of a world that has no rows yet.
  mutating func all(of world: SimulatedWorld) throws -> [ObjectStore.Change] {
    let cluster = world.cluster
    var events = cluster.nodes.map(ClusterEvent.nodeChanged)
    events += cluster.machines.map(ClusterEvent.machineChanged)
    events += cluster.services.map(ClusterEvent.serviceChanged)
    events += cluster.volumes.map(ClusterEvent.volumeChanged)
    events += cluster.disks.map(ClusterEvent.diskChanged)
    events += cluster.networks.map(ClusterEvent.networkChanged)
    events += cluster.records.map(ClusterEvent.recorded)
    var changes = try changes(after: events, in: world)
    try add(Set(cluster.migrations.map(\.id)), cluster, &changes)
    return changes
  }

  private mutating func add(
    _ event: ClusterEvent, _ world: SimulatedWorld, _ changes: inout [ObjectStore.Change]
  ) throws {
    switch event {
    case .nodeChanged(let node): changes.append(try put(.node, node.id.rawValue, node))
    case .nodeRemoved(let id): changes.append(remove(.node, id.rawValue))
    case .machineChanged(let machine):
      let row = MachineRow(machine: machine, memory: world.guests[machine.id])
      let content = try row.encoded(by: encoder)
      changes.append(
        .put(kind: Kind.machine.rawValue, name: machine.id.rawValue, content: content))
    case .machineRemoved(let id): changes.append(remove(.machine, id.rawValue))
    case .serviceChanged(let service):
      changes.append(try put(.service, service.id.rawValue, service))
    case .serviceRemoved(let id): changes.append(remove(.service, id.rawValue))
    case .volumeChanged(let volume): changes.append(try put(.volume, volume.id.rawValue, volume))
    case .volumeRemoved(let id): changes.append(remove(.volume, id.rawValue))
    case .diskChanged(let disk): changes.append(try put(.disk, disk.id.rawValue, disk))
    case .diskRemoved(let id): changes.append(remove(.disk, id.rawValue))
    case .networkChanged(let network):
      changes.append(try put(.network, network.id.rawValue, network))
    case .networkRemoved(let id): changes.append(remove(.network, id.rawValue))
    case .recorded(let record):
      changes.append(try put(.record, Self.recordName(nextRecord), record))
      let oldest = nextRecord - ClusterSnapshot.recordsMax
      if oldest >= 0 { changes.append(remove(.record, Self.recordName(oldest))) }
      nextRecord += 1
    case .settingsChanged, .quorumChanged, .troubleChanged: break
    case .snapshotTaken, .migration: break
    }
  }

  private mutating func add(
    _ touched: Set<MigrationID>, _ cluster: ClusterSnapshot,
    _ changes: inout [ObjectStore.Change]
  ) throws {
    for migration in cluster.migrations where touched.contains(migration.id) {
      changes.append(try put(.migration, migration.id.rawValue, migration.withoutSamples))
      migrations.insert(migration.id)
    }
    let forgotten = migrations.subtracting(cluster.migrations.lazy.map(\.id))
    for id in forgotten.sorted() { changes.append(remove(.migration, id.rawValue)) }
    migrations.subtract(forgotten)
  }

  private func rest(of world: SimulatedWorld) -> Rest {
    Rest(
      world: world, name: world.cluster.name, settings: world.cluster.settings,
      quorum: world.cluster.quorum, troubles: world.cluster.troubles,
      underWay: world.migrations.map(MigrationUnderWay.init), nextRecord: nextRecord)
  }

  private func put(
    _ kind: Kind, _ name: String, _ object: some Encodable
  ) throws -> ObjectStore.Change {
    .put(kind: kind.rawValue, name: name, content: try encoder.encode(object))
  }

  private func remove(_ kind: Kind, _ name: String) -> ObjectStore.Change {
    .remove(kind: kind.rawValue, name: name)
  }

  /// Names of records are in the order of their numbers.
  private static func recordName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 19 - digits.count)) + digits
  }
}
