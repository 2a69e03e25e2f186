import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine
import Testing

/// A drain plan, with what the cluster's own engine says of services.
@Suite(.timeLimit(.minutes(1)))
struct DrainPlanTests {
  @Test(arguments: [ClusterKind.simulated, .linux])
  func pacemakerIsAskedWhereItChooses(_ kind: ClusterKind) async {
    var cluster = ScriptedBackend.fourNodes()
    cluster.kind = kind
    cluster.services = [Service(id: "web", state: .online, type: "Group", owner: "n1")]
    let backend = ScriptedBackend(cluster)
    backend.tellStandby(
      Rehearsal.ServiceConsequence(service: "web", node: "n1", fate: .restarts(on: "n4")))
    let engine = MigrationEngine(
      backend: backend, snapshot: cluster, journal: nil,
      wallClock: { WallTime(secondsSince1970: 1_000) })
    let plan = await engine.drainPlan(of: "n1")
    #expect(plan.steps.map(\.machine) == ["a", "b"])
    #expect(plan.services.map(\.service) == ["web"])
    #expect(plan.services.map(\.destination) == [kind == .linux ? "n4" : "n3"])
    #expect(plan.services.allSatisfy { $0.note.hasSuffix("by Pacemaker") == (kind == .linux) })
  }

  @Test func theTimesOfADrainFollowOneByOne() async {
    let backend = ScriptedBackend(ScriptedBackend.fourNodes())
    let engine = MigrationEngine(
      backend: backend, snapshot: backend.feed.snapshot, journal: nil,
      wallClock: { WallTime(secondsSince1970: 1_000) })
    var complete: [Bool] = []
    // The script can't say how long it takes, which is an answer, too.
    for await forecast in engine.drainForecasts(of: "n1") {
      complete.append(forecast.isComplete)
      #expect(forecast.total == nil)
    }
    #expect(complete == [false, false, true])
  }

  @Test func aForecastFollowsThePlan() {
    var cluster = ScriptedBackend.fourNodes()
    let plan = DrainPlan(of: "n1", in: cluster)
    let time = DurationRange(low: .seconds(1), likely: .seconds(2), high: .seconds(4))
    let outlook = MigrationOutlook(
      total: time, lanes: [:], passes: 1, convergence: .byItself, sentence: "", basis: [],
      plan: MigrationPlan())
    var forecast = DrainForecast(plan, of: .simulated)
    for step in plan.steps { forecast.note(outlook, of: step.machine) }
    #expect(forecast.isComplete && forecast.total?.likely == .seconds(4))

    cluster.nodes[id: plan.steps[0].destination]?.state = .down
    let changed = DrainPlan(of: "n1", in: cluster)
    let adjusted = forecast.adjusted(to: changed)

    for (old, new) in zip(plan.steps, changed.steps) {
      #expect((adjusted.time(of: new) == nil) == (old.destination != new.destination))
    }
    #expect(adjusted.isComplete && adjusted.total == nil)
  }
}
