import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationModel
import SimulatedCluster

/// A random life of a cluster from one seed: orders, cancellations and faults at random moments,
/// with what must always hold checked all along.
struct RandomRun {
  /// Orders, cancellations and faults in one life.
  static let actions = 40

  private(set) var world: SimulatedWorld
  /// What was violated.
  private(set) var violations: [String] = []
  /// Every fact.
  private(set) var trace: [ClusterEvent] = []
  private(set) var begun = 0
  private(set) var outcomes: [MigrationOutcome] = []

  private var sum: ClusterSnapshot
  private var open: [MigrationID: MigrationOrder] = [:]
  private var isBlackoutOver: Set<MigrationID> = []
  private var isStopped: Set<MigrationID> = []
  private var luck: SplitMix64
  private let keepsTrace: Bool

  init(seed: UInt64, keepsTrace: Bool = false) throws {
    var scenario = try StoryCluster.scenario()
    luck = SplitMix64(seed: seed)
    let rules: [HypervisorProfile] = [.windowsServer2008R2, .windowsServer2012R2]
    scenario.profile = rules[luck.index(below: rules.count)]
    world = SimulatedWorld(scenario, seed: seed)
    sum = world.cluster
    self.keepsTrace = keepsTrace
    for _ in 0..<Self.actions {
      take(world.advance(to: world.now + .milliseconds(luck.index(below: 12_000))))
      act()
      check()
    }
    calmDown()
    check()
    if !open.isEmpty { violations.append("\(open.count) migrations never end") }
  }

  /// Puts every fault right and waits until nothing happens any more.
  private mutating func calmDown() {
    for node in world.cluster.nodes { inject(.nodeReturns(node.id)) }
    for network in world.cluster.networks { inject(.networkReturns(network.id)) }
    while let next = world.nextEventTime, next < .zero + .seconds(3600) {
      take(world.advance(to: next))
    }
  }

  private mutating func act() {
    let machine = pick(world.cluster.machines).id
    let node = pick(world.cluster.nodes).id
    let network = pick(world.cluster.networks).id
    switch luck.index(below: 20) {
    case 0..<11: migrate(machine, to: node)
    case 11..<14:
      guard let order = open.values.min(by: { $0.id < $1.id }) else { return }
      if let events = try? world.cancel(order.machine) { take(events) }
    case 14: inject(.nodeFails(node))
    case 15, 16: inject(.nodeReturns(node))
    case 17: inject(.networkFails(network))
    default: inject(.networkReturns(network))
    }
  }

  private mutating func pick<Element>(_ table: Table<Element>) -> Element {
    table[luck.index(below: table.count)]
  }

  private mutating func inject(_ fault: Fault) {
    do {
      take(try world.inject(fault))
    } catch {
      violations.append("\(fault) is refused: \(error)")
    }
  }

  private mutating func migrate(_ machine: MachineID, to node: NodeID) {
    guard let source = world.cluster.machines[id: machine]?.owner else { return }
    let order = MigrationOrder(
      id: MigrationID(rawValue: "\(machine)/\(begun)"), machine: machine, source: source,
      destination: node,
      networks: NetworkOrder.candidates(from: source, to: node, in: world.cluster))
    let obstacle = world.obstacle(to: order)
    let isBusy = open.values.contains {
      !Set([$0.source, $0.destination]).isDisjoint(with: [source, node])
    }
    let (refusal, events) = world.begin(order)
    if refusal == nil, isBusy { violations.append("\(machine): a node is in two migrations") }
    if refusal != nil, obstacle == nil { violations.append("\(machine): preflight said yes") }
    if refusal != nil, !events.isEmpty { violations.append("\(machine): a refusal has facts") }
    guard refusal == nil else { return }
    open[order.id] = order
    begun += 1
    take(events)
  }

  private mutating func take(_ events: [ClusterEvent]) {
    for event in events {
      if keepsTrace { trace.append(event) }
      watch(event)
      sum.apply(event)
    }
  }

  private mutating func watch(_ event: ClusterEvent) {
    switch event {
    case .machineChanged(let machine):
      let old = sum.machines[id: machine.id]
      // A machine that does not run moves with its role.
      guard machine.owner != old?.owner, machine.state == .running || old?.state == .running else {
        return
      }
      let order = open.values.first { $0.machine == machine.id }
      if order?.destination != machine.owner || !isBlackoutOver.contains(order?.id ?? "") {
        violations.append("\(machine.id) has a new owner without a migration's blackout")
      }
    case .migration(let event):
      guard let order = open[event.id] else {
        if case .laneMeasured = event.kind { return }
        return violations.append("\(event.kind) comes after the end of \(event.id)")
      }
      if event.kind == .blackoutBegan { isStopped.insert(event.id) }
      if event.kind == .blackoutEnded { isBlackoutOver.insert(event.id) }
      guard case .ended(let outcome) = event.kind else { return }
      open[event.id] = nil
      outcomes.append(outcome)
      checkPlace(of: order, after: outcome)
    default: return
    }
  }

  private mutating func checkPlace(of order: MigrationOrder, after outcome: MigrationOutcome) {
    let machine = sum.machines[id: order.machine]
    let runs = machine?.state == .running
    switch outcome {
    case .done:
      if machine?.owner != order.destination { violations.append("\(order.id) is not there") }
    case .cancelled:
      if isStopped.contains(order.id) { violations.append("\(order.id) was cancelled too late") }
      if machine?.owner != order.source || !runs { violations.append("\(order.id) is lost") }
    case .failed(let failure):
      // Only a node that fails takes its machines with it.
      let says = failure.machineState.contains("still runs")
      if says != runs { violations.append("\(order.id): \(failure.report)") }
      if runs, machine?.owner != order.source { violations.append("\(order.id) moved and failed") }
    }
  }

  private mutating func check() {
    if sum != world.cluster { violations.append("the events do not add up to the state") }
    for machine in world.cluster.machines {
      guard let owner = machine.owner, world.cluster.nodes[id: owner] != nil else {
        violations.append("\(machine.id) is on no node")
        continue
      }
    }
    for node in world.cluster.nodes {
      let machines = world.cluster.machines(on: node.id).filter { $0.state == .running }
      let taken = machines.reduce(Scenario.hostReserve + node.memoryFree) { $0 + $1.memory }
      if taken > node.memory { violations.append("\(node.id) has given away more than it has") }
    }
    if world.nextEventTime == nil, !open.isEmpty { violations.append("time stands still") }
  }
}
