internal import ClusterModel
internal import MigrationModel

/// What was measured earlier, while this process runs: it serves when there is no time to measure.
struct MeasuredBefore: Sendable {
  /// The most machines and routes remembered.
  static let entriesMax = 10_000

  /// From one node to another over a network.
  struct Route: Hashable, Sendable {
    /// From.
    var source: NodeID
    /// To.
    var destination: NodeID
    /// Over; nil is what libvirt chooses.
    var network: NetworkID?
  }

  /// Where a machine writes, and where that is known from.
  typealias Writing = (sets: [WorkingSet], basis: String)

  /// Where each machine writes, and what was said of it.
  private(set) var writes: [MachineID: Writing] = [:]
  /// What each machine had touched of its memory.
  private(set) var touched: [MachineID: Bytes] = [:]
  /// What the last migration that nothing limited has sent in a second.
  private(set) var rates: [Route: Bandwidth] = [:]
  /// When a network was last seen to reach the destination, and at which port.
  private(set) var reached: [Route: (at: MonotonicTime, port: Int?)] = [:]

  /// What each node and machine that was looked at had used by then.
  private(set) var usage: [Usage.Subject: UsageCounters] = [:]

  /// Remembers what was used by a moment; returns what was known before.
  mutating func note(_ counters: UsageCounters, of subject: Usage.Subject) -> UsageCounters? {
    guard usage.count < Self.entriesMax || usage[subject] != nil else { return nil }
    defer { usage[subject] = counters }
    return usage[subject]
  }

  /// Remembers where a machine writes.
  mutating func note(_ sets: [WorkingSet], _ basis: String, of machine: MachineID) {
    guard writes.count < Self.entriesMax || writes[machine] != nil else { return }
    writes[machine] = (sets, basis)
  }

  /// Remembers how much a machine has touched.
  mutating func note(touched count: Bytes, by machine: MachineID) {
    guard touched.count < Self.entriesMax || touched[machine] != nil else { return }
    touched[machine] = count
  }

  /// Remembers what went over a route.
  mutating func note(_ rate: Bandwidth, over route: Route) {
    guard rates.count < Self.entriesMax || rates[route] != nil else { return }
    rates[route] = rate
  }

  /// Remembers that a route was open.
  mutating func note(reached route: Route, port: Int?, at moment: MonotonicTime) {
    guard reached.count < Self.entriesMax || reached[route] != nil else { return }
    reached[route] = (moment, port)
  }

  /// Forgets that a route was open: its port is used, or does not serve after all.
  mutating func forget(reached route: Route) { reached[route] = nil }
}
