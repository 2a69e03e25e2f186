internal import ClusterModel
internal import MigrationModel

/// How busy nodes and machines are. All of it follows from what the machines write to their memory
/// and from what is migrated, so that a chart and a forecast tell of the same machine.
extension SimulatedWorld {
  /// What one processor writes to memory in a second when it does nothing else: an estimate.
  private static let writtenByProcessor = Bandwidth(bytesPerSecond: 256 * 1024 * 1024)
  /// What a machine's processors do in any case.
  private static let idleShare = 0.01
  /// How much of what a machine writes to its memory it has from its clients: an estimate.
  private static let clientShare = 0.125

  /// How busy a node or a machine is at a moment; nil when it does not run.
  func usage(of subject: Usage.Subject, at moment: MonotonicTime) -> Usage? {
    switch subject {
    case .machine(let id): cluster.machines[id: id].flatMap { usage(of: $0, at: moment) }
    case .node(let id): cluster.nodes[id: id].flatMap { usage(of: $0, at: moment) }
    }
  }

  private func usage(of machine: VirtualMachine, at moment: MonotonicTime) -> Usage? {
    guard machine.state == .running, let guest = guests[machine.id] else { return nil }
    let written = guest.writeRate.bytesPerSecond * Self.swing(of: machine.id, at: moment)
    let most = Self.writtenByProcessor.bytesPerSecond * Double(max(1, machine.processors))
    let traffic = machine.networkSwitch == nil ? 0 : written * Self.clientShare
    return Usage(
      processors: min(1, Self.idleShare + written / most),
      memory: Bytes(Int64(Double(guest.size.count) * (1 - guest.zeroFraction))),
      memorySize: machine.memory, received: Bandwidth(bytesPerSecond: traffic),
      sent: Bandwidth(bytesPerSecond: traffic * 0.6))
  }

  private func usage(of node: Node, at moment: MonotonicTime) -> Usage? {
    guard node.isPoweredOn else { return nil }
    var busy = Self.idleShare * Double(node.processors)
    var (received, sent) = (0.0, 0.0)
    for machine in cluster.machines where machine.owner == node.id {
      guard let usage = usage(of: machine, at: moment) else { continue }
      busy += (usage.processors ?? 0) * Double(machine.processors)
      received += usage.received?.bytesPerSecond ?? 0
      sent += usage.sent?.bytesPerSecond ?? 0
    }
    for migration in cluster.migrations where migration.isActive {
      let rate = migration.progress?.rate.bytesPerSecond ?? 0
      if migration.request.source == node.id { sent += rate }
      if migration.request.destination == node.id { received += rate }
    }
    return Usage(
      processors: min(1, busy / Double(max(1, node.processors))),
      memory: node.memory - node.memoryFree, memorySize: node.memory,
      received: Bandwidth(bytesPerSecond: received), sent: Bandwidth(bytesPerSecond: sent))
  }

  /// Machines do not work evenly: each has two waves of its own, of about a minute and of a few
  /// seconds, around a mean of 1.
  private static func swing(of machine: MachineID, at moment: MonotonicTime) -> Double {
    let mark = machine.rawValue.utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) % 9973 }
    let seconds = Double(moment.nanoseconds) / 1e9
    let slow = triangle(seconds / (40 + Double(mark % 37)) + Double(mark % 11) / 11)
    let quick = triangle(seconds / (3 + Double(mark % 5)) + Double(mark % 7) / 7)
    return 1 + 0.4 * slow + 0.2 * quick
  }

  /// From -1 up to 1 and back while its argument grows by 1; the same on every machine.
  private static func triangle(_ phase: Double) -> Double {
    let part = phase - phase.rounded(.down)
    return part < 0.5 ? 4 * part - 1 : 3 - 4 * part
  }
}
