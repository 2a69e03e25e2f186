import ClusterModel
import ClusterRules
import Testing
import XMLDocuments

@testable import LinuxCluster

@Suite struct ProcessorTests {
  private static let capabilities = """
    <domainCapabilities><path>/usr/bin/qemu</path><domain>qemu</domain><arch>x86_64</arch><cpu>
    <mode name='host-passthrough' supported='no'/>
    <mode name='host-model' supported='yes'><model fallback='forbid'>EPYC</model>
    <vendor>AMD</vendor><feature policy='require' name='acpi'/>
    <feature policy='disable' name='vme'/></mode>
    <mode name='custom' supported='yes'><model usable='yes' vendor='Intel'>Nehalem</model>
    <model usable='no' vendor='AMD'>EPYC</model><model usable='yes'>qemu64</model></mode>
    </cpu></domainCapabilities>
    """

  @Test func readsWhatAHypervisorOffers() throws {
    let host = try #require(HostProcessor(domainCapabilities: Self.capabilities))
    #expect(host.vendor == "AMD" && host.model == "EPYC" && host.virtualization == "qemu")
    let features = try #require(HostProcessor.features(in: host.xml))
    #expect(features.names == ["acpi"], "what is switched off is not offered")
    #expect(host.models == ["Nehalem", "qemu64"], "only those that start")
    #expect(HostProcessor(domainCapabilities: "<domainCapabilities/>") == nil)
    #expect(HostProcessor(domainCapabilities: "no xml") == nil)
  }

  @Test(arguments: [
    ("<cpu mode='host-passthrough'/>", false), ("<cpu mode='host-model'/>", false),
    ("<cpu mode='maximum'/>", false), ("<cpu mode='custom'><model>qemu64</model></cpu>", true),
    ("<cpu><model>qemu64</model></cpu>", true), ("", true),
  ])
  func aNamedModelSuitsOtherVersions(_ cpu: String, _ isCompatible: Bool) throws {
    let domain = try DomainDescription(xml: "<domain type='qemu'><name>a</name>\(cpu)</domain>")
    #expect(domain.processor.isCompatible == isCompatible)
    #expect(domain.processor.virtualization == "qemu")
  }

