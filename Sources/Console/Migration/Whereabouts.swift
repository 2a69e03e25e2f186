import ClusterModel

/// Where a migrating machine is drawn.
enum Whereabouts: Equatable, Sendable {
  case source
  /// Between the nodes: it runs nowhere. The share of the way tells how long that has been so, and
  /// never reaches 1: nobody knows beforehand when a blackout ends.
  case between(Double)
  case destination

  /// The blackout after which half of the way is drawn, in seconds.
  private static let halfWay = 0.15

  init(_ migration: Migration, in cluster: ClusterSnapshot, now: MonotonicTime) {
    let destination = migration.request.destination
    let isThere =
      destination != nil && cluster.machines[id: migration.machine]?.owner == destination
    if let outcome = migration.outcome {
      self = outcome == .done || isThere ? .destination : .source
    } else if let began = migration.blackoutBegan {
      let seconds = max(0, ((migration.blackoutEnded ?? now) - began).seconds)
      self = isThere ? .destination : .between(seconds / (seconds + Self.halfWay))
    } else {
      self = .source
    }
  }

  /// Where it was at a moment of a migration whose end is known: then the way is drawn to scale.
  init(_ migration: Migration, lasting whole: Migration, now: MonotonicTime) {
    if let outcome = migration.outcome {
      self = outcome == .done ? .destination : .source
    } else if migration.blackoutEnded != nil {
      self = .destination
    } else if let began = migration.blackoutBegan {
      let length = max(1e-9, ((whole.blackoutEnded ?? now) - began).seconds)
      self = .between(max(0, min(1, (now - began).seconds / length)))
    } else {
      self = .source
    }
  }
}
