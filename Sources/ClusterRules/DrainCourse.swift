public import ClusterModel

/// A drain while it is carried out: it follows the plan step by step, and makes a new one for the
/// rest, openly, when the cluster is no longer what the plan was made for.
///
/// Pure: whoever drains asks `next(in:)`, does it, and says how that ended.
public struct DrainCourse: Hashable, Sendable {
  /// How often a machine's move is tried. It is tried again only when its node was lost meanwhile.
  public static let triesMax = 2
  /// How often it is looked again when nothing but a network is missing: a node that is slow to say
  /// what networks it has is asked again after half a minute.
  public static let vainLooksMax = 150

  /// What is to be done now.
  public enum Action: Hashable, Sendable {
    /// Moves a machine live.
    case move(DrainPlan.Step)
    /// Something holds one of the nodes; look again in a while.
    case wait(reason: String)
    /// Everything that can leave has left.
    case finished
  }

  /// A machine that could not leave.
  public struct Failure: Hashable, Sendable {
    /// The machine.
    public var machine: MachineID
    /// Why.
    public var reason: String
  }

  /// The plan in force.
  public private(set) var plan: DrainPlan
  /// The machines that have left.
  public private(set) var moved: [MachineID] = []
  /// Those that could not.
  public private(set) var failures: [Failure] = []
  /// What is to be told, in sentences; whoever tells it takes it.
  public private(set) var news: [String] = []
  private var tries: [MachineID: Int] = [:]
  private var vainLooks = 0

  /// Begins to carry a plan out.
  public init(_ plan: DrainPlan) { self.plan = plan }

  /// Takes what is to be told.
  public mutating func takeNews() -> [String] {
    defer { news = [] }
    return news
  }

  /// What is to be done in the cluster as it stands.
  public mutating func next(in cluster: ClusterSnapshot) -> Action {
    let left = machinesLeft(in: cluster)
    guard !left.isEmpty else { return .finished }
    if let open = left.lazy.compactMap({ cluster.openMigration(of: $0.id) }).first {
      return .wait(reason: "\(open.machine) is on its way already")
    }
    review(left, in: cluster)
    guard let step = plan.steps.first(where: { step in left.contains { $0.id == step.machine } })
    else {
      if vainLooks < Self.vainLooksMax, left.contains(where: { lacksNetwork($0, in: cluster) }) {
        vainLooks += 1
        return .wait(reason: "No network for live migration is available at present")
      }
      giveUp(on: left)
      return .finished
    }
    vainLooks = 0
    let admission = Admission.decide(
      source: plan.node, destination: step.destination, among: cluster.migrations)
    if case .waits(let reason) = admission { return .wait(reason: reason) }
    return .move(step)
  }

  /// Takes in how the move of a machine ended.
  public mutating func ended(_ machine: MachineID, _ outcome: MigrationOutcome) {
    tries[machine, default: 0] += 1
    switch outcome {
    case .done: moved.append(machine)
    case .cancelled: fail(machine, "its live migration was cancelled")
    case .failed(let failure)
    where failure.code == .destinationLost && tries[machine, default: 0] < Self.triesMax:
      news.append("\(failure.machineState); its move to another node is tried: \(failure.cause)")
    case .failed(let failure): fail(machine, failure.cause)
    }
  }

  /// The machines on the node that are still to leave.
  public func machinesLeft(in cluster: ClusterSnapshot) -> [VirtualMachine] {
    DrainPlan.order(cluster.machines(on: plan.node)).filter { machine in
      machine.isHighlyAvailable && machine.state.occupiesMemory
        && !failures.contains { $0.machine == machine.id }
    }
  }

  private mutating func fail(_ machine: MachineID, _ reason: String) {
    failures.append(Failure(machine: machine, reason: reason))
  }

  /// Makes a new plan when a step of the old one is not possible any more, or a machine is not in it.
  private mutating func review(_ left: [VirtualMachine], in cluster: ClusterSnapshot) {
    let placement = Placement(in: cluster)
    var reason: String?
    for machine in left where reason == nil {
      reason = reasonToChange(for: machine, placement, cluster)
    }
    guard let why = reason else { return }
    let old = plan
    plan = DrainPlan(of: plan.node, in: cluster)
    let changes = plan.steps.filter { step in
      left.contains { $0.id == step.machine }
        && old.steps.first { $0.machine == step.machine }?.destination != step.destination
    }.map { "\($0.machine) goes to \($0.destination)" }
    let what = changes.isEmpty ? "" : ": " + changes.joined(separator: ", ")
    guard old.steps != plan.steps || old.leftovers != plan.leftovers else { return }
    news.append("The plan for draining \(plan.node) was changed, because \(why)\(what)")
  }

  private func reasonToChange(
    for machine: VirtualMachine, _ placement: Placement, _ cluster: ClusterSnapshot
  ) -> String? {
    if let step = plan.steps.first(where: { $0.machine == machine.id }) {
      guard !placement.allows(machine.id, on: step.destination, by: .live) else { return nil }
      let reason = placement.ranking(for: machine.id, by: .live, excluding: [plan.node])
        .first { $0.node == step.destination }?.reason
      return reason ?? "\(step.destination) is gone"
    }
    if plan.leftovers.contains(where: { $0.machine == machine.id }) {
      let choice = placement.best(for: machine.id, by: .live, excluding: [plan.node])
      return choice == nil || machine.state != .running ? nil : "\(machine.id) can leave after all"
    }
    return "\(machine.id) runs on \(plan.node) now"
  }

  /// Whether a machine could leave if only there were a network.
  private func lacksNetwork(_ machine: VirtualMachine, in cluster: ClusterSnapshot) -> Bool {
    guard machine.state == .running else { return false }
    return Placement(in: cluster).ranking(for: machine.id, by: .live, excluding: [plan.node])
      .contains { candidate in
        candidate.obstacles.allSatisfy { $0.rule == .migrationNetwork }
      }
  }

  private mutating func giveUp(on left: [VirtualMachine]) {
    for machine in left {
      let reasons = plan.leftovers.first { $0.machine == machine.id }?.reasons ?? []
      fail(machine.id, reasons.isEmpty ? "no node can take it" : reasons.joined(separator: "; "))
    }
  }
}
