import ArgumentParser
import ClusterBackend
import ClusterModel

/// `--cluster`, which every command that looks at a cluster has.
struct ClusterOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The cluster: a simulated one (demo, two-node, r2-limits, large), lab (as built by 'ferry lab up'), one found by 'ferry connect', or the path of a cluster or scenario file.",
      valueName: "name"),
    completion: .custom { _, _, _ in ClusterFolder.known })
  var cluster = UserFiles.defaultCluster

  /// What another command needs for the same cluster: nothing for the usual one.
  var words: String { cluster == UserFiles.defaultCluster ? "" : " --cluster \(cluster)" }

  /// Connects, or says why not.
  ///
  /// - Parameter foreseen: A machine of which a forecast will be asked for.
  func open(
    speed: Double = 1, foreseeing foreseen: MachineID? = nil
  ) async throws(ExitStatus) -> Session {
    try await open(to: .work(speed: speed), foreseen)
  }

  /// Connects for a look that changes nothing, or says why not.
  func look(foreseeing foreseen: MachineID? = nil) async throws(ExitStatus) -> Session {
    try await open(to: .look, foreseen)
  }

  private func open(
    to purpose: ClusterChoice.Purpose, _ foreseen: MachineID?
  ) async throws(ExitStatus) -> Session {
    do throws(ClusterError) {
      return try await Session.open(cluster: cluster, to: purpose, foreseeing: foreseen)
    } catch {
      throw ExitStatus(error)
    }
  }
}
