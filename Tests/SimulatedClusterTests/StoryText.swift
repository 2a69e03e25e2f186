import ClusterModel

/// Facts in the words of a story's log.
enum StoryText {
  static func node(_ node: Node) -> String {
    let host = node.isCurrentHost ? ", current host" : ""
    let drain = node.drain == .none ? "" : ", \(node.drain.rawValue)"
    let waits = node.isMigrationNetworkInitializing ? ", migration networks initialising" : ""
    let power = node.isPoweredOn ? "" : ", without power"
    let why = node.information.map { " (\($0))" } ?? ""
    return "\(node.id) is \(node.state.rawValue), \(node.memoryFree) free\(host)\(drain)\(waits)"
      + "\(power)\(why)"
  }

  static func machine(_ machine: VirtualMachine) -> String {
    let why = machine.information.map { " (\($0))" } ?? ""
    let names = machine.snapshots.map { $0.includesMemory ? "\($0.name) with memory" : $0.name }
    let kept = names.isEmpty ? "" : ", snapshots: \(names.joined(separator: ", "))"
    let place = machine.owner?.rawValue ?? "no node"
    let waits = machine.isMigrationNetworkInitializing ? ", migration networks initialising" : ""
    return "\(machine.id) is \(machine.state.rawValue) on \(place)\(kept)\(why)\(waits)"
  }

  static func service(_ service: Service) -> String {
    let why = service.information.map { " (\($0))" } ?? ""
    return "\(service.id) is \(service.state.rawValue) on \(service.owner ?? "no node")\(why)"
  }

  static func volume(_ volume: SharedVolume) -> String {
    let coordinator = volume.coordinator.map { ", coordinator \($0)" } ?? ""
    let network = volume.redirectionNetwork.map { ", over \($0)" } ?? ""
    let ways = volume.access.filter { $0.value != .direct }.sorted { $0.key < $1.key }
      .map { ", \($0.key) \($0.value.rawValue)" }.joined()
    return
      "\(volume.id) is \(volume.state.rawValue) at \(volume.path)\(coordinator)\(network)\(ways)"
  }

  static func disk(_ disk: ClusterDisk) -> String {
    let use =
      switch disk.use {
      case .available: "available"
      case .sharedVolume(let volume): "shared as \(volume)"
      case .witness: "the witness"
      case .machine(let machine): "of \(machine)"
      }
    let lost = disk.lostPaths.map { ", not from \($0)" }.joined()
    return "\(disk.id) is \(disk.state.rawValue), \(use), owner \(disk.owner ?? "none")\(lost)"
  }

  static func network(_ network: ClusterNetwork) -> String {
    let adapters = network.adapters.filter { $0.value.state != .up }.sorted { $0.key < $1.key }
      .map { ", \($0.key) \($0.value.state.rawValue)" }.joined()
    return "\(network.id) is \(network.state.rawValue), \(network.use.rawValue)\(adapters)"
  }

  static func settings(_ settings: ClusterSettings) -> String {
    let order = settings.migrationNetworks.order?.map(\.rawValue).joined(separator: ", ")
    let excluded = settings.migrationNetworks.excluded.map { ", not \($0)" }.joined()
    let shared = settings.sharedVolumesEnabled ? "enabled" : "not enabled"
    let quorum = settings.quorum?.mode.rawValue ?? "none"
    return "settings: shared volumes \(shared) at \(settings.sharedVolumeRoot); migration over "
      + "\(order ?? "the default order")\(excluded); quorum \(quorum)"
  }

  static func quorum(_ quorum: Quorum?) -> String? {
    guard let quorum else { return nil }
    let sustains = quorum.sustains.map { ", can sustain \($0) more" } ?? ""
    let word = quorum.isQuorate ? "" : ", quorum lost"
    return "\(quorum.votesPresent) of \(quorum.votesExpected) votes\(sustains)\(word)"
  }
}
