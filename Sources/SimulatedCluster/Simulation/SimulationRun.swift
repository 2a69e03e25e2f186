internal import ClusterBackend
public import ClusterModel
internal import ClusterRules
internal import MigrationModel

/// A random life of a cluster from one seed: orders, cancellations, operations and faults at random
/// moments, with what must always hold checked at every instant.
///
/// It is a value without a clock: whoever plays it asks `nextInstant` when something happens next.
public struct SimulationRun: Sendable {
  /// What happened at one moment.
  public struct Instant: Sendable {
    /// When.
    public let at: MonotonicTime
    /// What became of it.
    public let facts: [ClusterEvent]
    /// What was done, when the instant was the end of a step.
    public let actions: [SimulationAction]
  }

  /// The most steps of a life: later ones find a cluster that has little left to break.
  public static let stepsMax = 1000
  /// After so many steps everything is compared, not only what was touched.
  static let wholeCheckInterval = 16

  /// The seed.
  public let seed: UInt64
  /// The cluster.
  public internal(set) var world: SimulatedWorld
  /// What happened so far, in numbers.
  public internal(set) var tally = SimulationTally()
  /// The hash of every fact so far.
  public private(set) var hash = TraceHash()
  /// The newest actions, for the report of a violation.
  public internal(set) var lastActions: [SimulationAction] = []
  /// Gets every line of the trace, and between them, after a `#`, what is done.
  public var trace: (@Sendable (borrowing [UInt8]) -> Void)?

  var invariants: Invariants
  /// The run's own luck; the world has another.
  var luck: SplitMix64
  /// What puts right what is broken at present, the oldest first.
  var remedies: [Fault] = []
  /// How many migrations, and how many new objects, were named so far.
  var namesGiven = 0
  let machinesMax: Int
  let nodesMax: Int
  private let tampering: Tampering
  private var line = TraceLine()
  /// When the step ends with its action.
  private var stepEnds: MonotonicTime

  /// Begins a life. The seed also chooses how the cluster's hypervisor migrates.
  public init(scenario: Scenario, seed: UInt64) {
    self.init(scenario: scenario, seed: seed, tampering: .none)
  }

  init(scenario: Scenario, seed: UInt64, tampering: Tampering) {
    self.seed = seed
    self.tampering = tampering
    luck = SplitMix64(seed: seed ^ 0x51b0_1a7e)
    var scenario = scenario
    scenario.profile = HypervisorProfile.all[luck.index(below: HypervisorProfile.all.count)]
    world = SimulatedWorld(scenario, seed: seed)
    invariants = Invariants(world)
    machinesMax = scenario.guests.count + 6
    nodesMax = scenario.nodes.count + 2
    stepEnds = world.now
    stepEnds = chooseMoment()
  }

  /// What was violated, the first first; the run may go on, but what follows means little.
  public var violations: [Violation] { invariants.violations }

  /// When something happens next.
  public var nextMoment: MonotonicTime { min(world.nextEventTime ?? stepEnds, stepEnds) }

  /// Lets time pass to the next moment at which something happens, and that happen.
  public mutating func nextInstant() -> Instant {
    if let next = world.nextEventTime, next <= stepEnds {
      return Instant(at: next, facts: advance(to: next), actions: [])
    }
    var facts = advance(to: stepEnds)
    let moment = world.now
    lastActions = []
    repeat {
      let action = chooseAction()
      lastActions.append(action)
      facts += carryOut(action)
    } while luck.index(below: 6) == 0 && lastActions.count < 3
    tally.steps += 1
    if tally.steps % Self.wholeCheckInterval == 0 { invariants.checkAll(world) }
    stepEnds = chooseMoment()
    return Instant(at: moment, facts: facts, actions: lastActions)
  }

  /// Lets a random time pass, then does something.
  public mutating func step() {
    let made = tally.steps
    while tally.steps == made { _ = nextInstant() }
  }

  /// Lets time pass to a moment before which nothing is due.
  mutating func advance(to moment: MonotonicTime) -> [ClusterEvent] {
    let facts = tampering.facts(world.advance(to: moment))
    take(facts)
    return facts
  }

  /// Does something to the world, and checks what comes of it.
  mutating func carryOut(_ action: SimulationAction) -> [ClusterEvent] {
    trace?(Array("# \(world.now.nanoseconds) \(action)\n".utf8))
    switch action {
    case .migrate(let order): return migrate(order)
    case .cancel(let machine):
      return change(action) { (world: inout SimulatedWorld) throws(ClusterError) in
        try world.cancel(machine)
      }
    case .perform(let operation):
      let obstacles = OperationRules.obstacles(to: operation, in: world.cluster)
      let before = tally.refusals
      invariants.disturb(operation)
      let facts = change(action) { (world: inout SimulatedWorld) throws(ClusterError) in
        try world.perform(operation)
      }
      let isRefused = tally.refusals > before
      if isRefused != !obstacles.isEmpty {
        invariants.violate(
          .rulesAgree, "\(operation) is \(isRefused ? "refused" : "done") against the rules",
          at: world.now)
      }
      return facts
    case .inject(let fault):
      if let remedy = fault.remedy, !remedies.contains(remedy) { remedies.append(remedy) }
      remedies.removeAll { $0 == fault }
      if fault.isBad { tally.faults += 1 }
      invariants.disturb(fault)
      return change(action) { (world: inout SimulatedWorld) throws(ClusterError) in
        try world.inject(fault)
      }
    }
  }

  private mutating func migrate(_ order: MigrationOrder) -> [ClusterEvent] {
    let obstacle = world.obstacle(to: order)
    let before = world
    let (refusal, begun) = tampering.begin(&world, order)
    let facts = tampering.facts(begun)
    invariants.checkBeginning(of: order, obstacle, refusal, facts, before, world)
    if refusal != nil { tally.refusals += 1 }
    take(facts)
    return facts
  }

  private mutating func change(
    _ action: SimulationAction,
    _ body: (inout SimulatedWorld) throws(ClusterError) -> [ClusterEvent]
  ) -> [ClusterEvent] {
    let before = world
    do throws(ClusterError) {
      let facts = tampering.facts(try body(&world))
      if case .perform = action { tally.operations += 1 }
      take(facts)
      return facts
    } catch {
      trace?(Array("# refused: \(error.report)\n".utf8))
      tally.refusals += 1
      invariants.checkRefusal(of: action, before, world)
      return []
    }
  }

  private mutating func take(_ facts: [ClusterEvent]) {
    for fact in facts {
      line.write(fact, at: world.now)
      hash.add(line.bytes)
      trace?(line.bytes)
      if case .migration(let event) = fact, case .ended(let outcome) = event.kind {
        tally.count(outcome)
      }
    }
    tally.facts += facts.count
    invariants.take(facts, world)
  }
}

/// Where a test may reach into a run to break a rule of the world, to see that it is noticed.
struct Tampering: Sendable {
  /// Begins a migration.
  var begin:
    @Sendable (inout SimulatedWorld, MigrationOrder) -> (MigrationFailure?, [ClusterEvent]) = {
      world, order in world.begin(order)
    }
  /// Passes facts on.
  var facts: @Sendable ([ClusterEvent]) -> [ClusterEvent] = { $0 }

  /// Leaves everything as it is.
  static let none = Tampering()
}
