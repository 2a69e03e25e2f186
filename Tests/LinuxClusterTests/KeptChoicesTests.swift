import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

/// What Ferry keeps in the cluster, and what it tells Pacemaker's agent.
@Suite struct KeptChoicesTests {
  private static func read(_ commands: [[String]], over xml: String = "") throws -> FerryProperties
  {
    let sets = commands.compactMap { $0.last }.filter { $0.hasPrefix("<cluster") }.joined()
    return FerryProperties(
      in: try XMLElement(
        parsing: "<configuration><crm_config>\(xml)\(sets)</crm_config></configuration>"))
  }

  private static var full: FerryProperties {
    var properties = FerryProperties()
    properties.areVolumesEnabled = true
    properties.volumes = ["Volume1": "/srv/v 1", "a \"b\" <c>": "/srv/&"]
    properties.migrationOrder = ["10.72.0.0/24", "10.71.0.0/24"]
    properties.exclusions = ["10.9.0.0/24"]
    properties.networks = [
      "10.72.0.0/24": .init(name: "Live; name=Migration", use: .internal, metric: 100),
      "10.71.0.0/24": .init(use: .disabled),
    ]
    return properties
  }

  @Test func whatIsWrittenIsRead() throws {
    #expect(try Self.read(Self.full.commands(from: FerryProperties())) == Self.full)
    #expect(Self.full.commands(from: Self.full).isEmpty)
  }

