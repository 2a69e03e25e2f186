import Foundation

extension Lab {
  /// What is broken now, in the order in which it was caused.
  public var faults: [LabFault] { FaultRegister(layout: layout).faults }

  /// Breaks something, and returns when it is broken; `mend` puts it back.
  /// - Throws: `badFault` when the lab has no such thing, and nothing was changed.
  public func cause(_ fault: LabFault) async throws(LabError) {
    let nodes = try presentNodes("Breaking something")
    let fault = try fault.checked(
      nodes: nodes.map(\.name), guests: builtGuests.map(\.name),
      volumes: layout.hasVolumeDevice ? [LabLayout.volumeName] : [])
    let lock = try LabLock(folder: layout.state)
    let register = FaultRegister(layout: layout)
    guard !register.faults.contains(fault) else { return }
    let processes = NodeProcesses(table: processes, nodes: nodes)
    // What can't be broken must not be written down.
    let emulators = try victims(of: fault, processes)
    if !fault.isMomentary { try register.add(fault) }
    let node = nodes.first { $0.name == fault.target }
    switch (fault.kind, node) {
    case (.partition, _), (.network, _), (.port, _): try await settleCables(nodes)
    case (.node, let node?):
      try FileWriter().write("", to: node.cutMark)
      try await power("off", node)
    case (.libvirtd, let node?):
      if !fault.isOnce { try FileWriter().write("", to: node.heldMark("libvirtd")) }
      await processes.kill { processes.all(of: node, program: "libvirtd") }
    case (.freeze, let node?):
      await processes.stop { processes.all(of: node, program: fault.program) }
    case (.qemu, _): await processes.kill { emulators.filter { isAlive($0) } }
    case (.qemuFreeze, _): await processes.stop { emulators }
    case (.disk, _): try await fillVolume()
    case (.node, nil), (.libvirtd, nil), (.freeze, nil): break
    }
    _ = consume lock
  }

  func presentNodes(_ reason: String) throws(LabError) -> [LabNode] {
    try Requirements.checkRoot("\(reason) reaches into the lab's nodes")
    guard let count = builtNodes else {
      throw LabError(.notUp, "No lab is up", advice: "Start one with `ferry lab up`")
    }
    return layout.nodes(count)
  }

  func settleCables(_ nodes: [LabNode]) async throws(LabError) {
    let processes = NodeProcesses(table: processes, nodes: nodes)
    try await Cabling(
      layout: layout, runner: runner, nodes: nodes, faults: FaultRegister(layout: layout).faults
    ).settle { !processes.all(of: $0).isEmpty }
  }

  func power(_ verb: String, _ node: LabNode) async throws(LabError) {
    try await runner.run(["sh", "\(layout.programs)/power.sh", layout.state, verb, node.name])
  }

  private func isAlive(_ process: LabProcess) -> Bool {
    FileManager.default.fileExists(atPath: "/proc/\(process.id)/exe")
      && NamespaceFolder.inode(ofProcess: process.id) == process.networkNamespace
  }

  /// Which QEMU a fault means: the one that runs the guest, unless the one that receives it is named.
  private func victims(
    of fault: LabFault, _ processes: NodeProcesses
  ) throws(LabError) -> [LabProcess] {
    guard fault.kind == .qemu || fault.kind == .qemuFreeze else { return [] }
    let found = processes.emulators(of: fault.target)
    let chosen: [NodeProcesses.Emulator] =
      switch fault.place {
      case "source", nil: Array(found.prefix(1))
      case "destination": found.count > 1 ? [found[found.count - 1]] : []
      case let node?: found.filter { $0.node.name == node }
      }
    guard !chosen.isEmpty else {
      let places = found.map(\.node.name).joined(separator: " and ")
      throw LabError(
        .badFault,
        "\(fault.target) has no QEMU on \(fault.place ?? "any node"); it has "
          + (places.isEmpty ? "none" : "one on \(places)"),
        advice: "A destination has one only while the guest migrates")
    }
    return chosen.map(\.process)
  }

  /// The last blocks go by hand: what `df` calls free is a little less than there is.
  private func fillVolume() async throws(LabError) {
    let filling = """
      free=$(df -k --output=avail "${1%/*}" | tail -n 1)
      fallocate -l "$((free))K" "$1"
      cat /dev/zero >>"$1"
      [ "$(df -k --output=avail "${1%/*}" | tail -n 1)" -eq 0 ]
      """
    try await runner.run(["sh", "-c", filling, "fill", layout.volumeFilling])
  }
}

extension NodeProcesses {
  func kill(_ find: () -> [LabProcess]) async { await signal(SIGKILL, find, until: Self.ended) }
  func stop(_ find: () -> [LabProcess]) async { await signal(SIGSTOP, find, until: Self.still) }
  func go(_ find: () -> [LabProcess]) async { await signal(SIGCONT, find, until: Self.going) }
}
