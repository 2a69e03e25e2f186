import ClusterModel
import MigrationModel

/// A line of the screen of all live migrations.
enum Crossing: Equatable, Sendable {
  /// It goes on.
  case running(Lane)
  /// It waits, at this place in its cluster, from 1.
  case waiting(Lane, place: Int)
  /// It is over, in the cluster that is shown.
  case past(PastMigration, in: ClusterKey)

  var id: Lane.ID {
    switch self {
    case .running(let lane), .waiting(let lane, _): lane.id
    case .past(let migration, let key): Lane.ID(cluster: key, migration: migration.id)
    }
  }

  var machine: MachineID {
    switch self {
    case .running(let lane), .waiting(let lane, _): lane.migration.machine
    case .past(let migration, _): migration.machine
    }
  }

  /// The rows that it takes.
  var rowCount: Int {
    if case .running = self { return 3 }
    return 1
  }
}

/// Where the user is on the screen of all live migrations.
struct CrossingsView: Equatable, Sendable {
  /// The most migrations of the past that are kept here; older ones are the journal's.
  static let pastMax = 500

  /// What the histogram counts.
  enum Scope: Int, Equatable, Sendable, CaseIterable {
    case all, machine, pair, network

    var next: Scope { Scope(rawValue: (rawValue + 1) % Self.allCases.count) ?? .all }
  }

  /// What is selected.
  var selected: Lane.ID?
  /// Its position, which stays when it vanishes.
  var selectedIndex = 0
  /// The first line that is shown of those that do not fit.
  var top = 0
  var scope = Scope.all
  /// What the histogram is of.
  var lane = BlackoutLane.hypervisor
}

extension ConsoleState {
  /// Every live migration that is known: those that go on and those that wait in their order, of all
  /// open clusters, and those that are over in the one that is shown, the newest first.
  var crossings: [Crossing] {
    let lanes = self.lanes
    var lines = lanes.filter(\.migration.isActive).map { Crossing.running($0) }
    var places: [ClusterKey: Int] = [:]
    for lane in lanes where !lane.migration.isActive {
      places[lane.id.cluster, default: 0] += 1
      lines.append(.waiting(lane, place: places[lane.id.cluster] ?? 1))
    }
    return lines + pastMigrations.map { .past($0, in: clusterKey) }
  }

  /// What the menu of a line is about.
  func subject(of crossing: Crossing) -> MenuSubject {
    switch crossing {
    case .running(let lane), .waiting(let lane, _): subject(of: lane)
    case .past(let migration, _): .machine(migration.machine)
    }
  }

  /// Those that are over, the newest first: what the cluster still knows, and what was remembered.
  var pastMigrations: [PastMigration] {
    let known = cluster.migrations.compactMap { PastMigration($0) }
    let ids = Set(known.map(\.id))
    return (known + history.filter { !ids.contains($0.id) })
      .sorted { $0.requestedAt > $1.requestedAt }
  }

  /// The blackouts that the histogram counts, and what they are of.
  var countedBlackouts: (title: String, statistics: BlackoutStatistics?) {
    let past = pastMigrations
    let lines = crossings
    let chosen = lines.first { $0.id == crossingsView.selected }.map { $0.facts }
    let group = crossingsView.scope.group(of: chosen)
    let blackouts = past.filter(group.contains).compactMap { $0.lanes[crossingsView.lane] }
    return (group.title, BlackoutStatistics(blackouts))
  }
}

/// What of a migration the histogram's scopes look at.
struct CrossingFacts: Equatable, Sendable {
  var machine: MachineID
  var source: NodeID
  var destination: NodeID?
  var network: NetworkID?
}

extension Crossing {
  var facts: CrossingFacts {
    switch self {
    case .running(let lane), .waiting(let lane, _):
      CrossingFacts(
        machine: lane.migration.machine, source: lane.migration.request.source,
        destination: lane.migration.request.destination, network: lane.migration.network)
    case .past(let migration, _):
      CrossingFacts(
        machine: migration.machine, source: migration.source,
        destination: migration.destination, network: migration.network)
    }
  }
}

extension CrossingsView.Scope {
  /// The migrations that are counted; all of them while nothing is chosen.
  func group(of facts: CrossingFacts?) -> MigrationGroup {
    guard let facts else { return .all }
    return switch self {
    case .all: .all
    case .machine: .machine(facts.machine)
    case .pair: .pair(Set([facts.source, facts.destination].compactMap { $0 }))
    case .network: .network(facts.network)
    }
  }
}
