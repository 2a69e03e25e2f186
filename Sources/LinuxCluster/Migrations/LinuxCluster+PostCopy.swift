internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// How long a post-copy that was interrupted is tried to be taken up again. Its machine stands
  /// still meanwhile, and nothing else can bring its memory together.
  static let takeUpPatience: Duration = .seconds(300)
  /// The time between two attempts.
  static let takeUpInterval: Duration = .seconds(1)

  /// Takes up a post-copy that broke off, as soon as a network serves again; nil when the machine
  /// has all of its memory in the end.
  ///
  /// The source is never told to run the machine: part of what it wrote since is on the destination
  /// alone.
  func takeUp(
    _ plan: LibvirtMigration, _ order: MigrationOrder, _ mover: LibvirtConnection,
    after first: LibvirtError
  ) async -> MigrationFailure? {
    var plan = plan
    plan.takesUpPostCopy = true
    var reason = first.message
    let end = MonotonicTime.current + Self.takeUpPatience
    record(
      order,
      "\(order.machine) stands still, with its memory on \(order.source) and "
        + "\(order.destination): post-copy broke off (\(reason)). Ferry tries to take it up again")
    while MonotonicTime.current < end {
      do { try await ContinuousClock().sleep(for: Self.takeUpInterval) } catch { break }
      let here = await presence(of: order.machine, order.source)
      let there = await presence(of: order.machine, order.destination)
      if here == .absent, there == .present { return nil }
      if here == .absent || there == .absent {
        return failure(order, .hypervisor, "Part of its memory was lost (\(reason))")
      }
      guard here == .present, there == .present else { continue }
      for network in order.networks.isEmpty ? [nil] : order.networks.map(Optional.some) {
        if let network {
          let trial = await tryRoute(order, network)
          guard let address = memoryAddress(order, network, trial) else { continue }
          plan.address = address
        }
        do throws(LibvirtError) {
          courses[order.machine]?.watch.takeUp()
          courses[order.machine]?.oversight.headway = Headway()
          try await mover.migrate(plan)
          return nil
        } catch {
          reason = error.message
        }
      }
    }
    return failure(order, .hypervisor, "Post-copy broke off and could not be taken up (\(reason))")
  }

  private enum Presence { case present, absent, unknown }

  private func presence(of machine: MachineID, _ node: NodeID) async -> Presence {
    do throws(LibvirtError) {
      return try await state(of: machine, on: node)?.isAlive == true ? .present : .absent
    } catch {
      // A node that Pacemaker knows to be down, fenced when it had to be, runs nothing.
      let member = picture.pacemaker?.members.first { $0.id == node }
      return member?.state == .down ? .absent : .unknown
    }
  }

  /// Where a machine is whose memory may be on two nodes; nil when it is whole.
  func splitFate(
    _ machine: MachineID, _ watch: MigrationWatch, _ here: Result<DomainState?, LibvirtError>,
    _ there: Result<DomainState?, LibvirtError>
  ) -> Fate? {
    let destination = watch.destination?.rawValue ?? "its destination"
    switch (here, there) {
    case (.success(let state), .success(.some)) where state?.isAlive != true: return nil
    case (.success(.some), .success(let state)) where state?.isAlive != true:
      return .elsewhere(
        "\(machine) was lost in post-copy: it ran on \(destination), where it is no more, and "
          + "\(watch.source) has only part of its memory")
    case (.failure(let error), _), (_, .failure(let error)):
      return .elsewhere(
        "\(machine) stands still with its memory on \(watch.source) and \(destination), one of "
          + "which can't be asked (\(error.message))")
    default:
      return .elsewhere(
        "\(machine) stands still: part of its memory is on \(watch.source), the rest on "
          + destination)
    }
  }

  /// Ends what the source keeps of a machine that was lost in post-copy, so that Pacemaker starts the
  /// machine anew: a machine that stands still looks to its agent like one that runs.
  func clearRemains(of order: MigrationOrder) async {
    guard courses[order.machine]?.watch.isSplit == true,
      await presence(of: order.machine, order.destination) == .absent
    else { return }
    let machine = order.machine
    await aside(on: order.source, within: Self.destroyPatience) {
      try? await $0.destroy(machine)
    }
    record(
      order,
      "What \(order.source) kept of \(machine) can't run and was ended; Pacemaker starts "
        + "\(machine) again")
  }
}
