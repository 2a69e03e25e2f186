import ClusterBackend
import ClusterModel
import Dispatch
import LinuxCluster

/// The names of a cluster's objects, for a shell that completes a word.
///
/// The cluster is the one that the line names, and is only looked at: a simulated one that nobody
/// runs stands still. One that does not answer in time has no names.
enum NameCompletion {
  /// How long whoever pressed the key is kept waiting.
  static let patience: DispatchTimeInterval = .milliseconds(1500)
  /// The most names that are offered.
  static let namesMax = 10_000

  static let nodes = names { $0.nodes.map(\.id.rawValue) }
  static let machines = names { $0.machines.map(\.id.rawValue) }
  static let services = names { $0.services.map(\.id.rawValue) }
  /// Machines and services.
  static let roles = names { $0.machines.map(\.id.rawValue) + $0.services.map(\.id.rawValue) }
  static let networks = names { $0.networks.map(\.id.rawValue) }
  static let volumes = names { $0.volumes.map(\.id.rawValue) }
  static let disks = names { $0.disks.map(\.id.rawValue) }
  /// A node as the destination of a live migration.
  static let destinations = names { ["best"] + $0.nodes.map(\.id.rawValue) }
  /// What can be lost.
  static let losses = names { $0.nodes.map(\.id.rawValue) + $0.networks.map(\.id.rawValue) }
  /// What a list of `ferry get` names.
  static let ofKind: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    let kind = words.lazy.compactMap(ListKind.init(argument:)).first
    return switch kind {
    case .nodes, .fencing: nodes(words, index, prefix)
    case .vms, .events, .migrations: machines(words, index, prefix)
    case .services: services(words, index, prefix)
    case .networks: networks(words, index, prefix)
    case .volumes: volumes(words, index, prefix)
    case .disks: disks(words, index, prefix)
    case .quorum, nil: []
    }
  }

  private static func names(
    _ read: @escaping @Sendable (ClusterSnapshot) -> [String]
  ) -> @Sendable ([String], Int, String) -> [String] {
    { words, _, prefix in
      let cluster = cluster(in: words)
      let names = Blocking.wait(within: patience) { await snapshot(of: cluster).map(read) } ?? []
      let found = names.lazy.filter { $0.hasPrefix(prefix) }
        // A line feed would make two words of one; other control characters never reach a terminal.
        .filter { PlainText.harmless($0) == $0 && !$0.contains("\n") }
      return Array(found.prefix(namesMax))
    }
  }

  /// The cluster that a line names.
  static func cluster(in words: [String]) -> String {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--cluster=") { return String(word.dropFirst("--cluster=".count)) }
      if word == "--cluster", index + 1 < words.count { return words[index + 1] }
    }
    return UserFiles.defaultCluster
  }

  /// Without the journal, in which a look would leave its marks.
  private static func snapshot(of cluster: String) async -> ClusterSnapshot? {
    guard let connection = try? await ClusterChoice(cluster).connect(to: .look) else { return nil }
    var found: ClusterSnapshot?
    for await event in connection.backend.events() {
      if case .snapshotTaken(let snapshot) = event { found = snapshot }
      break
    }
    await connection.backend.close()
    await ChildPrograms.end()
    return found
  }
}
