internal import ClusterModel

/// All that was last heard from nodes, libvirt and Pacemaker, and the one reading of it that Ferry
/// shows. Pure: it is told and asked, and does nothing by itself.
struct ClusterPicture {
  /// How the nodes are reached.
  let file: ClusterFile
  /// The newest reports of the nodes; they stay when a node can't be asked any more.
  var reports: [NodeID: HypervisorReport] = [:]
  /// Whether not everything has been asked yet: what changes then was only not known before.
  var isFirstLook = false
  /// Why libvirt can't be asked at present, by node.
  var silent: [NodeID: String] = [:]
  /// What Pacemaker says; nil when it can't be asked, or there is none.
  var pacemaker: PacemakerStatus?
  /// What Pacemaker is configured for.
  var configuration = PacemakerConfiguration()
  /// What corosync says about votes; nil when it can't be asked.
  var votes: Votes?
  /// The machines that failbacks still bring back, by the node they return to.
  var returning: [NodeID: [MachineID]] = [:]
  /// What the domains of Pacemaker's resources are made of, by resource.
  var plans: [String: DomainDescription] = [:]
  /// What the nodes say of their networks.
  var surveys: [NodeID: NodeSurvey] = [:]
  /// How often nodes were asked for their networks since they last answered.
  var missedSurveys: [NodeID: Int] = [:]
  /// What the nodes say of their links since.
  var links: [NodeID: LinkReading] = [:]
  /// What is known of the nodes' storage.
  var storage = StorageFindings()
  /// What is known of processors.
  var processors = ProcessorBook()
  /// Where machines that move are shown, whatever the nodes say meanwhile (G8).
  var travellers: [MachineID: NodeID] = [:]

  /// What Ferry does to machines at present.
  var chores: [MachineID: MachineChore] = [:]
  /// Where machines were left that do not run now.
  var lastOwners: [MachineID: NodeID] = [:]
  /// What is kept of machines, by the folder it lies in.
  var snapshots: [String: [MachineSnapshot]] = [:]

  /// Knows nothing yet.
  init(file: ClusterFile) {
    self.file = file
    for node in file.nodes { silent[node.id] = "it has not answered yet" }
  }

  /// The resource that manages a machine.
  func resource(of machine: MachineID) -> String? {
    configuration.resources.keys.sorted().first { self.machine(of: $0) == machine }
  }

  /// The machine of a resource: the name in its domain's XML.
  func machine(of resource: String) -> MachineID {
    MachineID(rawValue: plans[resource]?.name ?? resource)
  }

  /// The state of quorum; nil without a cluster manager.
  func quorum() -> Quorum? {
    guard let pacemaker else { return nil }
    if let votes { return votes.quorum }
    let voters = pacemaker.members.filter { !$0.isRemote }
    let present = voters.filter { $0.state != .down && $0.state != .unknown }.count
    return Quorum(
      isQuorate: pacemaker.hasQuorum ?? false, votesPresent: present,
      votesExpected: voters.count, mode: "Node Majority")
  }
}

extension PacemakerConfiguration {
  /// Nothing is configured.
  init() {
    resources = [:]
    reservations = []
    upkeep = PacemakerUpkeep()
  }
}
