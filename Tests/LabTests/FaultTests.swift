import Testing

@testable import Lab

/// What `ferry lab break` breaks, and `ferry lab mend` puts back.
extension LabTests.RunningLabTests {
  @Test("a network goes down and slow, and comes back at its own speed")
  func networkDown() async throws {
    let node = lab.layout.nodes(3)[0]
    let peer = lab.layout.nodes(3)[1].address(on: .liveMigration)
    func isReached() async throws -> Bool {
      try await lab.exec(node: node.name, command: ["ping", "-q", "-c1", "-W1", peer]) == 0
    }
    func shape() async throws -> String {
      try await lab.runner.run(["tc", "-n", node.namespace, "qdisc", "show", "dev", "mig"])
    }
    #expect(try await isReached())
    try await lab.cause(LabFault(.network, "Live Migration", on: "2"))
    try await lab.cause(LabFault(.network, "mig", slow: "40mbit"))
    #expect(try await !isReached())
    #expect(try await shape().contains("rate 40Mbit"))
    #expect(lab.faults.map(\.words) == ["network mig --on node2", "network mig --slow 40mbit"])

    try await lab.mend()
    #expect(lab.faults.isEmpty)
    #expect(try await isReached())
    #expect(try await shape().contains("rate 480Mbit"))
  }

  @Test("a node without power stays off, whoever switches it on, until it is mended")
  func nodeOff() async throws {
    try await eventually("the lab is whole") { try await lab.status().isReady }
    let node = lab.layout.nodes(3)[2]
    try await lab.cause(LabFault(.node, node.name))
    try await lab.power("on", node)
    #expect(try await lab.status().nodes.first { $0.name == node.name }?.isOn == false)
    try await lab.mend()
    #expect(try await lab.status().isReady)
  }

  @Test("what the lab does not have is refused, and nothing is written down")
  func strangeFaults() async {
    let faults = [
      LabFault(.node, "node9"), LabFault(.network, "backup"), LabFault(.qemu, "db-99"),
      LabFault(.qemu, "web-01", on: "destination"), LabFault(.network, "mig", slow: "fast"),
      LabFault(.node, "node1", slow: "40mbit"),
    ]
    for fault in faults {
      let error = await #expect(throws: LabError.self) { try await lab.cause(fault) }
      #expect(error?.code == .badFault, "\(fault.words)")
    }
    #expect(lab.faults.isEmpty)
  }
}
