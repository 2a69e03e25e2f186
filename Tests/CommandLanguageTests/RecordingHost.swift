import ClusterModel
import CommandLanguage
import Synchronization

/// A host that carries nothing out: it writes down what it is asked for, and lets those operations
/// show in the cluster on which others build.
final class RecordingHost: CommandHost {
  struct State: Sendable {
    var cluster: ClusterSnapshot
    var effects: [CommandEffect] = []
    var patience: [Patience] = []
    var shown: [String] = []
    var warnings: [String] = []
    var questions: [String] = []
    var pages: [String] = []
  }

  let state: Mutex<State>
  let answer: Bool
  /// Machines that can't be migrated.
  let refused: Set<MachineID>
  let clusterAliases: [String] = []
  let width = 120
  let wallTime = WallTime(secondsSince1970: 1_256_220_000)

  init(_ cluster: ClusterSnapshot, answer: Bool = true, refusing refused: Set<MachineID> = []) {
    state = Mutex(State(cluster: cluster))
    self.answer = answer
    self.refused = refused
  }

  var snapshot: ClusterSnapshot { state.withLock { $0.cluster } }
  var effects: [CommandEffect] { state.withLock { $0.effects } }
  var shown: String { state.withLock { $0.shown.joined(separator: "\n") } }
  var warnings: [String] { state.withLock { $0.warnings } }
  var questions: [String] { state.withLock { $0.questions } }
  var pages: [String] { state.withLock { $0.pages } }
  var patience: [Patience] { state.withLock { $0.patience } }

  func write(_ text: String) { state.withLock { $0.shown.append(text) } }
  func warn(_ text: String) { state.withLock { $0.warnings.append(text) } }
  func confirm(_ question: String) -> Bool {
    state.withLock { $0.questions.append(question) }
    return answer
  }

  func carryOut(
    _ effect: CommandEffect, _ patience: Patience
  ) throws(CommandError) -> [String] {
    if case .migrate(let id, _) = effect, refused.contains(id) {
      throw CommandError(.refused, "\(id) stays")
    }
    return state.withLock { state in
      state.effects.append(effect)
      state.patience.append(patience)
      if case .perform(let operation) = effect { state.cluster.show(operation) }
      if case .collectLogs(let folder, _, _) = effect { return ["\(folder)/quay1.log"] }
      return []
    }
  }

  func validate(_ titles: Set<String>?, to file: String?) -> TestedCluster {
    let tests = (titles ?? []).sorted().map {
      TestedCluster.Test(category: "Network", title: $0, result: "Success")
    }
    return TestedCluster(tests: tests, page: file ?? "report.html")
  }

  func keep(page: String, named name: String) -> String {
    state.withLock { $0.pages.append(page) }
    return "\(name).html"
  }

  func events(
    of source: EventSource, limit: Int?, newestFirst: Bool, as form: EventForm
  ) -> [String] {
    let words = [source.name, source.isFile ? "file" : "log", source.xpath ?? "all"]
    let end = newestFirst ? "newest" : "oldest"
    return [(words + [end, limit.map { "\($0)" } ?? "all", form.rawValue]).joined(separator: " ")]
  }

  func channels() -> [(name: String, isOn: Bool)] {
    [
      ("System", true), ("Microsoft-Windows-Hyper-V-High-Availability-Admin", true),
      ("Microsoft-Windows-Hyper-V-High-Availability-Analytic", false),
    ]
  }
}

extension ClusterSnapshot {
  /// What operations leave behind on which a later line of the same action builds.
  fileprivate mutating func show(_ operation: ClusterOperation) {
    switch operation {
    case .machine(let id, .setPolicy(let policy)): machines[id: id]?.policy = policy
    case .machine(let id, .delete): machines[id: id] = nil
    case .machine(let id, .makeHighlyAvailable): machines[id: id]?.isHighlyAvailable = true
    case .createMachine(let wanted):
      var machine = VirtualMachine(
        id: wanted.name, state: .off, owner: wanted.owner, memory: wanted.memory)
      machine.isHighlyAvailable = false
      machines.update(machine)
    case .network(.setMigrationNetworks(let networks)): settings.migrationNetworks = networks
    default: break
    }
  }
}

/// The harbour: four nodes, a few machines, what tests need.
enum Harbour {
  static let cluster: ClusterSnapshot = {
    var cluster = ClusterSnapshot(name: "harbour", kind: .simulated)
    cluster.nodes = Table(
      ["quay1", "quay2", "quay3"].map { (id: NodeID) -> Node in
        var node = Node(id: id, state: .up, memory: .gibibytes(64), memoryFree: .gibibytes(40))
        node.isCurrentHost = id == "quay1"
        node.switches = ["VMs"]
        return node
      })
    cluster.machines = [
      VirtualMachine(
        id: "web-01", state: .running, owner: "quay1", memory: .gibibytes(4), volume: "Volume1"),
      VirtualMachine(
        id: "web-02", state: .running, owner: "quay2", memory: .gibibytes(2), volume: "Volume1"),
      VirtualMachine(
        id: "db 1", state: .off, owner: "quay2", memory: .gibibytes(8), volume: "Volume1"),
      VirtualMachine(
        id: "lone", state: .running, owner: "quay3", memory: .gibibytes(1),
        isHighlyAvailable: false),
    ]
    cluster.volumes = [
      SharedVolume(
        id: "Volume1", state: .online, path: #"C:\ClusterStorage\Volume1"#,
        capacity: .gibibytes(500), used: .gibibytes(200), coordinator: "quay1",
        disk: "Cluster Disk 1")
    ]
    cluster.disks = [
      ClusterDisk(
        id: "Cluster Disk 1", capacity: .gibibytes(500), use: .sharedVolume("Volume1"),
        owner: "quay1"),
      ClusterDisk(id: "Cluster Disk 4", capacity: .gibibytes(200), owner: "quay2"),
      ClusterDisk(id: "Cluster Disk 5", capacity: .gibibytes(100), owner: "quay3"),
      ClusterDisk(id: "Witness", capacity: .gibibytes(1), use: .witness, owner: "quay1"),
    ]
    cluster.networks = [
      ClusterNetwork(
        id: "Live Migration", state: .up, use: .internal, subnet: "10.7.3.0/24",
        addresses: ["quay1": "10.7.3.1", "quay2": "10.7.3.2", "quay3": "10.7.3.3"],
        adapters: ["quay1": NetworkAdapter(name: "eth2", speed: .megabitsPerSecond(1000))],
        metric: 1000),
      ClusterNetwork(
        id: "Cluster; old", state: .up, use: .enabled, subnet: "10.7.4.0/24", metric: 2000),
      ClusterNetwork(id: "Backup", state: .up, use: .disabled, subnet: "10.7.5.0/24"),
    ]
    cluster.operations = Set(ClusterOperation.Kind.allCases)
    return cluster
  }()

  /// Runs a text, and returns the host with what it was asked for.
  @discardableResult
  static func run(
    _ source: String, on host: RecordingHost = RecordingHost(cluster), isTrial: Bool = false,
    isInteractive: Bool = false
  ) async throws(CommandError) -> RecordingHost {
    var interpreter = Interpreter(host: host, isInteractive: isInteractive, isTrial: isTrial)
    try await interpreter.run(try Script(source))
    return host
  }

  /// What a text shows.
  static func shown(_ source: String) async throws(CommandError) -> String {
    try await run(source).shown
  }
}
