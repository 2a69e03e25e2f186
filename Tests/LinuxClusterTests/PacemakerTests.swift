import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

@Suite struct PacemakerTests {
  @Test func readsAHealthyCluster() throws {
    let status = try PacemakerStatus(xml: try Fixture.text("crm_mon.xml"))
    #expect(status.members.map(\.id) == ["node1", "node2", "node3"])
    #expect(status.members.allSatisfy { $0.state == .up && $0.information == nil })
    #expect(status.members.filter(\.isController).map(\.id) == ["node1"])
    #expect(status.hasQuorum == true)
    // The fence device is a resource too, but no machine.
    #expect(status.resources.keys.sorted() == ["db-01", "files-01", "mail-01", "web-01"])
    #expect(status.resources["db-01"]?.nodes == ["node1"])
    #expect(status.resources.values.allSatisfy { $0.isManaged && !$0.isFailed })
  }

  @Test func seesANodeThatWaitsToBeFenced() throws {
    let status = try PacemakerStatus(xml: try Fixture.text("crm_mon-unclean.xml"))
    let lost = try #require(status.members.first { $0.id == "node3" })
    #expect(lost.state == .unknown)
    #expect(lost.information == "offline, waiting to be fenced")
  }

  @Test func seesStandbyAndFailure() throws {
    let status = try PacemakerStatus(xml: try Fixture.text("crm_mon-failed.xml"))
    #expect(status.members.first { $0.id == "node2" }?.state == .paused)
    #expect(status.resources["vm1"]?.isFailed == true)
    #expect(status.resources["vm1"]?.role == "Stopping")
    #expect(status.resources["vm2"]?.isFailed == false)
  }

  @Test func seesWhatIsNotManaged() throws {
    let status = try PacemakerStatus(xml: try Fixture.text("crm_mon-unmanaged.xml"))
    #expect(status.resources["vm1"]?.isManaged == false)
    #expect(status.resources["vm2"]?.isManaged == true)
  }

  @Test func readsTheConfiguration() throws {
    let configuration = try PacemakerConfiguration(xml: try Fixture.text("cib.xml"))
    #expect(configuration.resources.keys.sorted() == ["vm1", "vm2", "vm3"])
    #expect(configuration.resources["vm2"]?.configPath == "/srv/csv/vm2.xml")
    #expect(configuration.reservations.isEmpty)
  }

  @Test func reservationsComeBackAsTheyWereWritten() throws {
    let reservation = Reservation(
      resource: "web-01", token: "abc123", source: "node1", destination: #"no"de<2>&"#,
      ends: 1_795_427_386)
    let primitive = reservation.xml.replacing(
      "<primitive ", with: #"<primitive type="VirtualDomain" "#)
    let configuration = try PacemakerConfiguration(
      xml: "<cib><configuration><resources>\(primitive)</resources></configuration></cib>")
    #expect(configuration.reservations == [reservation])
    #expect(reservation.xml.contains(#"end="2026-11-23 09:49:46Z""#))
    #expect(reservation.isValid(at: 1_795_427_385))
    #expect(!reservation.isValid(at: 1_795_427_386))
    #expect(reservation.names("node1"))
    #expect(!reservation.names("node3"))
  }

  @Test func identifiersOfReservationsAreValidXMLNames() {
    let reservation = Reservation(
      resource: "a \u{1b}[31m/ü", token: "t", source: "x", destination: "y", ends: 0)
    #expect(reservation.id == "ferry-a___31m__-t")
  }

  @Test(arguments: ["", "no xml", "<a>", "<a/>", "<pacemaker-result/>", "<a>&x;</a>"])
  func whatIsNoReportIsAnError(_ text: String) {
    #expect(throws: XMLFault.self) { try PacemakerStatus(xml: text) }
    #expect(throws: XMLFault.self) { try PacemakerConfiguration(xml: text) }
  }

  @Test func depthHasALimit() {
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(throws: XMLFault.self) { try XMLElement(parsing: deep) }
  }
}
