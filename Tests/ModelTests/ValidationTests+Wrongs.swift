import ClusterModel
import ClusterRules

extension ValidationTests {
  static let wrongs =
    configurationWrongs + migrationNetworkWrongs + migrationWrongs
    + settingWrongs + networkWrongs + storageWrongs + systemWrongs + unreported

  private static let configurationWrongs = [
    Wrong("Validate Quorum Configuration", .warning, "Quorum", "does not suit 2 nodes") {
      $0.settings.quorum?.mode = .nodeMajority
    },
    Wrong("Validate Quorum Configuration", .warning, "Quorum", "does not suit 3 nodes") {
      $0.nodes.update(Node(id: "n3", state: .up))
    },
    Wrong("Validate Quorum Configuration", .warning, "Quorum", "No Majority: Disk Only") {
      $0.settings.quorum?.mode = .diskOnly
    },
    Wrong("Validate Quorum Configuration", .warning, "Witness", "The witness disk is Offline") {
      $0.disks[id: "Witness"]?.state = .offline
    },
    Wrong("Validate Quorum Configuration", .failed, "sound", "there is no witness disk") {
      $0.settings.quorum?.witnessDisk = nil
    },
    Wrong("Validate Quorum Configuration", .warning, #"\\f\w"#, "does not answer") {
      $0.settings.quorum = QuorumConfiguration(
        mode: .nodeAndFileShareMajority, witnessShare: #"\\f\w"#, isShareAvailable: false)
    },
    Wrong("Validate Quorum Configuration", .failed, "sound", "no quorum: 1 of 3 votes") {
      $0.quorum = Quorum(isQuorate: false, votesPresent: 1, votesExpected: 3, mode: "")
    },
    Wrong("Validate Resource Status", .warning, "m1", "It is Failed: broken") {
      $0.machines[id: "m1"]?.state = .failed
      $0.machines[id: "m1"]?.information = "broken"
    },
    Wrong("Validate Resource Status", .warning, "d2", "The disk is Failed") {
      $0.disks[id: "d2"]?.state = .failed
    },
    Wrong("Validate Volume Consistency", .warning, "Volume1", "Redirected Access") {
      $0.volumes[id: "Volume1"]?.state = .redirected
    },
    Wrong("Validate Volume Consistency", .failed, "Volume1", "Offline. Without access: n1, n2") {
      $0.volumes[id: "Volume1"]?.state = .offline
      $0.volumes[id: "Volume1"]?.access = ["n2": .none, "n1": .none]
    },
  ]

  private static let migrationNetworkWrongs = [
    Wrong("Validate Network for Live Migration", .failed, "sound", "No migration network") {
      $0.settings.migrationNetworks.excluded = $0.networks.map(\.id)
    },
    Wrong("Validate Network for Live Migration", .warning, "Management", "a default gateway") {
      $0.settings.migrationNetworks.order = ["Management", "Live Migration"]
    },
    Wrong("Validate Network for Live Migration", .warning, "Live Migration", "100 Mbit/s") {
      $0.networks[id: "Live Migration"]?.speed = .megabitsPerSecond(100)
    },
    Wrong("Validate Network for Live Migration", .warning, "n2", "adapter Ethernet 1 with CSV") {
      $0.networks[id: "CSV"]?.adapters["n2"]?.name = "Ethernet 1"
    },
    Wrong(
      "Validate Separation of Live Migration and Cluster Shared Volume Traffic", .warning, "CSV",
      "that cluster shared volumes use"
    ) { $0.settings.migrationNetworks.excluded = ["Live Migration", "Management"] },
    Wrong(
      "Validate Separation of Virtual Machine and Management Traffic", .warning, "n1",
      "Clients, Management share its adapter Ethernet 0 without VLANs"
    ) {
      $0.networks[id: "Clients"]?.adapters["n1"]?.name = "Ethernet 0"
      $0.networks[id: "Clients"]?.vlan = 7
    },
    Wrong(
      "Validate Separation of Virtual Machine and Management Traffic", .warning, "Management",
      "and administrators the nodes"
    ) { $0.machines[id: "m1"]?.endpoint = ClientEndpoint(address: "10.1.0.7", port: nil) },
    Wrong("Validate IPsec Policies", .warning, "Live Migration", "slow migrations down") {
      $0.networks[id: "Live Migration"]?.usesIPsec = true
    },
  ]

  private static let migrationWrongs = [
    Wrong("Validate Matching Processor Manufacturers", .failed, "n2", "AMD. That of n1: Intel") {
      $0.nodes[id: "n2"]?.processor.manufacturer = "AMD"
    },
    Wrong("Validate Processor Compatibility", .warning, "m1", "n2 lacks sse4_2") {
      $0.nodes[id: "n2"]?.processor.features = ["sse4_1"]
    },
    Wrong("Validate Virtual Switch Compatibility", .warning, "n2", "to which m1, m2 are") {
      $0.nodes[id: "n2"]?.switches = ["Others"]
    },
    Wrong("Validate Memory for the Loss of a Node", .warning, "n2", "m2 (4 GiB) find no room") {
      $0.nodes[id: "n1"]?.memoryFree = .gibibytes(3)
    },
    Wrong("Validate Memory for the Loss of a Node", .warning, "n1", "m1 (4 GiB) find no room") {
      $0.nodes[id: "n2"]?.state = .down
    },
    Wrong("Validate Virtual Machine Storage", .warning, "m1", "a disk of its own") {
      $0.machines[id: "m1"]?.volume = nil
      $0.machines[id: "m1"]?.disk = "d2"
    },
    Wrong("Validate Highly Available Virtual Machines", .warning, "m1", "ends with its node") {
      $0.machines[id: "m1"]?.isHighlyAvailable = false
    },
  ]

  private static let settingWrongs = [
    Wrong("Validate Automatic Start Actions", .warning, "m1", "Always start") {
      $0.machines[id: "m1"]?.startAction = .always
    },
    Wrong("Validate Anti-Affinity", .warning, "n2", "It runs m1, m2, which pair keeps apart") {
      $0.machines[id: "m1"]?.owner = "n2"
    },
    Wrong("Validate Anti-Affinity", .notApplicable, "sound", "to be kept apart") {
      $0.machines[id: "m1"]?.policy.antiAffinity = []
      $0.machines[id: "m2"]?.policy.antiAffinity = []
    },
    Wrong("Validate Possible Owners", .warning, "m1", "Only n1 may run it") {
      $0.machines[id: "m1"]?.policy.possibleOwners = ["n1", "n9"]
    },
    Wrong("Validate Possible Owners", .failed, "m1", "No node of the cluster") {
      $0.machines[id: "m1"]?.policy.possibleOwners = ["n9"]
    },
    Wrong("Validate Local Media", .warning, "m1", "setup.iso, which only n1 has") {
      $0.machines[id: "m1"]?.localMedia = "setup.iso"
    },
    Wrong("Validate Snapshots", .warning, "m1", "snapshot s was taken while it ran") {
      $0.machines[id: "m1"]?.snapshots = [
        MachineSnapshot(
          name: "r", takenAt: WallTime(secondsSince1970: 0), includesMemory: false),
        MachineSnapshot(
          name: "s", takenAt: WallTime(secondsSince1970: 0), includesMemory: true),
      ]
    },
  ]

  private static let networkWrongs = [
    Wrong("Validate Cluster Network Configuration", .warning, "n1", "a single network adapter") {
      for network in $0.networks {
        $0.networks[id: network.id]?.adapters["n1"]?.name = "eth0"
      }
    },
    Wrong("Validate Cluster Network Configuration", .warning, "n1", "over only Management") {
      $0.networks[id: "CSV"]?.use = .disabled
      $0.networks[id: "Live Migration"]?.use = .disabled
    },
    Wrong("Validate Cluster Network Configuration", .failed, "n1", "over no network") {
      for network in $0.networks { $0.networks[id: network.id]?.use = .disabled }
    },
    Wrong("Validate IP Configuration", .failed, "n2", "10.1.0.1 in Management is also n1's") {
      $0.networks[id: "Management"]?.addresses["n2"] = "10.1.0.1"
    },
    Wrong("Validate IP Configuration", .failed, "n2", "is outside 10.1.0.0/24") {
      $0.networks[id: "Management"]?.addresses["n2"] = "10.9.0.1"
    },
    Wrong("Validate IP Configuration", .failed, "Management", "overlaps that of CSV") {
      $0.networks[id: "Management"]?.subnet = "10.0.0.0/8"
    },
    Wrong("Validate Multiple Subnet Properties", .failed, "n1", "shares no subnet with n2") {
      for network in $0.networks where network.use != .disabled {
        $0.networks[id: network.id]?.addresses["n2"] = nil
      }
    },
    Wrong("Validate Multiple Subnet Properties", .warning, "n2", "It is not in Clients") {
      $0.networks[id: "Clients"]?.addresses["n2"] = nil
    },
    Wrong("Validate Network Communication", .failed, "CSV", "The network is Down: pulled") {
      $0.networks[id: "CSV"]?.state = .down
      $0.networks[id: "CSV"]?.information = "pulled"
    },
    Wrong("Validate Network Communication", .warning, "n1", "Ethernet 2 in CSV is Failed") {
      $0.networks[id: "CSV"]?.adapters["n1"]?.state = .failed
    },
    Wrong("Validate Same Adapter Speeds", .warning, "n2", "Its speed in CSV: 100 Mbit/s") {
      $0.networks[id: "CSV"]?.adapters["n2"]?.speed = .megabitsPerSecond(100)
    },
  ]

  private static let storageWrongs = [
    Wrong("Validate Cluster Shared Volumes", .warning, "sound", "are not enabled") {
      $0.settings.sharedVolumesEnabled = false
    },
    Wrong("Validate Cluster Shared Volumes", .warning, "sound", "There are no") {
      $0.volumes = []
    },
    Wrong("Validate Disk Failover", .warning, "d2", "can't be reached from n2") {
      $0.disks[id: "d2"]?.lostPaths = ["n2"]
    },
    Wrong("Validate Disk Failover", .failed, "d2", "No node reaches it") {
      $0.disks[id: "d2"]?.lostPaths = ["n2", "n1"]
    },
    Wrong("Validate Free Space", .warning, "Volume1", "It is 94 % full: 512 MiB of 9 GiB") {
      $0.volumes[id: "Volume1"]?.used = .gibibytes(8.5)
    },
  ]

  private static let systemWrongs = [
    Wrong("Validate Required Services", .failed, "n2", "The node is Down") {
      $0.nodes[id: "n2"]?.state = .down
    },
    Wrong("Validate Required Services", .warning, "n2", "It can't be asked: timed out") {
      $0.troubles = ["n2": "timed out"]
    },
    Wrong("Validate Operating System Versions", .failed, "n2", "2012. That of n1: 2008 R2") {
      $0.nodes[id: "n2"]?.systemVersion = "2012"
    },
    Wrong("Validate Software Update Levels", .warning, "n2", "It lacks KB2") {
      $0.nodes[id: "n2"]?.updates = ["KB1"]
    },
    Wrong("Validate Hypervisor Versions", .warning, "n2", "QEMU 7.2. That of n1: Hyper-V") {
      $0.nodes[id: "n2"]?.hypervisor = "QEMU 7.2"
    },
    Wrong("Validate Same Processors", .warning, "n2", "8 × Intel Atom") {
      $0.nodes[id: "n2"]?.processor.model = "Atom"
    },
    Wrong("Validate Same Memory", .warning, "n2", "8 GiB. That of n1: 16 GiB") {
      $0.nodes[id: "n2"]?.memory = .gibibytes(8)
    },
    Wrong("Validate Antivirus Exclusions", .warning, "n2", "scans the files") {
      $0.nodes[id: "n2"]?.excludesMachinesFromAntivirus = false
    },
  ]
}

extension ValidationTests {
  /// What is not reported, or not there.
  private static let unreported = [
    Wrong("List Cluster Network Information", .notApplicable, "sound", "nothing here") {
      $0.networks = []
    },
    Wrong("List Clustered Services and Applications", .notApplicable, "sound", "nothing here") {
      $0.nodes = []
    },
    Wrong("List Cluster Core Groups", .notApplicable, "sound", "There are no nodes") {
      $0.nodes = []
    },
    Wrong("List Cluster Volumes", .notApplicable, "sound", "nothing here") { $0.volumes = [] },
    Wrong("List Networks for Live Migration", .notApplicable, "sound", "nothing here") {
      $0.networks = []
    },
    Wrong("List Virtual Machine Information", .notApplicable, "sound", "nothing here") {
      $0.machines = []
    },
    Wrong("List All Disks", .notApplicable, "sound", "report its disks") { $0.disks = [] },
    Wrong("List Potential Cluster Disks", .notApplicable, "sound", "nothing here") {
      $0.disks[id: "d2"] = nil
    },
    Wrong("Validate Disk Failover", .notApplicable, "sound", "report its disks") {
      $0.disks = []
    },
    Wrong("Validate Antivirus Exclusions", .notApplicable, "n2", "can't be asked") {
      $0.nodes[id: "n2"]?.excludesMachinesFromAntivirus = nil
    },
    Wrong("Validate Quorum Configuration", .notApplicable, "sound", "Another program decides") {
      $0.settings.quorum = nil
    },
    Wrong("Validate Snapshots", .notApplicable, "sound", "report the snapshots") {
      $0.operations = []
    },
    Wrong("Validate IPsec Policies", .notApplicable, "Live Migration", "is not reported") {
      for network in $0.networks { $0.networks[id: network.id]?.adapters = [:] }
    },
    Wrong("List Memory Information", .notApplicable, "n2", "its memory", silence),
    Wrong("List Operating System Information", .notApplicable, "n2", "operating", silence),
    Wrong("List Software Updates", .notApplicable, "n2", "its updates", silence),
    Wrong("List System Information", .notApplicable, "n2", "its processors", silence),
    Wrong("List Processor Features", .notApplicable, "n2", "its processor's", silence),
    Wrong("List Network Adapters", .notApplicable, "n2", "its adapters") {
      for network in $0.networks { $0.networks[id: network.id]?.adapters["n2"] = nil }
    },
    Wrong("List Virtual Switches", .notApplicable, "n2", "virtual switches", silence),
    Wrong("List Hypervisors", .notApplicable, "n2", "its hypervisor", silence),
    Wrong("Validate Same Memory", .notApplicable, "n2", "its memory", silence),
    Wrong("Validate Processor Compatibility", .notApplicable, "sound", "processors", silence),
  ]

  /// A node of which nothing is known but that it is there.
  private static let silence: @Sendable (inout ClusterSnapshot) -> Void = {
    $0.nodes.update(Node(id: "n2", state: .up))
  }
}
