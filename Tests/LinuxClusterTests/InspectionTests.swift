import ClusterModel
import ClusterRules
import Testing

@testable import LinuxCluster

@Suite struct InspectionTests {
  private static let answer = """
    ferry:clock
    1795446703.500000000
    yes
    ferry:system
    Debian GNU/Linux 12 (bookworm)
    12.11
    ferry:kernel
    6.1.0-37-amd64
    ferry:packages
    ii  pacemaker 2.1.5-1+deb12u1
    ii  corosync 3.1.7-1+deb12u2
    ferry:links
    Local node ID 1, transport knet
    nodeid: 2 reachable
       LINK: 0 udp (10.73.0.1->10.73.0.2) enabled connected mtu: 1446
       LINK: 1 udp (10.71.0.1->10.71.0.2) enabled disconnected mtu: 1446

    ferry:host
        <uuid>fe220000-0000-4000-8000-000000000001</uuid>
    ferry:qemu
    migration_host = "10.72.0.1"
    migration_port_max = 49300
    ferry:processes
    clamonacc
    corosync
    ferry:clamav
    OnAccessIncludePath /srv
    OnAccessExcludePath /srv/csv
    """

  @Test func readsWhatANodeSays() {
    let node = NodeInspection(Self.answer, folders: ["/srv/csv/Volume1"])
    #expect(node.facts.system == "Debian GNU/Linux 12 (bookworm) (12.11)")
    #expect(node.facts.kernel == "6.1.0-37-amd64")
    #expect(
      node.facts.packages == ["pacemaker": "2.1.5-1+deb12u1", "corosync": "3.1.7-1+deb12u2"])
    #expect(node.facts.isClockSynchronized == true && node.clock == 1_795_446_703.5)
    #expect(node.facts.hostIdentifier == "fe220000-0000-4000-8000-000000000001")
    #expect(node.facts.migrationHost == "10.72.0.1" && node.migrationPort == 49300)
    #expect(node.links.map(\.isConnected) == [true, false])
    #expect(node.facts.scanners == ["ClamAV on-access"])
    #expect(node.facts.excludesMachinesFromScanning == true)
    let scanned = NodeInspection(Self.answer, folders: ["/srv/other"])
    #expect(scanned.facts.excludesMachinesFromScanning == false)
    let unknown = Self.answer.replacing("clamonacc", with: "wdavdaemon")
    #expect(
      NodeInspection(unknown, folders: ["/x"]).facts.excludesMachinesFromScanning == nil)
    #expect(NodeInspection("", folders: []).facts.excludesMachinesFromScanning == nil)
  }

  @Test(arguments: [
    ("qemu+tcp://10.71.0.1/system", "10.71.0.1", 16509),
    ("qemu+tls://node1/system", "node1", 16514), ("qemu://node1/system", "node1", 16514),
    ("qemu+ssh://root@node1:2222/system", "node1", 2222),
    ("qemu+tcp://[fe80::1]/system", "fe80::1", 16509),
  ])
  func placesOfHypervisorsAreFound(_ uri: String, _ host: String, _ port: Int) {
    let place = PortProbe.place(of: uri)
    #expect(place?.host == host && place?.port == port)
  }

  @Test func localURIsHaveNoPlace() { #expect(PortProbe.place(of: "qemu:///system") == nil) }

  @Test func trialsAreRead() {
    let outcomes = PortProbe.outcomes("10.0.0.1 49215 reached\n10.0.0.2 22 silent\nx\n1 2 odd\n")
    #expect(outcomes == ["10.0.0.1 49215": .reached, "10.0.0.2 22": .silent])
  }

  @Test func fencingIsRead() throws {
    let settings = try FencingSettings(configuration: try Shape.base("fencing"))
    #expect(!settings.isEnabled && settings.devices == ["power"])
    let history = FencingHistory(report: try Fixture.text("crm_mon.xml"))
    #expect(history.succeeded == ["node3"] && history.failed.isEmpty)
    #expect(FencingHistory(report: "no xml").succeeded.isEmpty)
  }

  /// A cluster of two nodes of which all is well.
  private func facts() -> ClusterFacts {
    var facts = ClusterFacts()
    for (index, id) in (["a", "b"] as [NodeID]).enumerated() {
      var node = NodeFacts()
      node.system = "Debian 12"
      node.kernel = "6.1"
      node.packages = ["pacemaker": "2.1.5"]
      node.clockOffset = .milliseconds(index * 100)
      node.hostIdentifier = "\(index)"
      node.hypervisorAddress = "qemu+tls://\(id)/system"
      node.excludesMachinesFromScanning = true
      facts.nodes[id] = node
      facts.links += (0...1).map { .init(node: id, peer: "x", number: $0, isConnected: true) }
      facts.trials.append(
        .init(
          source: id, destination: "a", network: nil, address: "10.0.0.1", port: 49215,
          purpose: .migration, outcome: .reached))
    }
    facts.fencing = .init(
      isEnabled: true, devices: ["power"], unfenceable: [], fenced: ["a", "b"])
    return facts
  }

  private func report(_ facts: ClusterFacts?) -> [String: ValidationResult] {
    var cluster = ClusterSnapshot(name: "c", kind: .linux)
    for id in ["a", "b"] as [NodeID] {
      cluster.apply(.nodeChanged(Node(id: id, state: .up)))
    }
    let tests = Validation.run(cluster, facts: facts).tests
    return Dictionary(tests.map { ($0.title, $0.result) }) { first, _ in first }
  }

  private static let titles = [
    "Validate Fencing", "Validate Cluster Links", "Validate Ports for Live Migration",
    "Validate Cluster Software Versions", "Validate Kernel Versions", "Validate Clocks",
    "Validate Hypervisor Settings",
  ]

  @Test func allIsWell() {
    let report = report(facts())
    for title in Self.titles { #expect(report[title] == .success, "\(title)") }
    #expect(report["Validate Operating System Versions"] == .success)
    #expect(report["Validate Antivirus Exclusions"] == .success)
  }

  @Test func withoutFactsThereAreNoSuchTests() {
    let report = report(nil)
    for title in Self.titles { #expect(report[title] == nil, "\(title)") }
  }

  @Test func eachWrongIsFound() {
    var wrong = facts()
    wrong.fencing?.isEnabled = false
    wrong.links[0].isConnected = false
    wrong.trials[1].outcome = .silent
    wrong.nodes["b"]?.packages["pacemaker"] = "2.1.6"
    wrong.nodes["b"]?.kernel = "6.5"
    wrong.nodes["b"]?.clockOffset = .seconds(5)
    wrong.nodes["b"]?.hostIdentifier = "0"
    let report = report(wrong)
    for title in ["Validate Fencing", "Validate Cluster Links", "Validate Hypervisor Settings"] {
      #expect(report[title] == .failed, "\(title)")
    }
    #expect(report["Validate Ports for Live Migration"] == .failed)
    for title in ["Validate Cluster Software Versions", "Validate Kernel Versions"] {
      #expect(report[title] == .warning, "\(title)")
    }
    #expect(report["Validate Clocks"] == .warning)
  }
}
