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
  /// What is wished of migrations from here on; nil makes no plan.
  private var options: MigrationOptions?

  init(_ story: Story) throws {
    var scenario = try StoryCluster.scenario()
    if let profile = story.profile { scenario.profile = profile }
    for setup in story.setups { try setup.apply(to: &scenario) }
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
      for case .migration(let event) in events
      where world.cluster.migration(event.id)?.machine == machine {
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
      case .release(let machine): note(try world.release(machine))
      case .wish(let wishes): options = wishes
      case .perform(let operation): note(try world.perform(operation))
      case .inject(let fault): note(try world.inject(fault))
      case .validate(let title):
        for line in StoryText.validation(title, in: world.cluster) { write(line) }
      }
    } catch {
      write("refused: \(error.report)")
    }
  }

  private mutating func migrate(
    _ machine: MachineID, _ node: NodeID, _ networks: [NetworkID]?
  ) {
    let source = world.cluster.machines[id: machine]?.owner ?? "nowhere"
    var order = MigrationOrder(
      id: MigrationID(rawValue: "\(machine)/\(orders.count + 1)"), machine: machine,
      source: source, destination: node,
      networks: networks ?? NetworkOrder.attempts(from: source, to: node, in: world.cluster),
      options: options ?? MigrationOptions())
    orders[order.id] = order
    if let options, let measurement = world.measurement(for: order) {
      let outlook = MigrationPlanner.outlook(measurement, options: options)
      order.plan = outlook.plan
      write("forecast: \(outlook.sentence)")
    }
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
    case .nodeChanged(let node): StoryText.node(node)
    case .machineChanged(let machine): StoryText.machine(machine)
    case .machineRemoved(let id): "\(id) is gone"
    case .nodeRemoved(let id): "\(id) has left"
    case .serviceChanged(let service): StoryText.service(service)
    case .volumeChanged(let volume): StoryText.volume(volume)
    case .volumeRemoved(let id): "\(id) is gone"
    case .diskChanged(let disk): StoryText.disk(disk)
    case .networkChanged(let network): StoryText.network(network)
    case .settingsChanged(let settings): StoryText.settings(settings)
    case .quorumChanged(let quorum):
      StoryText.quorum(quorum)
    case .recorded(let record): "\(record.level.rawValue): \(record.message)"
    case .migration(let event):
      describe(event.kind).map { "\(machine(of: event.id)): \($0)" }
    default: "\(event)"
    }
  }

  private func machine(of id: MigrationID) -> String {
    world.cluster.migration(id)?.machine.rawValue ?? "a stranger, \(id)"
  }

  private func describe(_ kind: MigrationEvent.Kind) -> String? {
    switch kind {
    case .placed(let place): "place \(place) of those that wait"
    case .setupBegan(let network): "setup over \(network?.rawValue ?? "no network")"
    case .forecast(let outlook): "forecast: \(outlook.sentence)"
    case .networkFailed(let network, let reason): "\(network) did not serve: \(reason)"
    case .planStepTaken(let action): "step of the plan: \(action.name)"
    case .switchOverHeld: "holds before the switch-over"
    case .switchOverReleased: "go"
    case .fetchingBegan: "fetching the rest"
    case .passBegan(let pass): "pass \(pass)"
    case .progressed, .operationEnded: nil
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
    case .requested: nil
    case .queued, .preflightBegan: "\(kind)"
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
    case .fetchingBegan: "fetching"
    case .switchOverHeld: "holding"
    case .cleanUpBegan: "clean-up"
    default: nil
    }
  }
}
