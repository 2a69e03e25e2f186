import ArgumentParser
import Foundation

/// `ferry-bench faults`: every fault at every moment of a live migration, judged by processes,
/// heartbeats, a client and the CIB.
struct FaultBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faults", abstract: "Try every fault at every moment of a live migration.",
    discussion: """
      What was passed is kept in a file, and not tried again until --again is said.
      """)

  @OptionGroup var lab: LabOption
  @Option(help: "The guest that is moved.")
  var guest = "web-01"
  @Option(
    help: """
      Only the cases in whose names all words of one of the choices are, which commas separate, such \
      as 'partition SOURCE,qemu-freeze during'.
      """)
  var only: String?
  @Flag(name: .customLong("again"), help: "Try those too that were passed before.")
  var isAgain = false

  private var view: LabView { lab.view }
  private var memory: String { "\(Program.home)/faults-\(lab.name ?? "")" }

  func run() throws {
    guard try view.lab("mend", within: FaultTrial.mendMax).status == 0,
      let configuration = restingConfiguration()
    else { throw ValidationError(view.isMissing) }
    let done = Set(
      isAgain
        ? []
        : ((try? String(contentsOfFile: memory, encoding: .utf8)) ?? "")
          .split(separator: "\n").map(String.init))
    var passed = 0
    var failed: [String] = []
    for fault in FaultCase.all
    where isChosen(fault) && !done.contains(fault.name) {
      let result = try FaultTrial(
        view: view, fault: fault, guest: guest, configuration: configuration
      ).run()
      report(fault, result)
      if result.wrongs.isEmpty {
        passed += 1
        remember(fault)
      } else {
        failed.append("\(fault.name): \(result.wrongs.joined(separator: "; "))")
      }
    }
    print(
      "\n\(passed + failed.count) of \(FaultCase.all.count) cases tried: \(passed) passed, "
        + "\(failed.count) failed; \(done.count) passed before")
    for line in failed { print("FAIL \(line)") }
    if !failed.isEmpty { throw ExitCode.failure }
  }

  /// Every word of one of the choices, which commas separate, has to be in the name.
  private func isChosen(_ fault: FaultCase) -> Bool {
    guard let only else { return true }
    let name = fault.name.split(separator: " ")
    return only.split(separator: ",").contains { choice in
      choice.split(separator: " ").allSatisfy(name.contains)
    }
  }

  /// The configuration, once what an earlier Ferry may have left for its time has expired.
  private func restingConfiguration() -> String? {
    for _ in 0..<Self.restSeconds {
      guard let configuration = view.configuration() else { return nil }
      if !configuration.contains("<meta_attributes id=\"ferry-") { return configuration }
      sleep(1)
    }
    return nil
  }

  /// Longer than a reservation of Ferry's lives.
  private static let restSeconds = 240

  private func report(_ fault: FaultCase, _ result: FaultTrial.Result) {
    let verdict = result.wrongs.isEmpty ? "ok  " : "FAIL"
    let outcome = result.outcome?.rawValue ?? "lost"
    print(
      "\(verdict) \(fault.name): \(outcome), status \(result.status.map { "\($0)" } ?? "none") "
        + "after \((result.seconds * 10).rounded() / 10) s, client \(result.client) ms")
    if !result.said.isEmpty { print("       \(result.said.prefix(300))") }
    for wrong in result.wrongs { print("     ! \(wrong)") }
    fflush(nil)
  }

  private func remember(_ fault: FaultCase) {
    let known = (try? String(contentsOfFile: memory, encoding: .utf8)) ?? ""
    try? Data((known + fault.name + "\n").utf8).write(to: URL(filePath: memory))
  }
}
