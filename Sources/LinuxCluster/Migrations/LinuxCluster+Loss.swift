internal import ClusterBackend
internal import ClusterModel

/// A source that is lost while its machine is on the way.
extension LinuxCluster {
  /// How long the fencing of a source is awaited whose machine is held at its destination.
  static let wreckPatience: Duration = .seconds(20)
  /// The time between two looks whether it is fenced.
  static let wreckInterval: Duration = .milliseconds(500)

  /// Ends what a source that was lost in its switch-over left at the destination, so that Pacemaker
  /// starts the machine anew: libvirt there holds it for a word that does not come any more, and to
  /// its agent it looks like a machine that runs.
  func clearWreck(of order: MigrationOrder, _ pacemaker: PacemakerClient) async {
    let (machine, destination) = (order.machine, order.destination)
    let end = MonotonicTime.current + Self.wreckPatience
    while MonotonicTime.current < end,
      (try? await state(of: machine, on: destination)) == .migrating
    {
      if await isDown(order.source, pacemaker) {
        await aside(on: destination, within: Self.destroyPatience) {
          try? await $0.destroy(machine)
        }
        return record(
          order,
          "\(order.source) was lost in the switch-over of \(machine); what it left on "
            + "\(destination) can't run and was ended")
      }
      do { try await ContinuousClock().sleep(for: Self.wreckInterval) } catch { return }
    }
  }

  /// Why a migration was taken back that came to no end by itself; nil when it was not. To QEMU on the
  /// source a network that is down looks like a destination that hangs, so it is tried once more.
  func standstill(_ order: MigrationOrder, over network: NetworkID?) async -> MigrationFailure? {
    guard let oversight = courses[order.machine]?.oversight, let reason = oversight.reason else {
      return nil
    }
    guard !oversight.isUnsent else { return failure(order, .noMigrationNetwork, reason) }
    if let network, await tryRoute(order, network) == .silent {
      let why = self.reason(against: network, from: order.source, to: order.destination)
      return failure(
        order, .noMigrationNetwork, "\(network) failed while memory was sent: \(why)",
        advice: "Another live migration takes the next network")
    }
    return failure(order, .destinationLost, reason)
  }

  /// What became of a destination that could not take a machine in.
  func lossWords(ofDestination node: NodeID) async -> String {
    if let pacemaker, await isDown(node, pacemaker) { return "\(node) was lost" }
    return picture.silent[node] == nil
      ? "\(node) did not take it in" : "libvirt on \(node) does not answer"
  }

  /// What is known of a machine whose source is no more; nil when there is more to say.
  func lossWords(_ fate: Fate, _ order: MigrationOrder) async -> String? {
    guard case .unasked = fate, let pacemaker, await isDown(order.source, pacemaker) else {
      return nil
    }
    let lost = "\(order.machine) was lost with \(order.source), which is down"
    return picture.resource(of: order.machine) == nil
      ? lost : lost + "; Pacemaker starts it again on another node"
  }

  /// Whether Pacemaker knows a node to run nothing any more, since it left or was fenced.
  private func isDown(_ node: NodeID, _ pacemaker: PacemakerClient) async -> Bool {
    let members = try? await pacemaker.status().members
    return members?.first { $0.id == node }?.state == .down
  }
}
