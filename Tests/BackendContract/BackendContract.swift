internal import ClusterBackend
internal import ClusterModel

/// The contract of `ClusterBackend` as checks that any backend is put to. Each returns what was
/// violated, one sentence each, and nothing when all is well.
public enum BackendContract {
  /// All checks that fit a subject.
  public static func violations(of subject: ContractSubject) async -> [String] {
    var found = await beginsWithSnapshot(subject)
    found += await preflightChangesNothing(subject)
    found += await unknownMachineFails(subject)
    found += await closeEndsStreams(subject)
    if subject.migrates {
      found += await migrates(subject)
    } else {
      found += await failsInPlace(subject)
    }
    if subject.cancels { found += await cancels(subject) }
    return found.map { "\(subject.name): \($0)" }
  }

  /// Every subscription begins with a snapshot.
  public static func beginsWithSnapshot(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      for subscriber in 1...2 {
        var log = ContractLog(backend, patience: subject.patience)
        guard await log.take(until: { _ in true }), case .snapshotTaken? = log.events.first else {
          found.append("the first fact for subscriber \(subscriber) is no snapshot")
          continue
        }
      }
    }
  }

  /// Preflight changes nothing, whatever it says.
  public static func preflightChangesNothing(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      guard let (before, order) = await order(subject, backend, &found) else { return }
      let obstacle = await backend.preflight(order)
      if subject.migrates, let obstacle {
        found.append("preflight finds an obstacle where there is none: \(obstacle.report)")
      }
      var lost = order
      lost.machine = "no-such-machine"
      if await backend.preflight(lost) == nil {
        found.append("preflight finds nothing against a machine that does not exist")
      }
      await compare(before, subject, backend, "preflight", &found)
    }
  }

  /// Migrating, or cancelling, an unknown machine fails and changes nothing.
  public static func unknownMachineFails(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      guard let (before, order) = await order(subject, backend, &found) else { return }
      var lost = order
      lost.machine = "no-such-machine"
      if case .failed(let failure) = await backend.migrate(lost) {
        if failure.machineState.isEmpty || failure.cause.isEmpty {
          found.append("the failure for an unknown machine does not say what is the matter")
        }
      } else {
        found.append("migrating a machine that does not exist does not fail")
      }
      do {
        try await backend.cancelMigration(of: "no-such-machine")
        found.append("cancelling the migration of a machine that does not exist does not fail")
      } catch {}
      await compare(before, subject, backend, "a request for an unknown machine", &found)
    }
  }

  /// Closing ends the streams there are, and those that are asked for later.
  public static func closeEndsStreams(_ subject: ContractSubject) async -> [String] {
    await check(subject) { backend, found in
      let ended = await withTaskGroup(of: Bool?.self) { group in
        let stream = backend.events()
        group.addTask {
          for await _ in stream {}
          return true
        }
        group.addTask {
          await backend.close()
          for await _ in backend.events() {}
          return nil
        }
        group.addTask {
          try? await Task.sleep(for: subject.patience)
          return false
        }
        var ended = 0
        for await result in group {
          if result == false { break }
          ended += 1
          if ended == 2 { break }
        }
        group.cancelAll()
        return ended == 2
      }
      if !ended { found.append("streams do not end when the backend is closed") }
    }
  }

  static func check(
    _ subject: ContractSubject,
    _ body: (any ClusterBackend, inout [String]) async -> Void
  ) async -> [String] {
    var found: [String] = []
    do {
      let backend = try await subject.make()
      await body(backend, &found)
      await backend.close()
    } catch {
      found.append("can't be made: \(error)")
    }
    return found
  }

  static func order(
    _ subject: ContractSubject, _ backend: any ClusterBackend, _ found: inout [String]
  ) async -> (ClusterSnapshot, MigrationOrder)? {
    var log = ContractLog(backend, patience: subject.patience)
    let make = subject.order
    // A real cluster tells what there is bit by bit.
    _ = await log.take { event in
      if case .snapshotTaken(let snapshot) = event { return make(snapshot) != nil }
      if case .machineChanged = event { return true }
      return false
    }
    let snapshot = log.sum()
    guard let order = subject.order(snapshot) else {
      found.append("there is no machine to migrate")
      return nil
    }
    return (snapshot, order)
  }

  static func compare(
    _ before: ClusterSnapshot, _ subject: ContractSubject, _ backend: any ClusterBackend,
    _ what: String, _ found: inout [String]
  ) async {
    var log = ContractLog(backend, patience: subject.patience)
    _ = await log.take { _ in true }
    let after = log.sum()
    let isSame = subject.isStill ? before == after : Whereabouts(before) == Whereabouts(after)
    if !isSame { found.append("\(what) changes the cluster") }
  }
}
