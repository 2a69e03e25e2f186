internal import CLibvirt
internal import ClusterModel
private import Glibc
internal import XMLDocuments

/// A storage pool as one node's libvirt knows it.
struct StoragePool: Hashable, Sendable {
  /// Its name.
  var name: String
  /// Where it lies.
  var path: String
  /// Whether it is started.
  var isActive: Bool
  /// Its size; zero when it is not started.
  var capacity: Bytes
  /// How much of it is taken.
  var used: Bytes

  /// Reads the XML of a pool; nil when it has no folder, as a pool of a logical volume group.
  init?(xml: String, isActive: Bool, capacity: Bytes = .zero, used: Bytes = .zero) {
    guard let root = try? XMLElement(parsing: xml), root.name == "pool",
      let name = root.first("name")?.text, !name.isEmpty,
      ["dir", "fs", "netfs"].contains(root["type"]),
      let path = root.first("target")?.first("path")?.text, path.hasPrefix("/")
    else { return nil }
    self.name = name
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.isActive = isActive
    self.capacity = capacity
    self.used = used
  }
}

extension LibvirtConnection {
  /// The most pools, or networks, that are read from one node.
  static let poolsMax = 1000

  /// The storage pools that are folders.
  func pools() throws(LibvirtError) -> [StoragePool] {
    let connection = try opened()
    var pools: UnsafeMutablePointer<virStoragePoolPtr?>?
    let count = virt.virConnectListAllStoragePools(connection, &pools, 0)
    guard count >= 0 else { throw .newest() }
    defer { Glibc.free(pools) }
    var found: [StoragePool] = []
    for pool in UnsafeBufferPointer(start: pools, count: Int(count)) {
      guard let pool else { continue }
      defer { _ = virt.virStoragePoolFree(pool) }
      if found.count < Self.poolsMax, let read = read(pool) { found.append(read) }
    }
    return found
  }

  private func read(_ pool: virStoragePoolPtr) -> StoragePool? {
    var information = virStoragePoolInfo()
    guard virt.virStoragePoolGetInfo(pool, &information) == 0,
      let xml = virt.virStoragePoolGetXMLDesc(pool, 0)
    else { return nil }
    defer { Glibc.free(xml) }
    let isActive = UInt32(information.state) == VIR_STORAGE_POOL_RUNNING.rawValue
    return StoragePool(
      xml: String(cString: xml), isActive: isActive,
      capacity: Bytes(Int64(clamping: information.capacity)),
      used: Bytes(Int64(clamping: information.allocation)))
  }

  /// The names of the virtual networks that are started.
  func networkNames() throws(LibvirtError) -> [String] {
    let connection = try opened()
    var networks: UnsafeMutablePointer<virNetworkPtr?>?
    let count = virt.virConnectListAllNetworks(
      connection, &networks, UInt32(VIR_CONNECT_LIST_NETWORKS_ACTIVE.rawValue))
    guard count >= 0 else { throw .newest() }
    defer { Glibc.free(networks) }
    var names: [String] = []
    for network in UnsafeBufferPointer(start: networks, count: Int(count)) {
      guard let network else { continue }
      defer { _ = virt.virNetworkFree(network) }
      guard names.count < Self.poolsMax, let name = virt.virNetworkGetName(network) else {
        continue
      }
      names.append(String(cString: name))
    }
    return names
  }
}
