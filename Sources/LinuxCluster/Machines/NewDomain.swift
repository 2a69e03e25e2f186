internal import ClusterModel
internal import XMLDocuments

/// The XML of a machine that is to be made.
struct NewDomain: Hashable, Sendable {
  /// What the cluster's machines are run with, in which all of them agree; a new one is made alike.
  struct Platform: Hashable, Sendable {
    /// `kvm` or `qemu`.
    var type: String
    /// The program.
    var emulator: String?
    /// The architecture.
    var architecture: String
    /// The kind of computer.
    var machine: String?
    /// The processor, as XML; empty when nothing is said.
    var processor: String

    /// Reads what one domain is run with.
    init?(domain root: XMLElement) {
      guard root.name == "domain", let type = root["type"],
        let system = root.first("os")?.first("type")
      else { return nil }
      self.type = type
      emulator = root.first("devices")?.first("emulator").map { String($0.trimmedText) }
      architecture = system["arch"] ?? "x86_64"
      machine = system["machine"]
      processor = root.first("cpu").map(\.document) ?? ""
    }

    /// Reads what a node's hypervisor offers, as `virsh domcapabilities` prints it.
    init?(capabilities root: XMLElement) {
      guard root.name == "domainCapabilities", let type = root.first("domain") else { return nil }
      self.type = String(type.trimmedText)
      emulator = root.first("path").map { String($0.trimmedText) }
      architecture = root.first("arch").map { String($0.trimmedText) } ?? "x86_64"
      machine = root.first("machine").map { String($0.trimmedText) }
      processor = self.type == "kvm" ? "<cpu mode='host-model'/>" : ""
    }

    /// What all have in common; where they differ, nothing is taken over. Nil when their kinds of
    /// hypervisor differ, or there is none.
    static func common(_ platforms: [Platform]) -> Platform? {
      guard var common = platforms.first else { return nil }
      for platform in platforms {
        guard platform.type == common.type, platform.architecture == common.architecture else {
          return nil
        }
        if platform.emulator != common.emulator { common.emulator = nil }
        if platform.machine != common.machine { common.machine = nil }
        if platform.processor != common.processor { common.processor = "" }
      }
      return common
    }
  }

  /// What is wished.
  var specification: MachineSpecification
  /// What it is run with.
  var platform: Platform
  /// Its disk.
  var disk: String
  /// How its disk is cached, as the others' are; nil leaves it to QEMU.
  var cache: String?

  /// The XML, the name alone on its line.
  var xml: String {
    let name = XMLText.escaped(specification.name.rawValue)
    let machine = platform.machine.map { " machine='\(XMLText.escaped($0))'" } ?? ""
    let emulator = platform.emulator.map {
      "    <emulator>\(XMLText.escaped($0))</emulator>\n"
    }
    let cache = cache.map { " cache='\(XMLText.escaped($0))'" } ?? ""
    let interface = specification.networkSwitch.map { bridge in
      """
          <interface type='bridge'>
            <source bridge='\(XMLText.escaped(bridge))'/>
            <model type='virtio'/>
          </interface>

      """
    }
    return """
      <domain type='\(platform.type)'>
        <name>\(name)</name>
        <memory unit='KiB'>\((specification.memory.count + 1023) / 1024)</memory>
        <vcpu placement='static'>\(specification.processors)</vcpu>
        <os>
          <type arch='\(platform.architecture)'\(machine)>hvm</type>
      \(boot)  </os>
        <features><acpi/><apic/></features>
        \(platform.processor)
        <on_crash>destroy</on_crash>
        <devices>
      \(emulator ?? "")    <disk type='file' device='disk'>
            <driver name='qemu' type='qcow2'\(cache)/>
            <source file='\(XMLText.escaped(disk))'/>
            <target dev='vda' bus='virtio'/>
          </disk>
      \(interface ?? "")    <serial type='pty'><target port='0'/></serial>
          <controller type='usb' model='none'/>
          <memballoon model='none'/>
        </devices>
      </domain>

      """
  }

  private var boot: String {
    guard let kernel = specification.kernel else { return "    <boot dev='hd'/>\n" }
    let parts: [(String, String?)] = [
      ("kernel", kernel.path), ("initrd", kernel.initialDisk), ("cmdline", kernel.commandLine),
    ]
    return parts.compactMap { name, value in
      value.map { "    <\(name)>\(XMLText.escaped($0))</\(name)>\n" }
    }.joined()
  }
}
