/// What things are called: in 2008 R2, which the code uses, in 2012, and by Pacemaker and libvirt.
///
/// A row is needed only where they differ. A `*` stands for a name, the same in all three.
enum WordTable {
  /// One row.
  struct Entry: Sendable {
    var windows2008R2: String
    var windows2012: String
    var linux: String

    init(_ windows2008R2: String, _ windows2012: String, _ linux: String) {
      self.windows2008R2 = windows2008R2
      self.windows2012 = windows2012
      self.linux = linux
    }
  }

  static let entries = places + columns + states + machineVerbs + nodeVerbs + otherVerbs

  static let windows2012 = WordList(entries.map { ($0.windows2008R2, $0.windows2012) })
  static let linux = WordList(entries.map { ($0.windows2008R2, $0.linux) })

  private static let places = [
    Entry("Services and applications", "Roles", "Resources"),
    Entry("Cluster Shared Volumes", "Cluster Shared Volumes", "Shared storage pools"),
    Entry("Storage", "Disks", "Disks"),
    Entry("Cluster Events", "Cluster Events", "Cluster log"),
    Entry("Failover Cluster Manager", "Failover Cluster Manager", "Clusters"),
  ]

  private static let columns = [
    Entry("Current Owner", "Owner Node", "Node"),
    Entry("Current host server", "Current Host Server", "Designated controller"),
    Entry("Highly available", "Highly available", "Managed"),
    Entry("Auto Start", "Priority", "Target role"),
    Entry("Preferred owners", "Preferred Owners", "Location preference"),
    Entry("Possible owners", "Possible Owners", "Allowed nodes"),
    Entry("Priority", "Priority", "Resource priority"),
    Entry("Quorum", "Witness and quorum", "Quorum"),
    Entry("Cluster use", "Cluster Use", "Use"),
    Entry("Virtual switch", "Virtual Switch", "Bridge"),
    Entry("Snapshots", "Checkpoints", "Snapshots"),
    Entry("Recent cluster events", "Cluster Events", "Cluster log"),
    Entry("Available storage", "Available Storage", "Unused disks"),
    Entry("Assigned To", "Assigned To", "Used by"),
    Entry("Assigned to", "Assigned To", "Used by"),
    Entry("Fencing", "Fencing", "STONITH"),
    Entry("Virtual Machine", "Virtual Machine", "VirtualDomain"),
  ]
}
