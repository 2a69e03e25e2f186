import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

/// What an administrator is told of Pacemaker, corosync, libvirt and QEMU.
@Suite struct IncidentTests {
  static let time = WallTime(secondsSince1970: 1)

  private func picture() throws -> ClusterPicture {
    var picture = ClusterPicture(file: ClusterFile(name: "lab", nodes: []))
    picture.pacemaker = try PacemakerStatus(xml: try Fixture.text("crm_mon-failed.xml"))
    return picture
  }

  @Test func failedActionsAreToldOnce() throws {
    let picture = try picture()
    var before = try #require(picture.pacemaker)
    #expect(picture.records(ofFailuresSince: before, at: Self.time).isEmpty)
    #expect(picture.records(ofFailuresSince: nil, at: Self.time).isEmpty)
    before.failures = []
    let record = try #require(picture.records(ofFailuresSince: before, at: Self.time).first)
    #expect(record.message == "migrate_to of vm1 failed on node2 (error)")
    #expect(record.provider == .pacemaker && record.level == .error && record.node == "node2")
    #expect(record.data.first == EventField("Resource", "vm1"))
  }

  @Test func fencingIsToldWithWhoAskedForIt() throws {
    let act = Fencing.Act(
      node: "node2", action: "reboot", result: .pending, client: "pacemaker-controld",
      origin: "node1")
    var done = act
    done.result = .failed
    let none = Fencing(isEnabled: true)
    let began = ClusterPicture.records(
      ofFencing: none, Fencing(isEnabled: true, history: [act]), at: Self.time)
    #expect(
      began.map(\.message)
        == ["node2 is being fenced (reboot), as pacemaker-controld on node1 asked for"])
    let ended = ClusterPicture.records(
      ofFencing: Fencing(isEnabled: true, history: [act]),
      Fencing(isEnabled: true, history: [done]), at: Self.time)
    #expect(ended.map(\.level) == [.critical])
    #expect(ended.first?.message.hasPrefix("node2 could not be fenced") == true)
    #expect(ClusterPicture.records(ofFencing: nil, none, at: Self.time).isEmpty)
  }

  @Test func linksAreToldWhenTheyGoAndComeBack() throws {
    let picture = try picture()
    let up = LinkReading(
      """
      Local node ID 1, transport knet
      nodeid: 2 reachable
         LINK: 0 udp (10.0.0.1->10.0.0.2) enabled connected mtu: 1397
         LINK: 1 udp (10.0.1.1->10.0.1.2) enabled connected mtu: 1397
      """)
    var down = up
    down.links[CorosyncLink(peer: "2", number: 1)] = false
    #expect(up.links.count == 2)
    let lost = picture.records(ofLinks: up, down, on: "node1", at: Self.time)
    #expect(lost.map(\.message) == ["node1 does not reach node2 over link 1 any more"])
    #expect(lost.first?.level == .warning && lost.first?.provider == .corosync)
    let found = picture.records(ofLinks: down, up, on: "node1", at: Self.time)
    #expect(found.map(\.message) == ["node1 reaches node2 over link 1 again"])
    #expect(picture.records(ofLinks: nil, up, on: "node1", at: Self.time).isEmpty)
  }

  @Test func aFailingDiskIsToldOnceAMinute() {
    var told = ToldIncidents()
    let incident = DomainIncident.diskFailed(path: "/srv/web-01.qcow2", reason: "enospc")
    let start = MonotonicTime.zero
    let news = [("web-01", 0), ("web-01", 59), ("web-02", 59), ("web-01", 61)].map {
      told.isNew(incident, of: MachineID(rawValue: $0), at: start + .seconds($1))
    }
    #expect(news == [true, false, true, true])
    let record = incident.record(of: "web-01", on: "node1", at: Self.time)
    #expect(
      record.message == "On node1 web-01 could not read or write /srv/web-01.qcow2 (enospc)")
    #expect(record.provider == .qemu && record.channel == .qemu && record.level == .error)
  }
}
