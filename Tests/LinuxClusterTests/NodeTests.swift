import ClusterBackend
import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct NodeTests {
  @Test func readsADomain() throws {
    let domain = try DomainDescription(xml: try Fixture.text("domain.xml"))
    #expect(domain.name == "db-01")
    #expect(domain.memory == .mebibytes(256))
    #expect(domain.processors == 1)
    #expect(domain.diskPaths == ["/srv/Volume1/db-01/disk.qcow2"])
    #expect(domain.endpoint == ClientEndpoint(address: "10.9.0.13", port: 7))
  }

  @Test func aProbeOfAnotherNamespaceIsNobodys() throws {
    let domain = try DomainDescription(
      xml: """
        <domain><name>a</name><memory unit='GiB'>2</memory>
        <metadata><probe xmlns="urn:other" address="10.0.0.1"/></metadata></domain>
        """)
    #expect(domain.endpoint == nil)
    #expect(domain.memory == .gibibytes(2))
  }

  @Test func readsANodesNetworks() throws {
    let survey = try NodeSurvey(try Fixture.text("survey.txt"))
    #expect(
      survey.addresses.map { "\($0.adapter) \($0.subnet)" } == [
        "mgmt 10.71.0.0/24", "mig 10.72.0.0/24", "csv 10.73.0.0/24", "br0 10.9.0.0/24",
      ])
    #expect(survey.addresses.allSatisfy { $0.isUp })
    #expect(survey.gateways.map(\.description) == ["10.71.0.254"])
    #expect(survey.rings.count == 6)
    #expect(survey.processorModel == "AMD EPYC")
  }

  @Test(arguments: ["1.2.3", "1.2.3.256", "1.2.3.4.5", "a.b.c.d", "1..2.3", "+1.2.3.4"])
  func badAddressesAreNone(_ text: String) { #expect(IPv4Address(text) == nil) }

  @Test func networksAreNamedByTheFileAndJudgedByTheNodes() throws {
    var file = ClusterFile(
      name: "c", nodes: ["node1", "node2"].map { .init($0, libvirt: "test:///default") })
    file.networks = [.init(id: "Live Migration", subnet: "10.72.0.0/24")]
    var picture = ClusterPicture(file: file)
    let survey = try NodeSurvey(try Fixture.text("survey.txt"))
    picture.surveys["node1"] = survey
    var other = survey
    for index in other.addresses.indices { other.addresses[index].address.number += 1 }
    other.addresses[1].isUp = false
    picture.surveys["node2"] = other
    let networks = picture.networks()
    let migration = try #require(networks[id: "Live Migration"])
    #expect(migration.state == .partitioned)
    #expect(migration.information == "no link: node2")
    #expect(migration.addresses == ["node1": "10.72.0.1", "node2": "10.72.0.2"])
    #expect(migration.adapters["node2"]?.state == .failed)
    #expect(!migration.carriesClusterTraffic && !migration.hasDefaultGateway)
    #expect(networks[id: "10.73.0.0/24"]?.carriesClusterTraffic == true)
    #expect(networks[id: "10.71.0.0/24"]?.hasDefaultGateway == true)
  }

  @Test func wordsReachAShellBehindSSHUnchanged() {
    let line = NodeCommand(prefix: ["/usr/bin/ssh", "root@node1"]).line(["echo", "a 'b' $c"])
    #expect(
      line == [
        "/usr/bin/ssh", "root@node1", "'env'", "'LC_ALL=C'", "'TZ=UTC'", "'echo'",
        #"'a '\''b'\'' $c'"#,
      ])
  }

  @Test func commandsHaveADeadlineAndAStatus() async throws {
    let here = NodeCommand(prefix: [])
    #expect(try await here.run(["echo", "hello"]) == "hello\n")
    await #expect(throws: CommandFailure(program: "sh", status: 3, message: "oh")) {
      try await here.run(["sh", "-c", "echo oh >&2; exit 3"])
    }
    let began = ContinuousClock.now
    await #expect(throws: CommandFailure.self) {
      try await here.run(["tail", "-f", "/dev/null"], within: .milliseconds(100))
    }
    #expect(ContinuousClock.now - began < .seconds(5))
  }
}