  @Test func onlyWhatChangedIsWrittenAndTakenAway() throws {
    var changed = Self.full
    changed.volumes["Volume1"] = nil
    changed.migrationOrder = ["10.71.0.0/24"]
    changed.networks["10.71.0.0/24"] = .init()
    let commands = changed.commands(from: Self.full)
    #expect(
      commands.compactMap(\.last) == [
        #"<cluster_property_set id="ferry"><nvpair id="ferry-migration-networks" "#
          + #"name="ferry-migration-networks" value="10.71.0.0/24"/></cluster_property_set>"#,
        #"<nvpair id="ferry-network-10.71.0.0_2f_24"/>"#, #"<nvpair id="ferry-volume-Volume1"/>"#,
      ])
  }

  @Test func identifiersTellNamesApart() {
    let names = ["a b", "a_b", "a_20_b", "a.b", "ä", "a/b"]
    let ids = names.map { FerryProperties.Pair("ferry-volume-\($0)", "").id }
    #expect(Set(ids).count == names.count)
    let isPlain = { (byte: UInt8) in
      byte < 128 && Character(UnicodeScalar(byte)) != " " && byte != UInt8(ascii: "/")
    }
    #expect(ids.allSatisfy { $0.utf8.allSatisfy(isPlain) })
  }

  @Test func setsOfOthersAreNotRead() throws {
    let properties = try Self.read(
      [],
      over:
        #"<cluster_property_set id="x"><nvpair name="ferry-shared-volumes" value="true"/></cluster_property_set>"#
    )
    #expect(properties == FerryProperties())
  }

  @Test func badValuesAreNoChoices() throws {
    let properties = try Self.read(
      [],
      over: """
        <cluster_property_set id="ferry"><nvpair name="ferry-volume-a" value="relative"/>
        <nvpair name="ferry-network-10.0.0.0/8" value="use=Nonsense;metric=x;=;name="/>
        <nvpair/></cluster_property_set>
        """)
    #expect(properties.volumes.isEmpty)
    #expect(properties.networks["10.0.0.0/8"] == .init())
  }

  @Test func namesAndOrderFollowTheSubnets() throws {
    var file = ClusterFile(name: "c", nodes: [.init("n", libvirt: "test:///default")])
    file.networks = [
      .init(id: "Old", subnet: "10.72.0.0/24"), .init(id: "B", subnet: "10.71.0.0/24"),
    ]
    var picture = ClusterPicture(file: file)
    picture.configuration.ferry.networks["10.72.0.0/24"] = .init(name: "New", metric: 7)
    picture.configuration.ferry.migrationOrder = ["10.72.0.0/24", "10.99.0.0/24"]
    picture.configuration.ferry.exclusions = ["10.71.0.0/24"]
    #expect(Set(picture.networks().map(\.id)) == ["New", "B"])
    #expect(picture.networks()[id: "New"]?.metric == 7)
    #expect(picture.subnet(of: "New") == "10.72.0.0/24")
    #expect(
      picture.settings(before: ClusterSettings()).migrationNetworks
        == MigrationNetworks(order: ["New", "10.99.0.0/24"], excluded: ["B"]))
  }

  @Test func pathsHaveTheirFolderInCommon() {
    #expect(ClusterPicture.commonFolder(of: ["/a/b/c", "/a/b/d"]) == "/a/b")
    #expect(ClusterPicture.commonFolder(of: ["/a/b/c", "/a/bb/d"]) == "/a")
    #expect(ClusterPicture.commonFolder(of: ["/a/b"]) == "/a")
    #expect(ClusterPicture.commonFolder(of: []) == "/")
  }

  // MARK: - Pacemaker's agent

  private static let addresses: [NodeID: String] = ["n1": "10.0.0.1", "n2": "10.0.0.2"]

  @Test func namesAlikeButForTheNodeMakeAPattern() throws {
    let pattern = try MigrationAddressing.pattern(
      in: "10.0.0.1   n1.lan  n1-mig x\n10.0.0.2 n2-mig n2.lan\n", of: ["n1", "n2"],
      Self.addresses)
    #expect(["%n.lan", "%n-mig"].contains(pattern))
    #expect(MigrationAddressing.name("mig-%n.lan", "n1") == "mig-n1.lan")
  }

  @Test(arguments: ["", "\n\n", "10.0.0.1 n1-mig\n", "10.0.0.1 n1-mig\n10.0.0.2 n2-other\n"])
  func namesThatDifferMakeNone(_ answer: String) {
    #expect(throws: AddressingFailure.self) {
      try MigrationAddressing.pattern(in: answer, of: ["n1", "n2"], Self.addresses)
    }
  }

  @Test func theAgentIsToldForItsMigrationsAlone() throws {
    let xml = """
      <resources><primitive id="web" type="VirtualDomain"><operations>
      <op id="web-migrate_to" name="migrate_to" interval="0s"/></operations></primitive>
      <group id="g"><primitive id="bare" type="VirtualDomain"/></group>
      <primitive id="own" type="VirtualDomain"><instance_attributes id="i">
      <nvpair id="j" name="migrateuri" value="tcp://%n-x"/></instance_attributes></primitive>
      <primitive id="xen" type="VirtualDomain"><instance_attributes id="k">
      <nvpair id="l" name="hypervisor" value="xen:///"/></instance_attributes></primitive>
      <primitive id="told" type="VirtualDomain"><operations>
      <op id="t" name="migrate_to" interval="0"><instance_attributes id="ferry-address-told">
      <nvpair id="ferry-address-told-uri" name="migrateuri" value="tcp://%n-m"/>
      </instance_attributes></op></operations></primitive>
      <primitive id="other" type="Dummy"/></resources>
      """
    let agents = try MigrationAddressing.agents(in: xml)
    #expect(agents.map(\.resource) == ["web", "bare", "own", "xen", "told"])
    let commands = agents.map { $0.command(for: "tcp://%n-m")?.last }
    #expect(
      commands[0]
        == #"<primitive id="web"><operations><op id="web-migrate_to"><instance_attributes "#
        + #"id="ferry-address-web"><nvpair id="ferry-address-web-uri" name="migrateuri" "#
        + #"value="tcp://%n-m"/></instance_attributes></op></operations></primitive>"#)
    #expect(commands[1]?.contains(#"name="migrate_to" interval="0s""#) == true)
    #expect(commands[2...].allSatisfy { $0 == nil })
    let takenBack = agents.map { $0.command(for: nil) }
    #expect(takenBack.map { $0 != nil } == [false, false, false, false, true])
    #expect(takenBack[4]?.last == #"<instance_attributes id="ferry-address-told"/>"#)
  }
}
