import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// What is wrong is said, the worst first, and can be gone to.
@Suite struct HealthTests {
  private static func driver(_ events: [ClusterEvent]) -> Driver {
    var driver = Driver()
    driver.send(events)
    driver.send(.ticked(Harbour.start))
    return driver
  }

  @Test func aWellClusterSaysNothing() {
    var driver = Self.driver([.machineRemoved("legacy"), .volumeRemoved("Volume2")])
    #expect(driver.state.ailments.isEmpty)
    driver.keys("!")
    #expect(driver.text.contains("Nothing is wrong"))
  }

  @Test func theWorstComesFirst() {
    let lost = Quorum(isQuorate: false, votesPresent: 1, votesExpected: 4, mode: "Node Majority")
    var driver = Self.driver([Wrong.volume(.redirected)] + Wrong.node("quay2", .down))
    #expect(
      driver.text.contains("✘  quay2 is down (and 3 more)")
        || driver.text.contains("quay2 is down (and 3 more)"))
    driver.send([.quorumChanged(lost)])
    #expect(driver.text.contains("The cluster has lost its quorum: 1 of 4 votes (and 4 more)"))
    driver.send([.quorumChanged(nil), .nodeRemoved("quay2"), .machineRemoved("legacy")])
    #expect(driver.text.contains("Volume1 is in redirected access (and 1 more)"))
  }

  @Test(arguments: [
    (Wrong.volume(.offline), "Volume1 is offline"),
    (Wrong.volume(.degraded), "Volume1 can't be reached"),
    (Wrong.network("Cluster", .partitioned), "Cluster is partitioned"),
    (.troubleChanged(of: "quay3", reason: "no answer"), "quay3 can't be reached: no answer"),
    (
      .quorumChanged(
        Quorum(isQuorate: true, votesPresent: 3, votesExpected: 4, mode: "M", sustains: 0)),
      "The next failure loses the quorum"
    ),
    (
      .diskChanged(ClusterDisk(id: "Cluster Disk 4", state: .failed, capacity: .zero)),
      "Cluster Disk 4 has failed"
    ),
  ])
  func eachTroubleIsNamed(_ event: ClusterEvent, _ words: String) {
    let driver = Self.driver([event])
    #expect(driver.state.ailments.contains { $0.text.contains(words) })
  }

  @Test func noNetworkForMigrationsIsOne() {
    let driver = Self.driver(
      ["Cluster", "Live migration", "Management"].map { Wrong.network($0, .down) })
    #expect(driver.state.ailments.contains { $0.text.contains("No network works") })
  }

  @Test func keyAndClickGoThere() throws {
    var driver = Self.driver(Wrong.node("quay2", .down))
    driver.keys("!")
    #expect(driver.state.browser.place == .nodes)
    #expect(driver.state.browser.selected == .node("quay2"))
    driver.keys("!")
    #expect(driver.state.browser.selected == .machine("legacy"))
    driver.keys("[")
    #expect(driver.state.browser.place == .nodes)
    try driver.click(on: "quay2 is down")
    #expect(driver.state.browser.place == .services)
    driver.keys("Left Home")
    try driver.click(on: "quay2 is down")
    #expect(driver.state.browser.selected == .node("quay2"))
  }
}

/// Events that make something wrong.
private enum Wrong {
  static func node(_ id: NodeID, _ state: Node.State) -> [ClusterEvent] {
    var node = Harbour.cluster().nodes[id: id]
    node?.state = state
    return node.map { [.nodeChanged($0)] } ?? []
  }

  static func volume(_ state: SharedVolume.State) -> ClusterEvent {
    .volumeChanged(
      SharedVolume(id: "Volume1", state: state, path: "/", capacity: .zero, used: .zero))
  }

  static func network(_ id: NetworkID, _ state: ClusterNetwork.State) -> ClusterEvent {
    .networkChanged(ClusterNetwork(id: id, state: state, use: .internal, subnet: ""))
  }
}
