import Foundation

extension Lab {
  /// Takes the lab away: every process, namespace, mount and file of it, whatever state it is in.
  /// What is kept is the cache folder. Doing it twice does nothing more.
  public func down(progress: (String) -> Void = { _ in }) async throws(LabError) {
    try Requirements.checkRoot("Taking a lab down ends its processes and removes its namespaces")
    let folderExists = FileManager.default.fileExists(atPath: layout.state)
    guard folderExists || !namespaces.names.isEmpty else {
      progress("no lab is up")
      return
    }
    if folderExists {
      let lock = try LabLock(folder: layout.state)
      try await takeAway(progress)
      try remove(layout.state)
      _ = consume lock
    } else {
      try await takeAway(progress)
    }
    progress("the lab is gone")
  }

  var namespaces: NamespaceFolder { NamespaceFolder(prefix: layout.prefix) }
  var processes: ProcessTable { ProcessTable(lab: layout.state, namespaces: namespaces) }

  /// Empties the lab's folder, processes first, since they hold the rest. The caller holds the lock.
  func takeAway(_ progress: (String) -> Void) async throws(LabError) {
    progress("ending the lab's processes")
    try await endProcesses()
    progress("removing its namespaces and files")
    for name in namespaces.names { try await runner.run(["ip", "netns", "del", name]) }
    let madeFolder = FileManager.default.fileExists(atPath: layout.namespaceFolderMark)
    if madeFolder { try await removeNamespaceFolder() }
    // Another lab's nodes may hold a copy of a mount; the folder goes all the same.
    for mount in VolumeDevice.mounts(under: layout.state) {
      _ = try await runner.attempt(["umount", mount])
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: layout.state)) ?? [] {
      try remove("\(layout.state)/\(name)")
    }
  }

  private func remove(_ path: String) throws(LabError) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw LabError(
        .fileRefused, "\(path) could not be removed: \(error.localizedDescription)",
        advice: "Remove what holds it, then run `ferry lab down` again")
    }
  }

  private static let endTries = 100
  private static let endPause = Duration.milliseconds(100)

  /// A process may start another while it is being killed, and one that is just becoming another
  /// program shows no environment, so the count must come to nothing twice in a row.
  private func endProcesses() async throws(LabError) {
    var wasEmpty = false
    for _ in 0..<Self.endTries {
      let left = processes.all()
      if left.isEmpty && wasEmpty { return }
      wasEmpty = left.isEmpty
      for process in left { kill(process.id, SIGKILL) }
      try? await ContinuousClock().sleep(for: Self.endPause)
    }
    let names = processes.all().map { "\($0.program) (\($0.id))" }.joined(separator: ", ")
    throw LabError(
      .survivors, "These processes of the lab can't be ended: \(names)",
      advice: "They wait inside the kernel; run `ferry lab down` again when they are gone")
  }

  /// `ip` makes this folder a mount of its own, and never takes it back.
  private func removeNamespaceFolder() async throws(LabError) {
    let folder = LabLayout.namespaceFolder
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    guard let names, names.isEmpty else { return }
    _ = try await runner.attempt(["umount", folder])
    _ = try await runner.attempt(["rmdir", folder])
  }
}
