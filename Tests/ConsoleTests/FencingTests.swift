import ClusterModel
import Testing

@testable import Console

/// Fencing in the menus and the summaries, where the cluster fences.
struct FencingTests {
  private static func cluster() -> ClusterSnapshot {
    var cluster = Harbour.cluster(kind: .linux)
    cluster.operations = [.nodeFencing]
    cluster.settings.fencing = Fencing(
      isEnabled: true, devices: [Fencing.Device(id: "ipmi", agent: "fence_ipmilan")],
      history: [
        Fencing.Act(
          node: "quay2", action: "reboot", result: .failed, client: "stonith_admin",
          completed: "today")
      ])
    return cluster
  }

  /// What is beneath More Actions of a node.
  private static func labels(_ cluster: ClusterSnapshot) -> [String] {
    let items = cluster.items(for: "quay1" as NodeID)
    return items.first { $0.label == "More Actions…" }?.children.map(\.label) ?? []
  }

  @Test func onlyAClusterThatFencesOffersIt() {
    let offered = Self.labels(Self.cluster())
    #expect(
      offered.filter { $0.hasPrefix("Fence") } == ["Fence, switch off and on", "Fence, switch off"])
    #expect(!Self.labels(Harbour.cluster()).contains { $0.hasPrefix("Fence") })
  }

  @Test func theQuestionNamesWhatIsInterruptedAndEnterAloneDoesNotDoIt() throws {
    let cluster = Self.cluster()
    let operation = ClusterOperation.node("quay1", .fence(.reboot))
    let text = Question.perform(operation).text(in: cluster)
    let running = cluster.machines(on: "quay1").filter(\.state.occupiesMemory)
    #expect(!running.isEmpty)
    for machine in running {
      #expect(text.consequences.joined().contains(machine.id.rawValue))
    }

    var driver = Driver(cluster)
    _ = driver.state.carryOut(.perform(operation))
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    _ = driver.state.carryOut(.perform(operation))
    driver.keys("Left Enter")
    #expect(driver.takeCommands() == [.perform(operation)])
  }

  @Test func summariesSayWhatFencesAndWhatItDidLast() {
    let cluster = Self.cluster()
    let whole = Page(of: .cluster, in: ClusterView(cluster)).facts.filter {
      $0.label.contains("enc")
    }
    #expect(whole.map(\.label) == ["Fencing", "Last fenced"])
    #expect(whole.last?.value == "quay2 reboot: failed, today, asked by stonith_admin")
    #expect(whole.last?.tone == .broken)
    let names = Page(of: .node("quay1"), in: ClusterView(cluster)).facts.map(\.label)
    #expect(names.contains("Fencing") && !names.contains("Last fenced"))
  }
}
