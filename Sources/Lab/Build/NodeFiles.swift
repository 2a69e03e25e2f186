import Foundation

/// Lays out a node's disk: the folders that are mounted over the machine's own, and its settings.
struct NodeFiles {
  let layout: LabLayout
  let writer = FileWriter()
  let runner: CommandRunner
  let nodes: [LabNode]
  let guests: [LabGuest]

  func write() async throws(LabError) {
    try writer.write(hosts, to: "\(layout.state)/hosts")
    for node in nodes { try await write(node) }
  }

  private func write(_ node: LabNode) async throws(LabError) {
    for folder in Self.folders { try writer.makeFolder("\(node.folder)/\(folder)") }
    try writer.write("\(try inode(of: node))\n", to: "\(node.folder)/netns")
    let values = [
      "MANAGEMENT": node.address(on: .management),
      "MIGRATION": node.address(on: .liveMigration),
      "UUID": node.uuid("fe220000"),
    ]
    let libvirt = "\(node.folder)/etc-libvirt"
    try writer.write(
      fill(PackageResources.libvirtd_conf, values), to: "\(libvirt)/libvirtd.conf")
    try writer.write(fill(PackageResources.qemu_conf, values), to: "\(libvirt)/qemu.conf")
    try writer.write(pool, to: "\(libvirt)/storage/Volume1.xml")
    try await runner.run([
      "ln", "-s", "../Volume1.xml", "\(libvirt)/storage/autostart/Volume1.xml",
    ])
    try writer.write(
      CorosyncConfiguration(nodes: nodes).text, to: "\(node.folder)/etc-corosync/corosync.conf")
    let pacemaker = "\(node.folder)/lib-pacemaker"
    try writer.write(
      PacemakerConfiguration(layout: layout, nodes: nodes, guests: guests).text,
      to: "\(pacemaker)/cib/cib.xml")
    try await runner.run([
      "chown", "-R", "hacluster:haclient", pacemaker, "\(node.folder)/log-pacemaker",
    ])
    try await runner.run(["chmod", "600", "\(pacemaker)/cib/cib.xml"])
  }

  private static let folders =
    ["etc-libvirt/storage/autostart", "lib-libvirt", "cache-libvirt", "log-libvirt"]
    + ["etc-corosync", "lib-corosync", "log-corosync", "log-pacemaker"]
    + ["blackbox", "cib", "cores", "pengine"].map { "lib-pacemaker/\($0)" }

  private var hosts: String {
    "127.0.0.1 localhost\n"
      + nodes.map { "\($0.address(on: .management)) \($0.name)\n" }.joined()
  }

  private var pool: String {
    """
    <pool type='dir'>
      <name>Volume1</name>
      <uuid>fe22c500-0000-4000-8000-000000000001</uuid>
      <target><path>\(layout.volume)</path></target>
    </pool>

    """
  }

  /// By this number the kernel names a network namespace, wherever it is looked at from.
  private func inode(of node: LabNode) throws(LabError) -> UInt64 {
    guard let inode = NamespaceFolder.inode(of: node.namespace) else {
      throw LabError(
        .namespacesRefused, "The network namespace \(node.namespace) is gone",
        advice: "Run `ferry lab down`, then `ferry lab up` again")
    }
    return inode
  }
}
