import ClusterModel

extension StorageOperation {
  /// The words for an operation on the storage.
  var words: OperationWords {
    switch self {
    case .enableSharedVolumes:
      OperationWords(
        label: "Enable Cluster Shared Volumes…", imperative: "Enable Cluster Shared Volumes",
        consequence: "Once, for all nodes of the cluster.", confirm: "Enable")
    case .addVolume(let disk):
      OperationWords(
        label: "Add storage", imperative: "Make \(disk) a cluster shared volume",
        consequence: "Every node then reads and writes it at once; it is for the files of virtual "
          + "machines only.",
        confirm: "Add")
    case .removeVolume(let volume):
      OperationWords(
        label: "Remove from Cluster Shared Volumes",
        imperative: "Remove \(volume) from Cluster Shared Volumes",
        consequence: "Its disk becomes available storage, which one node at a time owns.",
        confirm: "Remove")
    case .moveCoordinator(let volume, let node):
      OperationWords(
        label: "Move to node \(node)", imperative: "Move \(volume) to \(node)",
        consequence: "\(node) then keeps the volume's metadata. Machines on it run on.",
        confirm: "Move")
    case .moveDisk(let disk, let node):
      OperationWords(
        label: "Move to node \(node)", imperative: "Move \(disk) to \(node)",
        consequence: "\(node) alone then reads and writes it.", confirm: "Move")
    case .renameRoot(let root):
      OperationWords(
        label: "Rename", imperative: "Rename the folder of the shared volumes to \(root)",
        consequence: "Every volume is found there from then on, on every node.",
        confirm: "Rename")
    case .setMaintenance(let volume, let isOn): Self.maintenance(volume, isOn)
    case .setRedirected(let volume, let isOn): Self.redirection(volume, isOn)
    }
  }

  private static func maintenance(_ volume: VolumeID, _ isOn: Bool) -> OperationWords {
    let verb = isOn ? "Turn on" : "Turn off"
    return OperationWords(
      label: "\(verb) maintenance mode for this Cluster shared volume",
      imperative: "\(verb) maintenance mode for \(volume)",
      consequence: isOn
        ? "No machine on it can run until it is turned off again."
        : "Machines on it can run again.",
      confirm: verb)
  }

  private static func redirection(_ volume: VolumeID, _ isOn: Bool) -> OperationWords {
    let verb = isOn ? "Turn on" : "Turn off"
    return OperationWords(
      label: "\(verb) redirected access for this Cluster shared volume",
      imperative: "\(verb) redirected access for \(volume)",
      consequence: isOn
        ? "Every node then reaches it over the network, through its owner, and slower."
        : "Every node then reaches it by its own path again.",
      confirm: verb)
  }
}

extension NetworkOperation {
  /// The words for an operation on the networks.
  var words: OperationWords {
    switch self {
    case .setMigrationNetworks:
      OperationWords(
        label: "Live Migration Settings…", imperative: "Change the networks for live migration",
        consequence: "The choice holds for all virtual machines of the cluster, from their next "
          + "live migration.",
        confirm: "Change")
    case .setUse(let network, let use):
      OperationWords(
        label: "Properties", imperative: "Set the cluster use of \(network) to \(use.rawValue)",
        consequence: "Cluster traffic follows at once.", confirm: "Change")
    case .setMetric(let network, let metric):
      OperationWords(
        label: "Properties", imperative: "Set the metric of \(network) to \(metric)",
        consequence: "The default order of networks follows it.", confirm: "Change")
    case .rename(let network, let name):
      OperationWords(
        label: "Rename", imperative: "Rename \(network) to \(name)",
        consequence: "Only its name changes.", confirm: "Rename")
    }
  }
}
