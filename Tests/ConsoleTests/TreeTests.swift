import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// The machines beneath their nodes in the tree.
@Suite struct TreeTests {
  /// The tree's names beneath a node, as far as they are shown.
  private static func guests(of node: NodeID, _ driver: Driver) -> [MachineID] {
    driver.state.treeRows.compactMap { row in
      if case .guest(let id, node) = row.place { id } else { nil }
    }
  }

  private static func open(_ node: NodeID) -> Driver {
    var driver = Driver(width: 120, height: 40)
    driver.go(to: .node(node))
    driver.state.browser.focus = .tree
    driver.keys("Right")
    return driver
  }

  @Test func aNodeOpensOnItsMachinesAndClosesAgain() {
    var driver = Self.open("quay1")
    let owned = Harbour.cluster().machines(on: "quay1").map(\.id)
    #expect(!owned.isEmpty && Self.guests(of: "quay1", driver) == owned)
    driver.keys("Down")
    #expect(driver.state.browser.place == .guest(owned[0], on: "quay1"))
    #expect(driver.lines[0].contains("Nodes › quay1 › \(owned[0])"))
    #expect(driver.text.contains("Summary of \(owned[0])"))
    #expect(driver.state.subject == .machine(owned[0]))
    driver.keys("Left")
    #expect(driver.state.browser.place == .node("quay1"))
    driver.keys("Left")
    #expect(Self.guests(of: "quay1", driver).isEmpty)
  }

  @Test func aMachineThatMovesMovesInTheTree() throws {
    var driver = Self.open("quay1")
    driver.keys("Down")
    guard case .guest(let id, _) = driver.state.browser.place else {
      Issue.record("no machine is selected")
      return
    }
    var machine = try #require(driver.state.cluster.machines[id: id])
    machine.owner = "quay2"
    driver.send([.machineChanged(machine)])
    driver.send(.ticked(Harbour.start))
    #expect(driver.state.browser.place == .guest(id, on: "quay2"))
    #expect(!Self.guests(of: "quay1", driver).contains(id))
    #expect(Self.guests(of: "quay2", driver).contains(id))
    driver.send([.machineRemoved(id)])
    driver.send(.ticked(Harbour.start))
    #expect(driver.state.browser.place == .node("quay2"))
  }
}
