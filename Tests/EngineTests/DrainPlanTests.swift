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
}
