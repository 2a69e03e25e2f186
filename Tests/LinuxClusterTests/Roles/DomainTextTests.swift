import ClusterModel
import Testing
import XMLDocuments

@testable import LinuxCluster

@Suite struct DomainTextTests {
  @Test func changesOnlyWhatItIsTold() throws {
    let text = """
      <domain type='kvm'>
        <!-- <memory unit='MiB'>1</memory> stays -->
        <name>web-01</name>
        <memory unit='MiB'>256</memory>
        <currentMemory>262144</currentMemory>
        <vcpu placement='static' current='1'>2</vcpu>
        <devices><memory model='dimm'><target/></memory></devices>
      </domain>
      """
    var domain = DomainText(text)
    try domain.change(memory: .mebibytes(512), processors: 4)
    #expect(
      domain.text
        == text.replacing(">256<", with: ">524288<").replacing(
          "<memory unit='MiB'>524288", with: "<memory unit='KiB'>524288"
        ).replacing(
          "<currentMemory>262144", with: "<currentMemory unit='KiB'>524288"
        ).replacing(
          "<vcpu placement='static' current='1'>2", with: "<vcpu placement='static'>4"))
  }

  @Test func refusesATopologyThatDoesNotFit() throws {
    var domain = DomainText(
      """
      <domain><name>a</name><memory>1024</memory><vcpu>2</vcpu>
      <cpu><topology sockets='1' cores='2' threads='1'/></cpu></domain>
      """)
    #expect(throws: StepFailure.self) { try domain.change(memory: nil, processors: 4) }
  }

  @Test func putsTheNameOnALineOfItsOwn() {
    let text = DomainText("<domain><name>a</name><memory>1</memory></domain>").withNameAlone
    #expect(text == "<domain>\n<name>a</name>\n<memory>1</memory></domain>")
    let sound = "<domain>\n  <name>a</name>\n</domain>"
    #expect(DomainText(sound).withNameAlone == sound)
  }

  @Test func aNewMachineIsRunAsTheOthersAre() throws {
    let domain = try XMLElement(parsing: try Fixture.text("domain.xml"))
    let known = try #require(NewDomain.Platform(domain: domain))
    var other = known
    other.machine = "pc"
    let platform = try #require(NewDomain.Platform.common([known, other]))
    #expect(platform.emulator == known.emulator)
    #expect(platform.machine == nil)
    var wanted = MachineSpecification(
      name: "a&b", owner: "node1", memory: .mebibytes(512), processors: 2, volume: "Volume1",
      networkSwitch: "br0")
    wanted.kernel = .init(path: "/k", initialDisk: "/i", commandLine: "a=<b>")
    let made = try DomainDescription(
      xml: NewDomain(specification: wanted, platform: known, disk: "/v/disk.qcow2", cache: "none")
        .xml)
    #expect(made.name == "a&b")
    #expect(made.memory == .mebibytes(512))
    #expect(made.processors == 2)
    #expect(made.networkSwitch == "br0")
    #expect(made.disks.map(\.path) == ["/v/disk.qcow2"])
    #expect(made.emulator == known.emulator)
  }

  @Test func aResourceHasTimeForItsMemory() throws {
    let configuration = try RoleReadingTests.configuration("roles-pcs.xml")
    let agreed = VirtualDomainPrimitive.agreed(in: configuration)
    #expect(agreed == ["migration_transport": "ssh"])
    let small = VirtualDomainPrimitive(
      id: "new", configPath: "/srv/new.xml", memory: .gibibytes(1), parameters: agreed)
    let primitive = try XMLElement(parsing: small.xml)
    let limits = primitive.first("operations")?.all("op").map {
      "\($0["name"] ?? "") \($0["timeout"] ?? "")"
    }
    #expect(
      limits == [
        "monitor 60s", "start 140s", "stop 200s", "migrate_to 222s", "migrate_from 140s",
      ])
    #expect(primitive.first("meta_attributes")?.first("nvpair")?["name"] == "allow-migrate")
  }
}
