import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

@Suite struct PolicyChangeTests {
  private func changes(
    _ id: String, in name: String, _ edit: (inout RolePolicy) -> Void
  ) throws -> [CIBChange] {
    let configuration = try RoleReadingTests.configuration(name)
    let nodes = RoleReadingTests.nodes
    var policy = try #require(
      RoleReading(of: id, in: configuration, nodes: nodes)
    ).policy
    edit(&policy)
    var change = try #require(PolicyChange(of: id, in: configuration, nodes: nodes))
    return change.changes(to: policy)
  }

  private func written(_ changes: [CIBChange]) -> String {
    changes.map { change in
      if case .write(let resources, let constraints) = change { return resources + constraints }
      return ""
    }.joined()
  }

  @Test(arguments: ["web-01", "db-01"]) func writesNothingWhereNothingDiffers(_ id: String) throws {
    #expect(try changes(id, in: "roles-pcs.xml") { _ in } == [])
  }

  @Test func writesOneAttributeInItsPlace() throws {
    let changes = try changes("web-01", in: "roles-pcs.xml") { $0.failuresMax = 5 }
    #expect(
      changes == [
        .write(
          resources: #"<primitive id="web-01"><meta_attributes id="web-01-meta_attributes">"#
            + #"<nvpair id="web-01-meta_attributes-migration-threshold" "#
            + #"name="migration-threshold" value="5"/></meta_attributes></primitive>"#,
          constraints: "")
      ])
  }

  @Test func replacesPreferencesAndKeepsTheRest() throws {
    let changes = try changes("web-01", in: "roles-pcs.xml") {
      $0.preferredOwners = ["node2"]
    }
    #expect(written(changes).contains(#"id="ferry-prefers-web-01-node2" rsc="web-01" "#))
    let removed = changes.dropFirst()
    #expect(
      Set(removed) == [
        .delete(section: "constraints", name: "rsc_location", id: "location-web-01-node2-50"),
        .delete(section: "constraints", name: "rsc_location", id: "location-web-01-node1-INFINITY"),
      ])
  }

  @Test func barsWhatIsNotPossible() throws {
    let changes = try changes("files-01", in: "roles-crmsh.xml") {
      $0.possibleOwners = ["node1", "node2"]
    }
    #expect(
      changes == [
        .write(
          resources: "",
          constraints: #"<rsc_location id="ferry-bars-files-01-node3" rsc="files-01" "#
            + #"node="node3" score="-INFINITY"/>"#)
      ])
  }

  @Test func allowsAllAgain() throws {
    let changes = try changes("mail-01", in: "roles-crmsh.xml") { $0.possibleOwners = nil }
    #expect(changes == [.delete(section: "constraints", name: "rsc_location", id: "l-not")])
  }

  @Test func aPreferenceDoesNotMoveWhatIsToStay() throws {
    let changes = try changes("files-01", in: "roles-crmsh.xml") {
      $0.preferredOwners = ["node3", "node1"]
      $0.failback = .prevent
    }
    #expect(written(changes).contains(#"name="resource-stickiness" value="INFINITY""#))
    #expect(written(changes).contains(#"node="node3" score="2000""#))
    #expect(written(changes).contains(#"node="node1" score="1000""#))
  }

  @Test func hoursComeBackAsTheyWereWritten() throws {
    for (first, last) in [(22, 6), (9, 17), (0, 23), (23, 0), (5, 6)] {
      let changes = try changes("files-01", in: "roles-crmsh.xml") {
        $0.failback = .between(hour: first, and: last)
      }
      let primitive = try XMLElement(parsing: written(changes))
      let set = try #require(primitive.children.last)
      #expect(RoleReading.hours(in: set) == .between(hour: first, and: last))
    }
  }

  @Test func hoursGoWhenTheyAreOver() throws {
    let changes = try changes("mail-01", in: "roles-crmsh.xml") { $0.failback = .prevent }
    #expect(
      changes == [
        .delete(
          section: "resources", name: "meta_attributes", id: "mail-01-meta_attributes-0")
      ])
  }

  @Test func keepsApartWhoSharesAName() throws {
    let text = try Fixture.text("roles-crmsh.xml").replacing(
      #"<primitive id="spare-01" class="ocf" provider="heartbeat" type="VirtualDomain"/>"#,
      with: #"<primitive id="spare-01" class="ocf" provider="heartbeat" type="VirtualDomain">"#
        + #"<meta_attributes id="s"><nvpair id="s-a" name="ferry-anti-affinity" "#
        + #"value="front,back"/></meta_attributes></primitive>"#)
    let configuration = try XMLElement(parsing: text)
    var change = try #require(
      PolicyChange(of: "files-01", in: configuration, nodes: RoleReadingTests.nodes))
    var policy = try #require(
      RoleReading(of: "files-01", in: configuration, nodes: RoleReadingTests.nodes)
    ).policy
    policy.antiAffinity = ["front"]
    let result = written(change.changes(to: policy))
    #expect(result.contains(#"name="ferry-anti-affinity" value="front""#))
    #expect(
      result.contains(
        #"<rsc_colocation id="ferry-apart-files-01-spare-01" rsc="files-01" with-rsc="spare-01" "#
          + #"score="-50"/>"#))
  }

  @Test func removingANameRemovesTheConstraintThatItStandsFor() throws {
    let changes = try changes("web-01", in: "roles-pcs.xml") { $0.antiAffinity = [] }
    #expect(
      changes == [
        .delete(
          section: "constraints", name: "rsc_colocation", id: "colocation-web-01-db-01--INFINITY")
      ])
  }
}
