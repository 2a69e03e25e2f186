internal import ClusterModel

/// One thing that a machine does, apart from migrating live.
enum MachineStep: Hashable, Sendable, Codable {
  /// Its operating system shuts down, which takes time.
  case shutDown
  /// Its memory is written to its volume, which takes time.
  case save
  /// Its power is cut; what was saved of it is lost.
  case turnOff
  /// Its disk, and its memory when it runs, are kept.
  case snapshot(name: String)
  /// What a snapshot kept comes back.
  case revert(toSnapshot: String)
  /// Its role moves, which adds to the time of the start that follows.
  case move(to: NodeID)
  /// It starts, which takes time.
  case start
}

/// What a machine does one after the other; a failure of its node, or its end by other hands, ends
/// it at any moment.
struct MachineCourse: Hashable, Sendable, Codable {
  /// What is being done, and what follows.
  var steps: [MachineStep]
  /// The number of the occurrence that ends the step which takes time.
  var awaited = 0
  /// Memory set aside on the node to which it moves.
  var reservation: Reservation?
  /// What moving adds to its start.
  var handover = Duration.zero
}

/// The courses of all machines.
struct MachineCourses: Hashable, Sendable, Codable {
  /// Those that are under way.
  var underWay: [MachineID: MachineCourse] = [:]
  /// Where machines outside the cluster's care ran when their node stopped them.
  var interrupted: [MachineID: NodeID] = [:]
  private var awaited = 0

  /// Notes that a machine's step takes time, and returns the number by which its end is known.
  mutating func await(_ id: MachineID) -> Int {
    awaited += 1
    underWay[id]?.awaited = awaited
    return awaited
  }
}
