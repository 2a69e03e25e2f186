import Foundation

/// `ferry-bench faults --lab NAME [--only WORDS] [--guest VM]`: every fault at every moment of a
/// live migration, judged by processes, heartbeats, a client and the CIB.
///
/// What was passed is kept in a file, and not tried again until `--again` is said.
struct FaultBench {
  let view: LabView
  let guest: String
  let only: String?
  let isAgain: Bool

  init(_ options: [String]) {
    func value(_ name: String) -> String? {
      options.firstIndex(of: name).flatMap {
        options.indices.contains($0 + 1) ? options[$0 + 1] : nil
      }
    }
    view = LabView(name: value("--lab") ?? "flt")
    guest = value("--guest") ?? "web-01"
    only = value("--only")
    isAgain = options.contains("--again")
  }

  private var memory: String { "/tmp/ferry-bench/faults-\(view.name)" }

  func run() throws -> Int32 {
    guard try view.lab("mend", within: FaultTrial.mendMax).status == 0,
      let configuration = view.configuration()
    else {
      print("There is no whole lab named \(view.name); build it with: ferry lab up")
      return 1
    }
    let done = Set(
      isAgain
        ? []
        : ((try? String(contentsOfFile: memory, encoding: .utf8)) ?? "")
          .split(separator: "\n").map(String.init))
    var (passed, failed) = (0, 0)
    for fault in FaultCase.all
    where (only.map { fault.name.contains($0) } ?? true) && !done.contains(fault.name) {
      let result = try FaultTrial(
        view: view, fault: fault, guest: guest, configuration: configuration
      ).run()
      report(fault, result)
      if result.wrongs.isEmpty {
        passed += 1
        remember(fault)
      } else {
        failed += 1
      }
    }
    let known = FaultCase.all.count
    print("\(passed) passed, \(failed) failed now; \(done.count) passed before; \(known) known")
    return failed == 0 ? 0 : 1
  }

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
