import ClusterModel

/// Actions in the words of `ferry`; a test has its parser read each back.
enum FerryWords {
  static func arguments(for action: ClusterAction) -> [String] {
    switch action {
    case .migrate(let machine, let node, let holds):
      ["migrate", machine.rawValue, "--to", node.rawValue] + (holds ? ["--hold"] : [])
    case .release(let machine): ["go", machine.rawValue]
    case .cancelMigration(let machine): ["cancel", machine.rawValue]
    case .perform(.machine(let id, let operation)): arguments(for: operation, id.rawValue)
    case .perform(.service(let id, let operation)): arguments(for: operation, id.rawValue)
    case .perform(.createMachine(let wanted)): arguments(for: wanted)
    case .perform(.node(let id, let operation)): arguments(for: operation, id.rawValue)
    case .perform(.addNode(let wanted)):
      ["node", "add", wanted.name.rawValue, "--like", wanted.pattern.rawValue]
    case .perform(.storage(let operation)): arguments(for: operation)
    case .perform(.network(let operation)): arguments(for: operation)
    case .perform(.setQuorum(let wanted)): arguments(for: wanted)
    }
  }

  private static func arguments(for operation: MachineOperation, _ id: String) -> [String] {
    switch operation {
    case .start: ["start", id]
    case .shutDown: ["shutdown", id]
    case .turnOff: ["turn-off", id]
    case .save: ["save", id]
    case .delete: ["delete", "vm", id]
    case .makeHighlyAvailable: ["make-ha", id]
    case .configure(let change): ["configure", id] + options(for: change)
    case .setPolicy(let policy): ["policy", id] + options(for: policy)
    case .takeSnapshot(let name, let sequence):
      ["snapshot", "take", id, name] + (sequence == .whileRunning ? ["--while-running"] : [])
    case .revert(let name): ["snapshot", "revert", id, name]
    case .deleteSnapshot(let name): ["snapshot", "delete", id, name]
    case .quickMigrate(let node): ["quick-migrate", id, "--to", node.rawValue]
    case .move(let node): ["move", id, "--to", node.rawValue]
    }
  }

  private static func arguments(for operation: ServiceOperation, _ id: String) -> [String] {
    switch operation {
    case .bringOnline: ["online", id]
    case .takeOffline: ["offline", id]
    case .move(let node): ["move", id, "--to", node.rawValue]
    }
  }

  private static func arguments(for operation: NodeOperation, _ id: String) -> [String] {
    switch operation {
    case .pause: ["pause", id]
    case .drain: ["drain", id]
    case .resume(let failback): ["resume", id] + (failback ? ["--failback"] : [])
    case .stopService: ["service", "stop", id]
    case .startService: ["service", "start", id]
    case .evict: ["node", "evict", id]
    case .fence(let action): ["fence", id, action == .off ? "--off" : "--reboot"]
    }
  }

  private static func arguments(for operation: StorageOperation) -> [String] {
    switch operation {
    case .enableSharedVolumes: ["volumes", "enable", "--accept-notice"]
    case .addVolume(let disk): ["volumes", "add", disk.rawValue]
    case .removeVolume(let volume): ["volumes", "remove", volume.rawValue]
    case .moveCoordinator(let volume, let node):
      ["volumes", "move", volume.rawValue, "--to", node.rawValue]
    case .renameRoot(let folder): ["volumes", "rename-root", folder]
    case .setMaintenance(let volume, let isOn):
      ["volumes", "maintenance", volume.rawValue, onOff(isOn)]
    case .setRedirected(let volume, let isOn):
      ["volumes", "redirected", volume.rawValue, onOff(isOn)]
    case .moveDisk(let disk, let node): ["disks", "move", disk.rawValue, "--to", node.rawValue]
    }
  }

  private static func arguments(for operation: NetworkOperation) -> [String] {
    switch operation {
    case .setMigrationNetworks(let networks):
      ["networks", "order"] + (networks.order?.map(\.rawValue) ?? ["--default"])
        + networks.excluded.flatMap { ["--exclude", $0.rawValue] }
    case .setUse(let network, let use):
      ["networks", "use", network.rawValue, use.rawValue.lowercased()]
    case .setMetric(let network, let metric):
      ["networks", "metric", network.rawValue, "\(metric)"]
    case .rename(let network, let name):
      ["networks", "rename", network.rawValue, "--to", name.rawValue]
    }
  }

  private static func arguments(for wanted: QuorumConfiguration) -> [String] {
    let mode =
      switch wanted.mode {
      case .nodeMajority: "node-majority"
      case .nodeAndDiskMajority: "node-and-disk-majority"
      case .nodeAndFileShareMajority: "node-and-file-share-majority"
      case .diskOnly: "disk-only"
      }
    return ["quorum", mode] + option("--disk", wanted.witnessDisk?.rawValue)
      + option("--share", wanted.witnessShare)
  }

  private static func onOff(_ isOn: Bool) -> String { isOn ? "on" : "off" }

  /// An option with its value, where there is one. A value that looks like an option is joined to
  /// its name.
  static func option(_ name: String, _ value: String?) -> [String] {
    value.map { $0.hasPrefix("-") ? ["\(name)=\($0)"] : [name, $0] } ?? []
  }
}
