import ClusterBackend
import ClusterModel
import FoundationEssentials
import Glibc
import Lab
import LinuxCluster
import SimulatedCluster

/// What `--cluster` names.
enum ClusterChoice {
  /// A simulated cluster that is part of the program.
  case shipped(String)
  /// The cluster that `ferry lab up` built.
  case lab
  /// A cluster file or a scenario file.
  case file(String)

  init(_ name: String) {
    self =
      switch name {
      case "lab": .lab
      case _ where Scenario.names.contains(name): .shipped(name)
      case _ where ClusterFolder.has(name): .file(ClusterFolder.file(name))
      default: .file(name)
      }
  }

  /// What a command connects to a cluster for.
  enum Purpose {
    /// To look at it: a simulated one that nobody runs stands still.
    case look
    /// To work with it: a simulated one that nobody runs is run by this process from now on, so many
    /// times as fast as real time.
    case work(speed: Double)
  }

  /// Connects to the cluster.
  ///
  /// - Parameter foreseen: A machine of which a forecast will be asked for; a real cluster begins to look
  ///   at it at once.
  func connect(
    to purpose: Purpose, foreseeing foreseen: MachineID? = nil
  ) async throws(ClusterError) -> ClusterConnection {
    if let simulation = try simulation() {
      switch purpose {
      case .look: return try await simulation.look()
      case .work(let speed): return try await simulation.open(speed: speed)
      }
    }
    guard case .file(let path) = self else {
      guard access(Lab.clusterFile, F_OK) == 0 else {
        throw ClusterError(
          .unreachable, "There is no lab on this machine", advice: "Build it with: ferry lab up")
      }
      return ClusterConnection(real: try await real(Lab.clusterFile, foreseen))
    }
    return ClusterConnection(real: try await real(path, foreseen))
  }

  /// The simulated cluster that is meant; nil when it is a real one.
  func simulation() throws(ClusterError) -> Simulation? {
    switch self {
    case .shipped(let name): return Simulation(shipped: name)
    case .lab: return nil
    case .file(let path):
      let text = try read(path)
      return Self.isScenario(text) ? Simulation(file: path, yaml: text) : nil
    }
  }

  /// A scenario says what the machines do; a cluster file finds them on the nodes.
  private static func isScenario(_ yaml: String) -> Bool {
    yaml.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("machines:") }
  }

  private func real(
    _ path: String, _ foreseen: MachineID?
  ) async throws(ClusterError) -> any ClusterBackend {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return try await LinuxCluster(
      file: ClusterFile.load(path), executable: executable ?? CommandLine.arguments[0],
      foreseen: foreseen, recall: UserJournal.history)
  }

  private func read(_ path: String) throws(ClusterError) -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ClusterError(
        .badInput, "There is no cluster named \(path), and no such file can be read",
        advice: "Known clusters are \(ClusterFolder.known.joined(separator: ", ")); anything else "
          + "is the path of a file. A real cluster is found with: ferry connect NODE")
    }
  }
}
