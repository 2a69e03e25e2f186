internal import CLibvirt
internal import ClusterModel
private import Glibc

/// What is done to one domain on this node, migrations apart. Each call blocks until libvirt is done.
extension LibvirtConnection {
  /// Starts a domain that is defined here, from its saved memory where there is some.
  func start(_ machine: MachineID) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainCreate($0) }
  }

  /// Starts a domain that need not be defined here, and does not define it.
  func create(xml: String) throws(LibvirtError) {
    guard let domain = virt.virDomainCreateXML(try opened(), xml, 0) else { throw .newest() }
    _ = virt.virDomainFree(domain)
  }

  /// Defines a domain, or defines it anew.
  func define(xml: String) throws(LibvirtError) {
    guard let domain = virt.virDomainDefineXML(try opened(), xml) else { throw .newest() }
    _ = virt.virDomainFree(domain)
  }

  /// Takes a domain's definition away, and what belongs to it alone; its disks stay.
  func undefine(_ machine: MachineID) throws(LibvirtError) {
    let virt = virt
    let flags =
      VIR_DOMAIN_UNDEFINE_MANAGED_SAVE.rawValue | VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA.rawValue
      | VIR_DOMAIN_UNDEFINE_KEEP_NVRAM.rawValue
    try act(on: machine) { virt.virDomainUndefineFlags($0, UInt32(flags)) }
  }

  /// Asks a domain's operating system to shut down; returns as soon as it was asked.
  func shutDown(_ machine: MachineID) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainShutdown($0) }
  }

  /// Cuts a domain's power.
  func destroy(_ machine: MachineID) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainDestroy($0) }
  }

  /// Writes a domain's memory to a file and stops it.
  func save(_ machine: MachineID, to path: String) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainSave($0, path) }
  }

  /// Brings a domain back from its memory in a file; the file stays.
  func restore(from path: String) throws(LibvirtError) {
    guard virt.virDomainRestore(try opened(), path) == 0 else { throw .newest() }
  }

  /// Writes a domain's memory to where its next start looks for it, and stops it.
  func saveInPlace(_ machine: MachineID) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainManagedSave($0, 0) }
  }

  /// Forgets the memory that `saveInPlace` kept.
  func forgetSave(of machine: MachineID) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainManagedSaveRemove($0, 0) }
  }

  /// Lets libvirt start a domain with the node, or not.
  func setAutostart(_ machine: MachineID, _ isOn: Bool) throws(LibvirtError) {
    let virt = virt
    try act(on: machine) { virt.virDomainSetAutostart($0, isOn ? 1 : 0) }
  }

  /// The XML from which a domain would start the next time; nil when the node does not know it.
  func definition(of machine: MachineID) throws(LibvirtError) -> String? {
    let virt = virt
    let flags = VIR_DOMAIN_XML_INACTIVE.rawValue | VIR_DOMAIN_XML_SECURE.rawValue
    let text = try withDomain(machine) { domain -> String? in
      guard let text = virt.virDomainGetXMLDesc(domain, UInt32(flags)) else { return nil }
      defer { Glibc.free(text) }
      return String(cString: text)
    }
    return text ?? nil
  }

  private func act(
    on machine: MachineID, _ call: (virDomainPtr) -> Int32
  ) throws(LibvirtError) {
    let outcome = try withDomain(machine) { domain -> LibvirtError? in
      call(domain) == 0 ? nil : .newest()
    }
    guard let outcome else {
      throw LibvirtError(
        code: Int32(VIR_ERR_NO_DOMAIN.rawValue), message: "\(machine) is not known there")
    }
    if let error = outcome { throw error }
  }
}
