import Foundation

extension Lab {
  /// Builds the lab, or completes it, and returns when every node has quorum and every guest answers.
  ///
  /// A lab that is up already is left as it is, except that nodes which are off are switched on.
  /// One that was left half built, or from before a restart of the machine, is built anew.
  /// - Throws: before anything is changed when this machine can't have a lab; later, `down` clears up.
  public func up(nodes count: Int = 3, progress: (String) -> Void = { _ in })
    async throws(LabError)
  {
    guard Self.nodeCounts.contains(count) else {
      throw LabError(
        .badNodeCount, "A lab can't have \(count) nodes",
        advice: "Choose from \(Self.nodeCounts.lowerBound) to \(Self.nodeCounts.upperBound)")
    }
    try await Requirements(runner: runner, stateFolder: layout.state).check()
    try FileWriter().makeFolder(layout.state)
    let lock = try LabLock(folder: layout.state)
    if let built = builtNodes, isWhole(built) {
      guard built == count else {
        throw LabError(
          .differentLab, "A lab with \(built) nodes is up",
          advice: "Take it down first: ferry lab down")
      }
      progress("the lab is up already")
      try await undoAll({ _ in true }, progress)
    } else {
      try await rebuild(count, progress)
    }
    for node in layout.nodes(count) { try await power("on", node) }
    try await waitUntilReady(progress)
    _ = consume lock
  }

  /// Whether what the mark promises is still there: a restart of the machine takes it away.
  private func isWhole(_ count: Int) -> Bool {
    let names = Set(namespaces.names)
    let wanted = layout.nodes(count).map(\.namespace) + [layout.switchNamespace]
    let supply = FileManager.default.contents(atPath: "\(layout.power)/pid") ?? Data()
    let supplyID = Int32(
      String(decoding: supply, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    return wanted.allSatisfy(names.contains)
      && !VolumeDevice(layout: layout, runner: runner).isMissing
      && processes.all().contains { $0.id == supplyID }
  }

  private func rebuild(_ count: Int, _ progress: (String) -> Void) async throws(LabError) {
    let left = (try? FileManager.default.contentsOfDirectory(atPath: layout.state)) ?? []
    if !left.isEmpty || !namespaces.names.isEmpty {
      progress("clearing up what is left of an earlier lab")
      try await takeAway { _ in }
    }
    try await LabBuilder(self, nodes: layout.nodes(count)).build(progress)
  }

  private static let readyPause = Duration.seconds(1)

  func waitUntilReady(_ progress: (String) -> Void) async throws(LabError) {
    let clock = ContinuousClock()
    let start = clock.now
    var said = ""
    while true {
      let status = try await status()
      let line = status.summary
      if line != said { progress(line) }
      said = line
      if status.isReady { return }
      guard clock.now - start < configuration.readyWithin else {
        throw LabError(
          .notReadyInTime, "The lab is not ready after \(configuration.readyWithin): \(line)",
          advice: "Look at the logs in \(layout.state), or start afresh with `ferry lab down`")
      }
      try? await clock.sleep(for: Self.readyPause)
    }
  }
}
