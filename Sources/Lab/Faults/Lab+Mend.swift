import Foundation

extension Lab {
  /// Puts back what was broken, all of it or some, and returns when the lab is whole again: nodes
  /// that were switched off or fenced are back, and every guest runs on one node and answers.
  ///
  /// Nothing is waited for while something else is still broken.
  /// - Parameter isChosen: which of the faults to mend.
  public func mend(
    _ isChosen: (LabFault) -> Bool = { _ in true }, progress: (String) -> Void = { _ in }
  ) async throws(LabError) {
    let nodes = try presentNodes("Mending")
    let lock = try LabLock(folder: layout.state)
    try await undoAll(isChosen, progress)
    for node in nodes { try await power("on", node) }
    if faults.isEmpty {
      try await waitUntilReady(progress)
      try await clearStale(nodes, progress)
    }
    _ = consume lock
  }

  /// The caller holds the lock, and waits.
  func undoAll(
    _ isChosen: (LabFault) -> Bool, _ progress: (String) -> Void
  ) async throws(LabError) {
    let nodes = try presentNodes("Mending")
    let register = FaultRegister(layout: layout)
    for fault in register.faults where isChosen(fault) {
      progress("mending: \(fault.words)")
      try register.remove(fault)
      try await undo(fault, nodes)
    }
    try await settleCables(nodes)
  }

  private func undo(_ fault: LabFault, _ nodes: [LabNode]) async throws(LabError) {
    let processes = NodeProcesses(table: processes, nodes: nodes)
    let rest = faults
    switch fault.kind {
    case .node: nodes.filter { $0.name == fault.target }.forEach { remove(mark: $0.cutMark) }
    case .libvirtd:
      nodes.filter { $0.name == fault.target }.forEach { remove(mark: $0.heldMark("libvirtd")) }
    case .freeze:
      let still = rest.filter { $0.kind == .freeze && $0.target == fault.target }
      for node in nodes where node.name == fault.target {
        await processes.go {
          processes.all(of: node, program: fault.program).filter { process in
            !still.contains { $0.program == nil || $0.program == process.program }
          }
        }
      }
    case .qemuFreeze:
      await processes.go { processes.emulators(of: fault.target).map(\.process) }
    case .disk: remove(mark: layout.volumeFilling)
    case .qemu, .partition, .network, .port: break
    }
  }

  private func remove(mark path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Ends a QEMU of which its node's libvirt knows nothing, and has Pacemaker forget failures.
  private func clearStale(
    _ nodes: [LabNode], _ progress: (String) -> Void
  ) async throws(LabError) {
    let processes = NodeProcesses(table: processes, nodes: nodes)
    for guest in builtGuests {
      for emulator in processes.emulators(of: guest.name) {
        guard let known = try await guests(on: emulator.node), !known.contains(guest.name) else {
          continue
        }
        progress("ending a stale QEMU of \(guest.name) on \(emulator.node.name)")
        await processes.kill {
          processes.emulators(of: guest.name).map(\.process).filter {
            $0.id == emulator.process.id
          }
        }
      }
    }
    for guest in builtGuests { try await endMigration(of: guest.name, processes, progress) }
    guard let node = nodes.first else { return }
    _ = try await runner.attempt(["sh", layout.enter, node.name, "crm_resource", "--cleanup"])
  }

  /// How long a migration that nobody watches any more may go on, and then how long libvirt may take
  /// to let go of it.
  private static let migrationMax = Duration.seconds(20)

  /// Waits until a guest has one QEMU only, and takes a migration back that does not end: Pacemaker
  /// must not look for a guest that is on two nodes, or it stops both.
  private func endMigration(
    of guest: String, _ processes: NodeProcesses, _ progress: (String) -> Void
  ) async throws(LabError) {
    let clock = ContinuousClock()
    for isAborted in [false, true] {
      let end = clock.now + Self.migrationMax
      while let source = processes.emulators(of: guest).first?.node {
        guard processes.emulators(of: guest).count > 1 else { return }
        guard clock.now < end else { break }
        if isAborted {
          _ = try await runner.attempt(
            ["timeout", "5", "virsh", "-q", "-c", source.socketURI, "domjobabort", guest])
        }
        try? await clock.sleep(for: .milliseconds(500))
      }
      if processes.emulators(of: guest).count < 2 { return }
      if !isAborted { progress("taking back a migration of \(guest)") }
    }
    let places = processes.emulators(of: guest).map(\.node.name).joined(separator: " and ")
    throw LabError(
      .notReadyInTime, "\(guest) has a QEMU on \(places), and its migration does not end",
      advice: "Look at it with `virsh domjobinfo`, then mend the lab again")
  }
}
