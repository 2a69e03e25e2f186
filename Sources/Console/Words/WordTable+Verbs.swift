extension WordTable {
  static let machineVerbs = [
    Entry(
      "Live migrate virtual machine to another node", "Move: Live Migration", "Migrate (live)"),
    Entry("* - Live migrate to node *", "* - *", "* - Migrate to *"),
    Entry(
      "Quick migrate virtual machine(s) to another node", "Move: Quick Migration",
      "Migrate (save, restore)"),
    Entry("* - Quick migrate to node *", "* - *", "* - Save, restore on *"),
    Entry(
      "Move virtual machine(s) to another node", "Move: offline", "Move (stop, start)"),
    Entry("* - Move to node *", "* - *", "* - Move to *"),
    Entry("Best possible", "Best Possible Node", "Best node"),
    Entry("Cancel in progress live migration", "Cancel Live Migration", "Abort the migration"),
    Entry("Connect to virtual machines…", "Connect…", "Open the console…"),
    Entry("Start virtual machines", "Start", "Start"),
    Entry("Shut down virtual machines", "Shut Down", "Shut down"),
    Entry("Turn off virtual machines", "Turn Off", "Destroy (power off)"),
    Entry("Save virtual machines", "Save", "Managed save"),
    Entry("Manage virtual machine…", "Manage…", "Domain…"),
    Entry("Show Dependency Report", "Show Dependency Report", "Show constraints"),
    Entry(
      "Show the critical events for this application", "Show Critical Events", "Show errors"),
    Entry("Show the critical events for this resource", "Show Critical Events", "Show errors"),
    Entry("Disable auto start", "Priority: No Auto Start", "Disable the resource"),
    Entry("Enable auto start", "Priority: Auto Start", "Enable the resource"),
    Entry("Delete", "Remove", "Delete"),
    Entry("Bring this resource online", "Bring Online", "Start the resource"),
    Entry("Take this resource offline", "Take Offline", "Stop the resource"),
    Entry("Move this service or application to another node", "Move", "Move"),
    Entry("Bring this service or application online", "Start Role", "Enable the resource"),
    Entry("Take this service or application offline", "Stop Role", "Disable the resource"),
  ]

  static let nodeVerbs = [
    Entry("Drain Roles", "Drain Roles", "Standby (drain)"),
    Entry("Do Not Drain Roles", "Do Not Drain Roles", "Pause"),
    Entry("Resume", "Resume", "Unstandby"),
    Entry("Fail Roles Back", "Fail Roles Back", "Unstandby, move back"),
    Entry("Do Not Fail Roles Back", "Do Not Fail Roles Back", "Unstandby"),
    Entry("Stop Cluster Service", "Stop Cluster Service", "Stop Corosync and Pacemaker"),
    Entry("Start Cluster Service", "Start Cluster Service", "Start Corosync and Pacemaker"),
    Entry("Evict", "Evict", "Remove from the cluster"),
    Entry("Show the critical events for this node", "Show Critical Events", "Show errors"),
    Entry("Add Node…", "Add Node…", "Add a node…"),
  ]

  static let otherVerbs = [
    Entry(
      "Configure a Service or Application…", "Configure Role…", "Put under the cluster's care…"),
    Entry("Validate This Cluster…", "Validate Cluster…", "Validate the cluster…"),
    Entry("Configure Cluster Quorum Settings…", "Configure Cluster Quorum Settings…", "Quorum…"),
    Entry(
      "Enable Cluster Shared Volumes…", "Enable Cluster Shared Volumes…",
      "Enable shared storage pools…"),
    Entry("Add storage", "Add Disk", "Add a storage pool"),
    Entry("Add a disk", "Add Disk", "Add a disk"),
    Entry("Move this shared volume to another node", "Move: Select Node", "Move to another node"),
    Entry(
      "Turn on redirected access for this Cluster shared volume", "Turn On Redirected Access",
      "Turn on redirected access"),
    Entry(
      "Turn off redirected access for this Cluster shared volume", "Turn Off Redirected Access",
      "Turn off redirected access"),
    Entry(
      "Remove from Cluster Shared Volumes", "Remove from Cluster Shared Volumes",
      "Remove the storage pool"),
    Entry("Show the critical events for this network", "Show Critical Events", "Show errors"),
    Entry("Summary of *", "*", "*"),
  ]
}
