import ClusterBackend
import ClusterService
import FoundationEssentials
import Glibc
import Journal
import SimulatedCluster
import Synchronization

/// A simulated cluster of this user: where it comes from, where it is kept, where it is served.
struct Simulation: Sendable {
  /// The note in the store that tells the scenario file's content when the cluster was made.
  static let fingerprintNote = "scenario"

  /// What is said of a scenario file that has changed since.
  private static let changed =
    "The scenario file has changed since the cluster was made; the cluster goes on as it was. "
    + "To make it anew: ferry simulate --reset with the same --cluster."

  /// The name under which its files lie.
  let name: String
  private let fingerprint: String?
  private let makeScenario: @Sendable () throws(ScenarioError) -> Scenario

  /// A scenario that is part of the program.
  init(shipped name: String) {
    self.name = name
    fingerprint = nil
    makeScenario = { () throws(ScenarioError) in
      guard let scenario = try Scenario.named(name) else {
        throw ScenarioError(file: name, line: nil, reason: "it is not part of this program")
      }
      return scenario
    }
  }

  /// A scenario file. Files of the same name in different folders are different clusters.
  init(file path: String, yaml: String) {
    let url = URL(filePath: path).standardizedFileURL
    let plain = url.deletingPathExtension().lastPathComponent.prefix(16).map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    name = "\(String(plain))-\(Fingerprint(url.path))"
    fingerprint = Fingerprint(yaml).description
    makeScenario = { () throws(ScenarioError) in try Scenario.load(yaml: yaml, file: path) }
  }

  private var folder: String { "\(UserFolders.state)/simulated" }

  /// The file with its state.
  var storePath: String { "\(folder)/\(name).sqlite" }

  /// Where its processes meet.
  func place() throws(ClusterError) -> ServicePlace {
    try ServicePlace(folder: UserFolders.runtime, name: name)
  }

  /// Attaches to the process that runs the cluster, or becomes it and opens what is kept; again
  /// when that process ends.
  func open(speed: Double) async throws(ClusterError) -> ClusterConnection {
    let noted = Notices()
    let shared = try await SharedCluster.open { [self] () throws(ClusterError) in
      try await ClusterSharing.open(at: place(), speed: speed) { () throws(ClusterError) in
        let (store, notice) = try openStore()
        if let notice { noted.append(notice) }
        return try SimulatedCluster(
          kept: store, clock: .real(speed: speed), recall: UserJournal.history
        ) { () throws(ClusterError) in try scenario() }
      }
    }
    return ClusterConnection(shared: shared, notices: noted.all)
  }

  /// Attaches to the process that runs the cluster, or looks at what is kept: its time stands still,
  /// so that a look changes nothing.
  func look() async throws(ClusterError) -> ClusterConnection {
    let noted = Notices()
    let sharing = try await ClusterSharing.look(at: place()) { () throws(ClusterError) in
      let (store, notice) = try openStore()
      if let notice { noted.append(notice) }
      return try SimulatedCluster(kept: store, clock: .manual) { () throws(ClusterError) in
        try scenario()
      }
    }
    return ClusterConnection(look: sharing, notices: noted.all)
  }

  /// Has the cluster begin anew the next time. Returns where the old state lies now; nil when there
  /// was none.
  ///
  /// Throws when a process runs the cluster.
  func reset() throws(ClusterError) -> String? {
    guard let lock = try place().takeLock() else {
      throw ClusterError(
        .refused, "Another Ferry runs the cluster \(name). Nothing was changed",
        advice: "End it first; its consoles and 'ferry serve' run it")
    }
    return try withExtendedLifetime(lock) { () throws(ClusterError) in
      guard access(storePath, F_OK) == 0 else { return nil }
      let aside = "\(storePath).old"
      for suffix in ["", "-wal", "-shm"] {
        unlink(aside + suffix)
        guard rename(storePath + suffix, aside + suffix) == 0 || errno == ENOENT else {
          throw ClusterError(
            .failed,
            "\(storePath)\(suffix) can't be moved aside: "
              + String(cString: strerror(errno)))
        }
      }
      // Its events are those of another cluster from now on.
      if let scenario = try? scenario(), let journal = Session.openJournal().0 {
        try? journal.beganAnew(scenario.name)
      }
      return aside
    }
  }

  private func scenario() throws(ClusterError) -> Scenario {
    do throws(ScenarioError) {
      return try makeScenario()
    } catch {
      throw ClusterError(.badInput, "\(error)")
    }
  }

  private func openStore() throws(ClusterError) -> (ObjectStore, notice: String?) {
    do {
      try UserFolders.make(folder)
    } catch {
      throw ClusterError(.failed, "The folder \(folder) can't be made")
    }
    do throws(ObjectStoreError) {
      let store = try ObjectStore(path: storePath)
      guard let fingerprint else { return (store, nil) }
      switch try store.note(Self.fingerprintNote) {
      case fingerprint: break
      case nil: try store.setNote(Self.fingerprintNote, fingerprint)
      default: return (store, Self.changed)
      }
      return (store, nil)
    } catch {
      throw ClusterError(
        .failed, "The saved state of the cluster can't be used: \(error.message)",
        advice: "To begin anew: ferry simulate --reset. The old file is moved aside")
    }
  }
}

/// What is noticed while a cluster is opened.
private final class Notices: Sendable {
  private let list = Mutex<[String]>([])

  var all: [String] { list.withLock { $0 } }

  func append(_ notice: String) { list.withLock { $0.append(notice) } }
}

/// A short mark of a text that another text is most unlikely to have (FNV-1a, 64 bits).
struct Fingerprint: Hashable, CustomStringConvertible {
  private var sum: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ text: String) {
    for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Sixteen digits.
  var description: String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
