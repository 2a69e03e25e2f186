public import ClusterModel

/// A drain plan with the time that each step is expected to take (F8).
public struct DrainForecast: Hashable, Sendable {
  /// What the nodes of a real cluster take to write down the drain and its end (measured: 1.9 to 2.8 s
  /// beyond the moves of three machines).
  private static let notes = DurationRange(
    low: .milliseconds(1500), likely: .milliseconds(2300), high: .milliseconds(3500))
  private static let none = DurationRange(low: .zero, likely: .zero, high: .zero)

  /// The plan.
  public private(set) var plan: DrainPlan
  private let isReal: Bool
  /// The outlook of each machine's migration, where it could be made.
  public private(set) var outlooks: [MachineID: MigrationOutlook] = [:]
  /// The machines of which it could not.
  private var unknown: Set<MachineID> = []

  /// Makes a forecast in which no time is known yet.
  public init(_ plan: DrainPlan, of kind: ClusterKind) {
    self.plan = plan
    isReal = kind == .linux
  }

  /// Takes in what came of forecasting a machine's migration; nil when that could not be done.
  public mutating func note(_ outlook: MigrationOutlook?, of machine: MachineID) {
    outlooks[machine] = outlook
    if outlook == nil { unknown.insert(machine) }
  }

  /// The same for the plan as it is meanwhile: what is known of a step that is still in it stays known,
  /// and how long another one takes is not looked at again.
  public func adjusted(to plan: DrainPlan) -> DrainForecast {
    var forecast = self
    forecast.plan = plan
    forecast.plan.refine(by: self.plan.services)
    for step in plan.steps
    where !self.plan.steps.contains(where: {
      $0.machine == step.machine && $0.destination == step.destination
    }) {
      forecast.note(nil, of: step.machine)
    }
    return forecast
  }

  /// Whether all has been found out that can be.
  public var isComplete: Bool {
    plan.steps.allSatisfy {
      !$0.isLive || outlooks[$0.machine] != nil || unknown.contains($0.machine)
    }
  }

  /// How long a step takes; nil when that is not known, or it never ends.
  public func time(of step: DrainPlan.Step) -> DurationRange? {
    step.isLive ? outlooks[step.machine]?.total : Self.none
  }

  /// How long all steps take, one after the other, with what is done between them; nil when that is
  /// not known of one of them.
  public var total: DurationRange? {
    var sum = isReal && !plan.steps.isEmpty ? Self.notes : Self.none
    for step in plan.steps {
      guard let time = time(of: step) else { return nil }
      let handling = outlooks[step.machine]?.handling ?? .zero
      sum.low += time.low + handling
      sum.likely += time.likely + handling
      sum.high += time.high + handling
    }
    return sum
  }
}
