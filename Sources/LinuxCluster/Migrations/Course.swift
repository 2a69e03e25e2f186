internal import ClusterModel

/// A migration that goes on, with what observes it.
struct Course {
  /// What is known of it.
  var watch: MigrationWatch
  /// Whether this Ferry carries it out.
  let isOurs: Bool
  /// Whether somebody asked Ferry to take it back.
  var isCancelRequested = false
  /// Whether its end is being looked into.
  var isEnding = false
  /// Since when the destination has not been heard of.
  var silentSince: MonotonicTime?
  /// Reads the job's statistics.
  var reader: Task<Void, Never>?
  /// Follows the lanes through the blackout.
  var lanes: Task<Void, Never>?
  /// Probes the machine from where a client would be.
  var probe: ClientProbe?

  /// A course that nobody observes yet.
  init(_ watch: MigrationWatch, isOurs: Bool) {
    self.watch = watch
    self.isOurs = isOurs
  }

  /// Ends the observation.
  func cancel() {
    reader?.cancel()
    lanes?.cancel()
    if let probe { Task { await probe.stop() } }
  }
}

/// A migration of our own whose nodes are being reserved.
struct Preparation {
  /// The migration.
  let id: MigrationID
  /// Whether it was taken back already.
  var isCancelRequested = false
}
