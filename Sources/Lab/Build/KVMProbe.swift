import Foundation

/// Finds out whether KVM really boots a guest here. The answer is kept until the machine restarts.
struct KVMProbe {
  let layout: LabLayout
  let runner: CommandRunner

  /// A guest with KVM is up in under two seconds; one without it never comes up.
  private static let secondsMax = 10

  func works() async throws(LabError) -> Bool {
    let boot = try await runner.run(["cat", "/proc/sys/kernel/random/boot_id"])
    let memory = "\(layout.cache)/kvm"
    let known = String(
      decoding: FileManager.default.contents(atPath: memory) ?? Data(), as: UTF8.self)
    if known == "works \(boot)" { return true }
    if known == "fails \(boot)" { return false }
    let trial = try await runner.attempt([
      "sh", "\(layout.programs)/probe-kvm.sh", layout.state, "\(Self.secondsMax)",
    ])
    let works = trial.status == 0
    try FileWriter().write("\(works ? "works" : "fails") \(boot)", to: memory)
    return works
  }
}
