import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

@Suite struct UpkeepTests {
  private static func upkeep(
    resources: String = "", constraints: String = "", options: String = "", nodes: String = ""
  ) throws -> PacemakerUpkeep {
    try PacemakerConfiguration(
      xml: """
        <configuration><crm_config><cluster_property_set id="c">\(options)</cluster_property_set>\
        </crm_config><nodes>\(nodes)</nodes><resources>\(resources)</resources>\
        <constraints>\(constraints)</constraints></configuration>
        """
    ).upkeep
  }

  private static func machine(meta: String = "", operations: String = "") -> String {
    """
    <primitive id="vm1" class="ocf" provider="heartbeat" type="VirtualDomain">\
    <meta_attributes id="m">\(meta)</meta_attributes>\
    <operations>\(operations)</operations></primitive>
    """
  }

  private static func status() throws -> PacemakerStatus {
    try PacemakerStatus(xml: try Fixture.text("crm_mon.xml"))
  }

  private static func warnings(
    _ upkeep: PacemakerUpkeep, memory: Bytes = .mebibytes(256), rate: Bandwidth? = nil
  ) throws -> [String] {
    PacemakerWarning.all(
      upkeep, try status(), machines: ["vm1": .init(id: "vm1", memory: memory)], reserved: [],
      bandwidth: rate
    ).map(\.message)
  }

  private static let device =
    #"<primitive id="power" class="stonith" type="fence_x"><instance_attributes id="p">"#
    + #"<nvpair id="l" name="pcmk_host_list" value="node1 node2, node3"/>"#
    + "</instance_attributes></primitive>"
  private static let canMigrate = #"<nvpair id="a" name="allow-migrate" value="true"/>"#
  private static let patient =
    #"<op id="o1" name="migrate_to" interval="0" timeout="5min"/>"#
    + #"<op id="o2" name="migrate_from" interval="0" timeout="120"/>"#

  @Test func aSoundClusterIsNotWarnedOf() throws {
    let upkeep = try Self.upkeep(
      resources: Self.device + Self.machine(meta: Self.canMigrate, operations: Self.patient))
    #expect(try Self.warnings(upkeep).isEmpty)
    #expect(upkeep.devices.first?.nodes == ["node1", "node2", "node3"])
    #expect(upkeep.machines["vm1"]?.timeouts["migrate_to"] == .seconds(300))
  }

  @Test func whatMayNotMigrateIsWarnedOf() throws {
    let upkeep = try Self.upkeep(
      resources: Self.device + Self.machine(operations: Self.patient))
    #expect(try Self.warnings(upkeep).contains { $0.contains("allow-migrate") })
  }

