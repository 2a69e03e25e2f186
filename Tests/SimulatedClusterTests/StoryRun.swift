import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationModel
import SimulatedCluster

/// Tells a story to a world and writes down what happens, in words.
struct StoryRun {
  /// No story is longer.
  static let longest = MonotonicTime.zero + .seconds(600)

  private var world: SimulatedWorld
  private var orders: [MigrationID: MigrationOrder] = [:]
  private(set) var log = ""

  init(_ story: Story) throws {
    var scenario = try Scenario.demo()
    if let profile = story.profile { scenario.profile = profile }
    world = SimulatedWorld(scenario, seed: story.seed)
    for step in story.steps {
      switch step.moment {
      case .at(let time): run(to: .zero + time)
      case .when(let machine, let phase): try run(until: machine, begins: phase)
      }
      write("> \(step.text)")
      perform(step.command)
    }
    while let next = world.nextEventTime, next < Self.longest { note(world.advance(to: next)) }
    log += world.nextEventTime == nil ? "" : "and so on\n"
  }

  private mutating func run(to moment: MonotonicTime) {
    while let next = world.nextEventTime, next <= moment { note(world.advance(to: next)) }
    note(world.advance(to: moment))
  }

  private mutating func run(until machine: MachineID, begins phase: String) throws {
    while let next = world.nextEventTime, next < Self.longest {
      let events = world.advance(to: next)
      note(events)
      for case .migration(let event) in events where orders[event.id]?.machine == machine {
        if event.kind.begins == phase { return }
      }
    }
    throw Story.Problem(description: "\(machine) never begins \(phase)")
  }

  private mutating func perform(_ command: Story.Command) {
    do {
      switch command {
      case .migrate(let machine, let node, let networks): migrate(machine, node, networks)
      case .cancel(let machine): note(try world.cancel(machine))
      case .inject(let fault): note(try world.inject(fault))
      }
    } catch {
      write("refused: \(error.report)")
    }
  }

  private mutating func migrate(
    _ machine: MachineID, _ node: NodeID, _ networks: [NetworkID]?
  ) {
    let source = world.cluster.machines[id: machine]?.owner ?? "nowhere"
    let order = MigrationOrder(
      id: MigrationID(rawValue: "\(machine)/\(orders.count + 1)"), machine: machine,
      source: source, destination: node,
      networks: networks ?? NetworkOrder.candidates(from: source, to: node, in: world.cluster))
    orders[order.id] = order
    let (refusal, events) = world.begin(order)
    if let refusal { write("refused (\(refusal.code.rawValue)): \(refusal.report)") }
    note(events)
  }

  private mutating func note(_ events: [ClusterEvent]) {
    for event in events {
      guard let text = describe(event) else { continue }
      write(text)
    }
  }

  private mutating func write(_ text: String) {
    let time = Double(world.now.nanoseconds) / 1e9
    let stamp = time.fixed(3)
    log += String(repeating: " ", count: max(0, 8 - stamp.count)) + "\(stamp) \(text)\n"
  }

  private func describe(_ event: ClusterEvent) -> String? {
    switch event {
    case .nodeChanged(let node):
      let host = node.isCurrentHost ? ", current host" : ""
      return "\(node.id) is \(node.state.rawValue), \(node.memoryFree) free\(host)"
    case .machineChanged(let machine):
      let why = machine.information.map { " (\($0))" } ?? ""
      return "\(machine.id) is \(machine.state.rawValue) on \(machine.owner ?? "no node")\(why)"
    case .networkChanged(let network): return "\(network.id) is \(network.state.rawValue)"
    case .quorumChanged(let quorum):
      return quorum.map { "\($0.votesPresent) of \($0.votesExpected) votes" }
    case .recorded(let record): return "\(record.level.rawValue): \(record.message)"
    case .migration(let event):
      guard let machine = orders[event.id]?.machine else { return "a stranger: \(event.id)" }
      return describe(event.kind).map { "\(machine): \($0)" }
    default: return "\(event)"
    }
  }

  private func describe(_ kind: MigrationEvent.Kind) -> String? {
    switch kind {
    case .setupBegan(let network): "setup over \(network?.rawValue ?? "no network")"
    case .passBegan(let pass): "pass \(pass)"
    case .progressed: nil
    case .blackoutBegan: "blackout"
    case .blackoutEnded: "blackout is over"
    case .laneMeasured(let lane, let reading):
      reading.isFinal
        ? "\(lane.rawValue) \(reading.duration.stopwatch)\(reading.note.map { ", \($0)" } ?? "")"
        : nil
    case .cleanUpBegan: "clean-up"
    case .cancelRequested: "cancel requested"
    case .ended(.done): "done"
    case .ended(.cancelled): "cancelled"
    case .ended(.failed(let failure)): "failed (\(failure.code.rawValue)): \(failure.report)"
    case .requested, .queued, .preflightBegan: "\(kind)"
    }
  }
}

extension MigrationEvent.Kind {
  /// The phase that begins with this event, as stories name it.
  fileprivate var begins: String? {
    switch self {
    case .setupBegan: "setup"
    case .passBegan(let pass): "pass \(pass)"
    case .blackoutBegan: "blackout"
    case .cleanUpBegan: "clean-up"
    default: nil
    }
  }
}
