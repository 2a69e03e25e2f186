import ClusterModel
import FoundationEssentials
import SimulatedCluster

/// `ferry simulate --drain-all`.
extension SimulateCommand {
  func drainEveryNode(of scenario: Scenario) throws {
    let began = ContinuousClock.now
    let report = NodeByNodeDrain.run(scenario, seed: seed)
    let time = ContinuousClock.now - began
    let tally = report.tally
    print("scenario         \(scenario.name): \(scenario.nodes.count) nodes")
    print("machines         \(report.machinesMoved) of \(report.machinesRunning) moved")
    print(
      "live migrations  \(tally.done) done, \(tally.cancelled) cancelled, \(tally.failed) failed")
    print("facts            \(tally.facts)")
    print("simulated time   \(report.time.seconds.fixed(0)) s")
    print("trace hash       \(report.hash)")
    print("wall clock       \(time.seconds.fixed(2)) s")
    print("peak memory      \(Self.peakMemory.map { "\($0)" } ?? "unknown")")
    guard let problem = report.problems.first else { return }
    throw ExitStatus(
      ExitStatus.failed,
      "\(report.problems.count) could not be moved; the first: \(problem)")
  }

  /// VmHWM of proc_pid_status(5): the most memory that this process ever had.
  private static var peakMemory: Bytes? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { return nil }
    return .kibibytes(kibibytes)
  }
}
