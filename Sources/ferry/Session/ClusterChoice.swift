import ClusterBackend
import ClusterModel
import FoundationEssentials
import Glibc
import Lab
import LinuxCluster
import SimulatedCluster

/// What `--cluster` names.
enum ClusterChoice {
  /// The embedded simulated cluster.
  case demo
  /// The cluster that `ferry lab up` built.
  case lab
  /// A cluster file or a scenario file.
  case file(String)

  init(_ name: String) {
    switch name {
    case "demo": self = .demo
    case "lab": self = .lab
    default: self = .file(name)
    }
  }

  /// Connects to the cluster.
  func connect() async throws(ClusterError) -> any ClusterBackend {
    switch self {
    case .demo: return try simulated { () throws(ScenarioError) in try Scenario.demo() }
    case .lab:
      guard access(Lab.clusterFile, F_OK) == 0 else {
        throw ClusterError(
          .unreachable, "There is no lab on this machine", advice: "Build it with: ferry lab up")
      }
      return try await real(Lab.clusterFile)
    case .file(let path):
      if let cluster = try shipped(path) { return cluster }
      let text = try read(path)
      guard Self.isScenario(text) else { return try await real(path) }
      return try simulated { () throws(ScenarioError) in try Scenario.load(yaml: text, file: path) }
    }
  }

  /// A scenario says what the machines do; a cluster file finds them on the nodes.
  private static func isScenario(_ yaml: String) -> Bool {
    yaml.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("machines:") }
  }

  private func simulated(
    _ load: () throws(ScenarioError) -> Scenario
  ) throws(ClusterError) -> any ClusterBackend {
    do throws(ScenarioError) {
      return SimulatedCluster(scenario: try load())
    } catch {
      throw ClusterError(.badInput, "\(error)")
    }
  }

  /// A scenario that is part of the program.
  private func shipped(_ name: String) throws(ClusterError) -> (any ClusterBackend)? {
    do throws(ScenarioError) {
      return try Scenario.named(name).map { SimulatedCluster(scenario: $0) }
    } catch {
      throw ClusterError(.badInput, "\(error)")
    }
  }

  private func real(_ path: String) async throws(ClusterError) -> any ClusterBackend {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return try await LinuxCluster(
      file: ClusterFile.load(path), executable: executable ?? CommandLine.arguments[0])
  }

  private func read(_ path: String) throws(ClusterError) -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ClusterError(
        .badInput, "There is no cluster named \(path), and no such file can be read",
        advice: "Known clusters are \(Scenario.names.joined(separator: ", ")) and lab; "
          + "anything else is the path of a file")
    }
  }
}