  @Test func shortTimeOutsAreWarnedOf() throws {
    let upkeep = try Self.upkeep(
      resources: Self.device + Self.machine(meta: Self.canMigrate, operations: Self.patient))
    let slow = Bandwidth.mebibytesPerSecond(100)
    let found = try Self.warnings(upkeep, memory: .gibibytes(64), rate: slow)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("migrate_to of vm1 may take 5 min 00 s, and 64 GiB need 33 min"))
    // Without any, Pacemaker allows 20 s.
    let none = try Self.upkeep(
      resources: Self.device + Self.machine(meta: Self.canMigrate))
    #expect(try Self.warnings(none, memory: .gibibytes(2)).count == 1)
  }

  @Test func missingFencingIsWarnedOf() throws {
    let machine = Self.machine(meta: Self.canMigrate, operations: Self.patient)
    #expect(
      try Self.warnings(Self.upkeep(resources: machine)) == [
        "There is no fence device: the machines of a node that is lost start nowhere"
      ])
    let disabled = try Self.upkeep(
      resources: machine, options: #"<nvpair id="s" name="stonith-enabled" value="false"/>"#)
    #expect(try Self.warnings(disabled).first?.hasPrefix("Fencing is disabled") == true)
    let partly = Self.device.replacing(", node3", with: "")
    let found = try Self.warnings(Self.upkeep(resources: machine + partly))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("No fence device can switch node3"))
  }

  @Test func pinsAreShown() throws {
    let upkeep = try Self.upkeep(
      resources: Self.device + Self.machine(meta: Self.canMigrate, operations: Self.patient),
      constraints: """
        <rsc_location id="cli-prefer-vm1" rsc="vm1" role="Started"><rule id="r" score="INFINITY">\
        <expression id="e" attribute="#uname" operation="eq" value="node2"/></rule></rsc_location>\
        <rsc_location id="cli-ban-vm1-on-node3" rsc="vm1" node="node3" score="-INFINITY"/>
        """)
    #expect(upkeep.pins.map(\.node) == ["node2", "node3"])
    let found = try Self.warnings(upkeep)
    #expect(found.contains { $0.hasPrefix("vm1 is pinned to node2 by the constraint cli-prefer") })
    #expect(found.contains { $0.hasPrefix("vm1 is banned from node3") })
  }

  @Test func ferrysOwnReservationIsNoUnmanagedMachine() throws {
    let reservation = Reservation(
      resource: "vm1", token: "t", source: "node1", destination: "node2", ends: 1)
    let inner = reservation.xml.replacing(#"<primitive id="vm1">"#, with: "")
      .replacing("</primitive>", with: "")
    let upkeep = try Self.upkeep(
      resources: Self.device
        + Self.machine(meta: Self.canMigrate, operations: Self.patient)
        .replacing("<operations>", with: inner + "<operations>"))
    #expect(upkeep.machines["vm1"]?.isManaged == true)
  }

  @Test func pausesComeBackAsTheyWereWritten() throws {
    let upkeep = try Self.upkeep(
      constraints: PauseMark.constraint("vm1", on: "node2")
        + PauseMark.constraint("vm2", on: "node2"))
    #expect(upkeep.pauses == ["node2": ["vm1", "vm2"]])
    #expect(upkeep.pins.isEmpty)
    #expect(PauseMark.identifier("a_b", "n") != PauseMark.identifier("a b", "n"))
  }

  @Test func drainsComeBackAsTheyWereWritten() throws {
    let value = DrainMark.value(of: .draining(ends: 1000, token: "t"))
    let mark = try #require(
      DrainMark([DrainMark.stateAttribute: value, DrainMark.awayAttribute: "vm1 vm2"]))
    #expect(mark.state == .draining(ends: 1000, token: "t"))
    #expect(mark.away == ["vm1", "vm2"])
    let (before, after) = (WallTime(secondsSince1970: 999), WallTime(secondsSince1970: 1001))
    #expect(mark.drain(isStandby: false, at: before).0 == .draining)
    #expect(mark.drain(isStandby: false, at: after).0 == .failed)
    #expect(DrainMark([:]) == nil)
    let drained = try #require(DrainMark([DrainMark.stateAttribute: "drained"]))
    #expect(drained.drain(isStandby: true, at: after).0 == .drained)
    // Somebody ended the standby elsewhere.
    #expect(drained.drain(isStandby: false, at: after).0 == .none)
  }

  @Test func votesAreRead() throws {
    let votes = try #require(Votes(try Fixture.text("quorumtool.txt")))
    #expect(
      votes.quorum
        == Quorum(
          isQuorate: true, votesPresent: 3, votesExpected: 3, mode: "Node Majority (waits for all)",
          sustains: 1))
    #expect(votes.without(1, allAtOnce: true).isQuorate)
    #expect(votes.without(1, allAtOnce: true).sustains == 0)
    #expect(!votes.without(2, allAtOnce: true).isQuorate)
    #expect(Votes("no report") == nil)
  }

  @Test(arguments: [
    // present, expected, needed, flags, sustains
    ([1, 1], 2, 1, "Quorate 2Node WaitForAll", 1),
    ([1], 2, 1, "Quorate 2Node", 0),
    ([1, 1, 1, 1, 1], 5, 3, "Quorate", 2),
    ([1, 1, 1, 1], 5, 3, "Quorate", 1),
    ([1, 1, 1, 1, 1], 5, 3, "Quorate LastManStanding WaitForAll", 3),
    ([3, 1, 1], 5, 3, "Quorate", 0),
  ])
  func failuresThatCanBeSustained(
    _ members: [Int], _ expected: Int, _ needed: Int, _ flags: String, _ sustains: Int
  ) throws {
    let table = members.enumerated().map { "  \($0.offset + 1)  \($0.element) n\($0.offset)" }
    let report = """
      Expected votes:   \(expected)
      Total votes:      \(members.reduce(0, +))
      Quorum:           \(needed)
      Flags:            \(flags)
          Nodeid      Votes Name
      \(table.joined(separator: "\n"))
      """
    #expect(try #require(Votes(report)).sustains == sustains)
  }

  @Test func aDevicesVoteHelps() throws {
    let report = """
      Expected votes:   3
      Total votes:      3
      Quorum:           2
      Flags:            Quorate Qdevice
          Nodeid      Votes    Qdevice Name
               1          1    A,V,NMW node1 (local)
               2          1    A,V,NMW node2
               0          1            Qdevice
      """
    let votes = try #require(Votes(report))
    #expect(votes.sustains == 1)
    #expect(votes.mode == "Node and Quorum Device Majority")
  }

  @Test func aSimulationIsRead() throws {
    let simulation = try PacemakerSimulation(
      xml: try Fixture.text("crm_simulate-node-fails.xml"))
    #expect(simulation.fenced == ["node3"])
    #expect(simulation.restarted == ["web-01"])
    #expect(simulation.migrated.isEmpty)
    #expect(simulation.nodes == ["files-01": "node2", "web-01": "node1"])
    #expect(throws: XMLFault.self) { try PacemakerSimulation(xml: "<a/>") }
  }

  @Test(
    "services restart elsewhere, stay down, or run on on other nodes",
    arguments: [
      "crm_simulate-services-node-fails.xml", "crm_simulate-services-standby.xml",
    ])
  func aSimulationTellsOfServices(_ fixture: String) throws {
    let simulation = try PacemakerSimulation(xml: try Fixture.text(fixture))
    func fate(_ id: ServiceID, _ state: Service.State, on node: NodeID?) -> Rehearsal.Fate {
      let parts = ["shop-ip", "shop-site"].map {
        Service.Resource(name: $0, type: "", state: state)
      }
      return simulation.fate(
        of: Service(
          id: id, state: state, type: "", owner: node,
          instances: node == nil && state == .online ? ["node1", "node2", "node3"] : nil,
          isWantedOnline: state == .online, resources: id == "shop" ? parts : []))
    }
    #expect(fate("shop", .online, on: "node2") == .restarts(on: "node3"))
    #expect(fate("printer", .online, on: "node2") == .stops)
    #expect(fate("libvirts", .online, on: nil) == .stays)
    #expect(fate("files", .offline, on: nil) == .rests)
    #expect(fate("gone", .online, on: "node1") == .stops)
    #expect(simulation.services.map(\.id) == ["libvirts", "shop", "files", "printer"])
  }

  @Test("a machine that prefers its old node would be stopped on its new one and go back")
  func aMoveThatWouldBeUndone() throws {
    let after = try PacemakerSimulation(xml: try Fixture.text("crm_simulate-moved-back.xml"))
    #expect(after.takesBack("web-01", from: "node2"))
    #expect(after.nodes["web-01"] == "node1")
    #expect(after.stopped == ["web-01"])
    #expect(!after.takesBack("files-01", from: "node1"))
  }
}
