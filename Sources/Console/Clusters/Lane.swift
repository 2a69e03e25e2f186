import ClusterModel

/// A live migration that waits or goes on, in whichever of the open clusters.
struct Lane: Equatable, Sendable {
  /// Migrations of two clusters may be named alike.
  struct ID: Hashable, Sendable {
    var cluster: ClusterKey
    var migration: MigrationID
  }

  var id: ID
  var migration: Migration
  /// The newest moment that is known of its cluster's clock.
  var now: MonotonicTime
  /// What its cluster is called, when that is not the one that is shown.
  var clusterName: String?
}

extension ConsoleState {
  /// The migrations that wait or go on, in the order in which the dock shows them: those of the
  /// cluster that is shown, then those of the others.
  var lanes: [Lane] {
    let own = cluster.openMigrations.map { migration in
      Lane(id: laneID(migration.id), migration: migration, now: now)
    }
    return own
      + berths.flatMap { berth in
        berth.view.cluster.openMigrations.map { migration in
          Lane(
            id: Lane.ID(cluster: berth.key, migration: migration.id), migration: migration,
            now: berth.now, clusterName: berth.view.cluster.name)
        }
      }
  }

  /// How many lanes there are.
  var laneCount: Int {
    cluster.migrations.count { !$0.isOver } + berths.reduce(0) { $0 + $1.openMigrations }
  }

  /// The lane of a migration of the cluster that is shown.
  func laneID(_ migration: MigrationID) -> Lane.ID {
    Lane.ID(cluster: clusterKey, migration: migration)
  }

  /// What a lane's menu is about: its machine, or the cluster in which that is.
  func subject(of lane: Lane) -> MenuSubject {
    lane.id.cluster == clusterKey
      ? .machine(lane.migration.machine) : .otherCluster(lane.id.cluster)
  }

  /// Opens the migration screen of a lane, in its cluster.
  mutating func show(_ lane: Lane.ID) {
    turn(to: lane.cluster)
    show(lane.migration)
  }

  /// Shows another of the open clusters.
  mutating func turn(to key: ClusterKey) {
    if key != clusterKey { open(Spot(cluster: key, place: .services)) }
  }
}

extension ClusterSnapshot {
  /// The migrations that go on, then those that wait, in the order in which they start.
  fileprivate var openMigrations: [Migration] {
    let open = migrations.filter { !$0.isOver }
    let waiting = open.filter { !$0.isActive }.sorted {
      ($0.queuePlace ?? .max, $0.requestedAt) < ($1.queuePlace ?? .max, $1.requestedAt)
    }
    return open.filter(\.isActive) + waiting
  }
}
