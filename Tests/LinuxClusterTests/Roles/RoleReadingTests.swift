import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

@Suite struct RoleReadingTests {
  static let nodes: [NodeID] = ["node1", "node2", "node3"]

  static func configuration(_ name: String) throws -> XMLElement {
    try XMLElement(parsing: try Fixture.text(name))
  }

  private func role(_ id: String, in name: String) throws -> RoleReading {
    try #require(
      RoleReading(of: id, in: try Self.configuration(name), nodes: Self.nodes))
  }

  @Test func readsWhatPcsWrote() throws {
    let role = try role("web-01", in: "roles-pcs.xml")
    #expect(role.policy.preferredOwners == ["node1", "node2"])
    #expect(role.policy.possibleOwners == ["node1", "node2"])
    #expect(role.policy.failback == .immediately)
    #expect(role.policy.failuresMax == 3)
    #expect(role.policy.failurePeriod == .seconds(7200))
    #expect(role.policy.priority == .high)
    #expect(role.policy.antiAffinity == ["colocation-web-01-db-01--INFINITY"])
    #expect(role.policy.offlineAction == .shutDown)
    #expect(!role.isStopped)
    #expect(role.notes.contains { $0.contains("location-web-01 says more") })
    #expect(role.notes.contains { $0.contains("cli-prefer-web-01") })
  }

  @Test func readsWhatAGroupSays() throws {
    let role = try role("db-01", in: "roles-pcs.xml")
    #expect(role.isStopped)
    #expect(role.policy.offlineAction == .turnOff)
    #expect(role.policy.failuresMax == 1_000_000)
    #expect(role.policy.failurePeriod == RoleReading.endlessPeriod)
    #expect(role.policy.failback == .prevent)
  }

  @Test func readsWhatCrmshWrote() throws {
    let role = try role("mail-01", in: "roles-crmsh.xml")
    #expect(role.policy.preferredOwners == ["node2"])
    #expect(role.policy.possibleOwners == ["node2"])
    #expect(role.policy.failback == .between(hour: 22, and: 6))
    #expect(role.notes == ["l-all says more than Ferry shows"])
  }

  @Test func inAnOptInClusterOnlyNamedNodesArePossible() throws {
    let text = try Fixture.text("roles-pcs.xml").replacing(
      #"name="stonith-enabled" value="true""#, with: #"name="symmetric-cluster" value="false""#)
    let role = try #require(
      RoleReading(of: "web-01", in: try XMLElement(parsing: text), nodes: Self.nodes))
    #expect(role.policy.possibleOwners == ["node1", "node2"])
  }

  @Test(arguments: [
    ("60", 60), ("60s", 60), ("5min", 300), ("2h", 7200), ("1500ms", 2), ("PT1H30M", 5400),
    ("P1D", 86_400),
  ])
  func readsTimes(_ text: String, _ seconds: Int) {
    #expect(PacemakerTime.seconds(text) == seconds)
  }

  @Test func doesNotGuessTimes() {
    for text in ["", "soon", "5 fortnights", "-3"] { #expect(PacemakerTime.seconds(text) == nil) }
  }
}
