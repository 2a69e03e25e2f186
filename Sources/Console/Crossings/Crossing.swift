import ClusterModel
import MigrationModel

/// A line of the screen of all live migrations.
enum Crossing: Equatable, Sendable {
  /// It goes on.
  case running(Migration)
  /// It waits, at this place, from 1.
  case waiting(Migration, place: Int)
  /// It is over.
  case past(PastMigration)

  var id: MigrationID {
    switch self {
    case .running(let migration), .waiting(let migration, _): migration.id
    case .past(let migration): migration.id
    }
  }

  var machine: MachineID {
    switch self {
    case .running(let migration), .waiting(let migration, _): migration.machine
    case .past(let migration): migration.machine
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
  var selected: MigrationID?
  /// Its position, which stays when it vanishes.
  var selectedIndex = 0
  /// The first line that is shown of those that do not fit.
  var top = 0
  var scope = Scope.all
  /// What the histogram is of.
  var lane = BlackoutLane.hypervisor
}

extension ConsoleState {
  /// Every live migration that is known: those that go on, those that wait in their order, and those
  /// that are over, the newest first.
  var crossings: [Crossing] {
    let lanes = self.lanes
    var lines = lanes.filter(\.isActive).map { Crossing.running($0) }
    for (index, migration) in lanes.filter({ !$0.isActive }).enumerated() {
      lines.append(.waiting(migration, place: index + 1))
    }
    return lines + pastMigrations.map { .past($0) }
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
    case .running(let migration), .waiting(let migration, _):
      CrossingFacts(
        machine: migration.machine, source: migration.request.source,
        destination: migration.request.destination, network: migration.network)
    case .past(let migration):
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