  @Test func theSettingIsWritten() throws {
    let domain = """
      <domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
        <name>web &amp; co</name>
        <metadata><probe xmlns="urn:ferry:probe" address="10.0.0.1"/></metadata>
        <cpu mode='host-passthrough' migratable='on'><topology sockets='1' cores='2'/></cpu>
        <devices><disk type='file'/></devices>
        <qemu:commandline><qemu:arg value='-x'/></qemu:commandline>
      </domain>
      """
    let baseline = """
      <cpu mode='custom' match='exact'><model fallback='forbid'>Westmere</model>
      <vendor>Intel</vendor><feature policy='require' name='aes'/></cpu>
      """
    let on = try DomainXML.settingProcessor(domain, isCompatible: true, baseline: baseline)
    let read = try DomainDescription(xml: on)
    #expect(read.name == "web & co" && read.processor.isCompatible)
    #expect(read.processor.model == "Westmere" && read.processor.vendor == "Intel")
    #expect(read.endpoint?.address == "10.0.0.1")
    #expect(on.contains("<topology cores=\"2\" sockets=\"1\"/>"))
    #expect(on.contains("<name>web &amp; co</name>\n"), "the agent wants it alone on its line")
    let root = try XMLElement(parsing: on)
    #expect(
      root.first("commandline")?.namespace == "http://libvirt.org/schemas/domain/qemu/1.0")
    let off = try DomainXML.settingProcessor(on, isCompatible: false, baseline: nil)
    #expect(try DomainDescription(xml: off).processor.mode == .hostModel)
    #expect(off.contains("<topology"))
    #expect(throws: XMLFault.self) {
      try DomainXML.settingProcessor(domain, isCompatible: true, baseline: nil)
    }
    #expect(throws: XMLFault.self) {
      try DomainXML.settingProcessor("<network/>", isCompatible: false, baseline: nil)
    }
  }

  @Test func anEmulatedMachineIsGivenAModelThatEmulatorsStart() throws {
    var text = DomainText("<domain type='qemu'><name>a</name><devices/></domain>")
    try text.setProcessor(
      isCompatible: true, baseline: HostProcessor.named("Nehalem"), for: "qemu")
    #expect(try DomainDescription(xml: text.text).processor.model == "Nehalem")
    #expect(throws: StepFailure.self) {
      try text.setProcessor(
        isCompatible: true, baseline: HostProcessor.named("Nehalem"), for: "kvm")
    }
  }

  @Test func aDomainWithoutAProcessorGetsOneBeforeItsDevices() throws {
    let text = try DomainXML.settingProcessor(
      "<domain><name>a</name><devices/></domain>", isCompatible: false, baseline: nil)
    let names = try XMLElement(parsing: text).children.map(\.name)
    #expect(names == ["name", "cpu", "devices"])
  }

  /// Two nodes, one of which lacks a feature that the machine sees.
  private func cluster(_ mode: String) throws -> ClusterSnapshot {
    let cpu = "<cpu mode=\"\(mode)\"><model>Skylake</model></cpu>"
    var picture = ClusterPicture(
      file: ClusterFile(name: "c", nodes: ["a", "b"].map { .init($0, libvirt: "test:///") }))
    picture.silent = [:]
    for node in picture.file.nodes {
      picture.reports[node.id] = HypervisorReport(
        memory: .gibibytes(8), memoryFree: .gibibytes(8), processors: 2, hypervisor: "QEMU",
        domains: [])
    }
    let description = try DomainDescription(
      xml: "<domain><name>web</name><memory>1024</memory>\(cpu)</domain>")
    picture.reports["a"]?.domains = [
      DomainReport(machine: "web", identifier: "", state: .running, description: description)
    ]
    var new = try #require(HostProcessor(domainCapabilities: Self.capabilities))
    var old = new
    new.features = ["aes", "avx2", "sse4"]
    old.features = ["aes", "sse4"]
    picture.processors.offers("a", new)
    picture.processors.offers("b", old)
    let seen = try #require(description.processor.xml)
    picture.processors.sees(seen, ["aes", "avx2"])
    var snapshot = ClusterSnapshot(name: "c", kind: .linux)
    for event in picture.changes(from: snapshot, at: WallTime(secondsSince1970: 0)) {
      snapshot.apply(event)
    }
    return snapshot
  }

  @Test(arguments: ["custom", "host-model"]) func whatANodeLacksIsNamed(_ mode: String) throws {
    let cluster = try cluster(mode)
    let machine = try #require(cluster.machines[id: "web"])
    #expect(machine.isProcessorCompatible == (mode == "custom"))
    #expect(machine.processor?.features == ["aes", "avx2"])
    let refusals = MigrationRules.obstacles(moving: "web", to: "b", in: cluster)
    let refusal = try #require(refusals.first { $0.rule == .processorCompatibility })
    #expect(refusal.reason.contains("avx2") && !refusal.reason.contains("aes"))
  }

  @Test func whatANodeSaysItCanGiveIsOffered() throws {
    var book = ProcessorBook()
    var host = try #require(HostProcessor(domainCapabilities: Self.capabilities))
    host.features = ["aes"]
    book.offers("a", host)
    book.sees("<cpu/>", ["svm"])
    #expect(book.offered(by: "a")?.features == ["aes"])
    book.compared("<cpu/>", on: "a", true)
    #expect(book.offered(by: "a")?.features == ["aes", "svm"])
    book.baseline = "<cpu/>"
    host.features = ["avx"]
    book.offers("a", host)
    #expect(book.baseline == nil && book.offered(by: "a")?.features == ["avx"])
  }
}
