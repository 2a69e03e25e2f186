import Foundation

/// Lets one fault happen to one migration, and looks at what comes of it.
struct FaultTrial {
  let view: LabView
  let fault: FaultCase
  let guest: String
  /// The cluster's configuration before anything was broken.
  let configuration: String

  /// What was seen.
  struct Result {
    var outcome: FaultCase.Outcome?
    var status: Int32?
    var said = ""
    var client = ""
    var seconds = 0.0
    /// What is wrong; empty when the case is passed.
    var wrongs: [String] = []
  }

  /// The longest that a migration may take under a fault before it counts as hanging.
  static let migrationMax = 90.0
  static let mendMax = 200.0
  /// How long the others may take to fence a node that was cut off.
  static let fencingMax = 90.0
  /// How long after the mending the cluster may take to be as configured.
  static let restMax = 60.0
  /// By then a quarter of the copy is on its way.
  private static let copiedBytes = 20_000_000

  func run() throws -> Result {
    guard let source = view.emulators(of: guest).first,
      let destination = view.nodes.last(where: { $0 != source })
    else { return Result(wrongs: ["\(guest) runs nowhere, so nothing was tried"]) }
    let console = view.consoleLength(of: guest)
    let fencings = view.fencings()
    let client = try view.startClient(of: guest)
    defer { client.discard() }
    usleep(300_000)
    if fault.moment == .before { try cause(source, destination) }
    let began = Date.now
    let migration = try Program(
      [LabView.ferry, "migrate", guest, "--to", destination, "-o", "json"]
        + ["--cluster", view.cluster])
    defer { migration.discard() }
    var result = Result()
    if fault.moment != .before {
      if wait(for: migration) {
        try cause(source, destination)
      } else {
        result.wrongs.append("the migration ended before the fault")
      }
    }
    result.status = migration.end(within: Self.migrationMax)
    result.seconds = Date.now.timeIntervalSince(began)
    let last = migration.errors.split(separator: "\n").last.map(String.init) ?? ""
    result.said = last.replacing("ferry: ", with: "")
    result.wrongs += wrongsOfReport(result, source, destination)
    if let side = fault.fenced {
      awaitFencing(of: side == "SOURCE" ? source : destination, after: fencings, &result)
    }
    try mend(&result)
    result.client = client.finish(within: 3).trimmingCharacters(in: .newlines)
    let beats = view.beats(of: guest, since: console)
    result.outcome = outcome(beats, source)
    result.wrongs += wrongs(beats, result)
    return result
  }

  private func cause(_ source: String, _ destination: String) throws {
    for words in fault.words {
      let words = words.replacing("SOURCE", with: source)
        .replacing("DESTINATION", with: destination).replacing("VM", with: guest)
      let broken = try view.lab("break \(words)")
      if broken.status != 0 { print("  \(broken.said)") }
    }
  }

  /// Waits until the migration has come to the fault's moment; false when it was over before.
  private func wait(for migration: Program) -> Bool {
    while migration.isRunning {
      let events = migration.output
      if fault.moment == .after, events.contains("\"cleanUpBegan\"") { return true }
      if fault.moment == .during {
        let sent = events.matches(of: #/"sentBytes":(\d+)/#).last.flatMap { Int($0.1) } ?? 0
        if sent > Self.copiedBytes { return true }
      }
      usleep(3_000)
    }
    return false
  }

  /// Who mends a node before it was fenced gives it back to a cluster that is about to shoot it.
  private func awaitFencing(of node: String, after known: Set<String>, _ result: inout Result) {
    let limit = Date.now + Self.fencingMax
    while Date.now < limit {
      let fencings = view.fencings()
      let isUnderWay = fencings.contains { $0.contains("status=\"pending\"") }
      let isDone = fencings.subtracting(known).contains { $0.contains("target=\"\(node)\"") }
      if isDone, !isUnderWay { return }
      usleep(500_000)
    }
    result.wrongs.append("\(node) was not fenced within \(Int(Self.fencingMax)) s")
  }

  private func mend(_ result: inout Result) throws {
    let mended = try view.lab("mend", within: Self.mendMax)
    if mended.status != 0 { result.wrongs.append("not mended: \(mended.said.suffix(120))") }
  }

  /// The failure report against the processes, at the moment when it was made.
  private func wrongsOfReport(
    _ result: Result, _ source: String, _ destination: String
  ) -> [String] {
    guard let status = result.status else { return ["ferry migrate did not end"] }
    let places = view.emulators(of: guest)
    if status == 0 {
      let isThere = places.contains(destination) || fault.words.contains { $0.contains("DEST") }
      return isThere ? [] : ["it says moved, and \(guest) is not on \(destination)"]
    }
    guard (1...4).contains(status) else { return ["exit status \(status)"] }
    guard result.said.contains(guest) else { return ["the report does not name \(guest)"] }
    let stays = result.said.hasPrefix("\(guest) still runs on \(source)")
    let runs = result.said.hasPrefix("\(guest) runs on \(destination)")
    if stays, !places.contains(source) { return ["it says still on \(source), which has no QEMU"] }
    if runs, !places.contains(destination) { return ["it says on \(destination), which has none"] }
    if !stays, places == [source], fault.moment == .before, status == 1,
      !result.said.contains("last seen")
    {
      return ["it runs on \(source), and the report does not say so"]
    }
    return []
  }

  private func outcome(_ beats: [Int], _ source: String) -> FaultCase.Outcome? {
    guard let home = view.emulators(of: guest).first else { return nil }
    if beats.dropFirst().contains(1) || beats.first == 1 { return .restarted }
    return home == source ? .stayed : .moved
  }

  /// What is wrong at rest, after everything was mended.
  private func wrongs(_ beats: [Int], _ result: Result) -> [String] {
    var found: [String] = []
    if let outcome = result.outcome {
      if !fault.outcomes.contains(outcome) { found.append("unexpected: \(outcome.rawValue)") }
      // Whoever could not ask the source may not say that the guest moved.
      if outcome == .moved, result.status != 0, fault.moment != .after,
        !result.said.contains("last seen")
      {
        found.append("it moved, and the status is \(result.status ?? -1)")
      }
      if outcome == .stayed && result.status == 0 { found.append("it stayed, and the status is 0") }
    } else {
      found.append("LOST: \(guest) runs nowhere")
    }
    for (before, next) in zip(beats, beats.dropFirst()) where next <= before && next != 1 {
      found.append("RAN TWICE: beat \(next) after \(before)")
      break
    }
    return found + wrongsAtRest()
  }

  private func wrongsAtRest() -> [String] {
    let limit = Date.now + Self.restMax
    var found: [String] = []
    repeat {
      found = view.troubles()
      let now = view.configuration() ?? ""
      if now != configuration {
        let before = Set(configuration.split(separator: "\n"))
        let new = now.split(separator: "\n").first { !before.contains($0) }
        found.append(
          "the configuration differs: \(new.map { $0.prefix(110) } ?? "something is gone")")
      }
      for guest in view.guests {
        let homes = view.homes(of: guest)
        if homes.count != 1 { found.append("\(guest) runs on \(homes)") }
        if view.emulators(of: guest).count > 1 { found.append("\(guest) has two QEMUs") }
      }
      if found.isEmpty { return [] }
      usleep(1_000_000)
    } while Date.now < limit
    return found
  }
}
