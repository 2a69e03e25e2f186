internal import ClusterBackend
internal import ClusterModel
internal import Journal

/// Keeps a world in a store. When the store can't be written the cluster goes on, a trouble in its
/// snapshot says so, and now and then all is written anew until that succeeds.
struct WorldKeeper {
  /// The name under which the trouble is told.
  static let trouble = "Saved state"

  /// How long it waits, on the cluster's clock, before it tries again.
  static let retry: Duration = .seconds(5)

  private let store: ObjectStore
  private var records: WorldRecords
  /// When writing failed last; nil when all is kept.
  private var failed: MonotonicTime?

  /// Takes up the world that a store keeps, or has it keep another one.
  static func open(
    _ store: ObjectStore, unlessKept makeWorld: () throws(ClusterError) -> SimulatedWorld
  ) throws(ClusterError) -> (WorldKeeper, SimulatedWorld) {
    do {
      if let kept = try WorldRecords.restore(from: store) {
        var (world, records) = (kept.world, kept.records)
        let events = world.goOn(after: kept.underWay, calendar: SimulationClock.calendar)
        if records.areOld {
          records = WorldRecords()
          try store.write([.removeAll] + (try records.all(of: world)))
        } else {
          try store.write(try records.changes(after: events, in: world))
        }
        return (WorldKeeper(store: store, records: records), world)
      }
      let world = try makeWorld()
      var records = WorldRecords()
      try store.write(try records.all(of: world))
      return (WorldKeeper(store: store, records: records), world)
    } catch let error as ClusterError {
      throw error
    } catch {
      let reason = (error as? ObjectStoreError)?.message ?? "\(store.path) can't be read: \(error)"
      throw ClusterError(
        .failed, "The saved state of the cluster can't be used: \(reason)",
        advice: "To begin anew: ferry simulate --reset. The old file is moved aside")
    }
  }

  private init(store: ObjectStore, records: WorldRecords) {
    self.store = store
    self.records = records
  }

  /// Keeps facts, and returns what there is to tell about the keeping itself.
  mutating func keep(_ events: [ClusterEvent], of world: SimulatedWorld) -> [ClusterEvent] {
    if let failed, world.now - failed < Self.retry { return [] }
    let wasFailing = failed != nil
    var newer = wasFailing ? WorldRecords() : records
    do {
      let changes =
        wasFailing
        ? [.removeAll] + (try newer.all(of: world)) : try newer.changes(after: events, in: world)
      try store.write(changes)
      records = newer
      failed = nil
      return wasFailing ? [.troubleChanged(of: Self.trouble, reason: nil)] : []
    } catch {
      failed = world.now
      let reason = "can't be written: what happens now is lost when Ferry ends"
      return wasFailing ? [] : [.troubleChanged(of: Self.trouble, reason: reason)]
    }
  }

  /// Lets go of the store.
  func close() { store.close() }
}
