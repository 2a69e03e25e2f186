/// The lab's names: files, namespaces and addresses, each in one place only.
struct LabLayout: Sendable {
  let state: String
  let cache: String
  let prefix: String
  let clusterName: String

  init(_ configuration: LabConfiguration) {
    state = configuration.stateFolder
    cache = configuration.cacheFolder
    prefix = configuration.namespacePrefix
    clusterName = configuration.clusterName
  }

  var clusterFile: String { "\(state)/cluster.yaml" }
  var programs: String { "\(state)/bin" }
  var agents: String { "\(state)/agents" }
  var power: String { "\(state)/power" }
  var enter: String { "\(state)/enter" }
  /// Holds the number of nodes; written last, so that a lab without it is half built.
  var builtMark: String { "\(state)/built" }
  /// Says that the lab, not somebody else, made the folder of named network namespaces.
  var namespaceFolderMark: String { "\(state)/made-namespace-folder" }
  var volume: String { "\(state)/ClusterStorage/\(Self.volumeName)" }
  /// The disk behind the shared volume, where this machine has loop devices.
  var volumeDevice: String { "\(state)/volume.img" }
  /// Takes all room on it, while that fault lasts.
  var volumeFilling: String { "\(volume)/.full" }
  /// Holds the speed of the live migration network, in Mbit/s.
  var migrationSpeedMark: String { "\(state)/migration-speed" }
  var switchNamespace: String { "\(prefix)-sw" }

  static let volumeName = "Volume1"
  static let namespaceFolder = "/run/netns"

  func folder(ofGuest name: String) -> String { "\(volume)/\(name)" }
  func nodes(_ count: Int) -> [LabNode] { (1...count).map { LabNode(number: $0, layout: self) } }
}

/// One node's names and addresses.
struct LabNode: Sendable {
  let number: Int
  let layout: LabLayout

  var name: String { "node\(number)" }
  var folder: String { "\(layout.state)/\(name)" }
  var namespace: String { "\(layout.prefix)-\(name)" }
  var socketURI: String {
    "qemu+unix:///system?socket=\(folder)/sock/libvirt-sock"
  }
  /// Says that its power is cut.
  var cutMark: String { "\(folder)/cut" }
  /// Says that a program of it is not to start again.
  func heldMark(_ program: String) -> String { "\(folder)/held-\(program)" }
  func address(on network: LabNetwork) -> String { "\(network.subnet).\(number)" }
  func uuid(_ kind: String) -> String { "\(kind)-0000-4000-8000-00000000000\(number)" }
}

/// A cluster network: a bridge in the switch, and an interface of the same name on each node.
enum LabNetwork: String, CaseIterable, Sendable {
  case management = "mgmt"
  case liveMigration = "mig"
  case cluster = "csv"
  case machines = "vm"

  /// The first three numbers of its addresses.
  var subnet: String {
    switch self {
    case .management: "10.71.0"
    case .liveMigration: "10.72.0"
    case .cluster: "10.73.0"
    case .machines: "10.9.0"
    }
  }

  var title: String {
    switch self {
    case .management: "Management"
    case .liveMigration: "Live Migration"
    case .cluster: "Cluster and CSV"
    case .machines: "Virtual Machines"
    }
  }

  /// Those over which the nodes keep in touch.
  static let corosync: [LabNetwork] = [.cluster, .management]

  /// The switch's own address: the nodes' way out, and where a client of the guests sits.
  var switchAddress: String? {
    switch self {
    case .management, .machines: "\(subnet).254"
    case .liveMigration, .cluster: nil
    }
  }
}
