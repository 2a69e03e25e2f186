internal import ClusterBackend
internal import ClusterModel
internal import MigrationModel

extension LinuxCluster {
  /// The versions that a technique needs, as libvirt counts them.
  private enum Versions {
    /// The first QEMU that sends over several connections without its experimental name, and the
    /// libvirt that asks for it.
    static let multifd = (qemu: 4_000_000, libvirt: 5_002_000)
    /// The first QEMU with post-copy, and the libvirt that asks for it.
    static let postCopy = (qemu: 2_006_000, libvirt: 1_003_003)
  }

  /// What the hypervisors of both nodes offer.
  func techniques(_ order: MigrationOrder, _ memory: Bytes) async -> Set<MigrationTechnique> {
    let reports = [order.source, order.destination].compactMap { picture.reports[$0] }
    guard reports.count == 2 else { return [] }
    func both(_ need: (qemu: Int, libvirt: Int)) -> Bool {
      reports.allSatisfy {
        $0.hypervisorVersion >= need.qemu && $0.libvirtVersion >= need.libvirt
      }
    }
    var offered: Set<MigrationTechnique> = [.autoConverge]
    if both(Versions.multifd) { offered.insert(.multifd) }
    if both(Versions.postCopy), await mayFetch(order, memory) { offered.insert(.postCopy) }
    return offered
  }

  /// Whether QEMU on the destination may catch page faults (userfaultfd): as root, or where the
  /// kernel lets everybody. Its user there is taken to be the same as on the source.
  private func mayFetch(_ order: MigrationOrder, _ memory: Bytes) async -> Bool {
    let path = "/proc/sys/vm/unprivileged_userfaultfd"
    let answer = try? await command(order.destination).run(
      ["cat", path], within: Self.answerPatience)
    guard let answer else { return false }
    if answer.hasPrefix("1") { return true }
    let script = #"stat -c %u "/proc/$(cat "/run/libvirt/qemu/$1.pid")""#
    let user = try? await command(order.source).run(
      ["sh", "-c", script, "ferry-user", order.machine.rawValue], within: Self.answerPatience)
    return user.map { $0.trimmed == "0" } ?? false
  }

  /// What reaches the destination, and where that is known from: what a migration without a limit
  /// sent lately, a short probe, or the speed of the adapters.
  func bandwidth(
    _ order: MigrationOrder, isProbed: Bool
  ) async -> (Bandwidth, basis: String, isProbed: Bool) {
    let network = order.networks.first
    let name = network.map { " over \($0)" } ?? ""
    let route = route(order, network)
    let carried = measured.rates[route]
    var probed: Bandwidth?
    if isProbed, let network { probed = await probe(order, network) }
    // A migration sends less than a probe when processors are short, and a network may have become
    // slower since.
    if let carried, carried.bytesPerSecond <= (probed ?? carried).bytesPerSecond * 1.1 {
      return (carried, "\(carried)\(name), as the last migration", probed != nil)
    }
    if let probed {
      let usable = Bandwidth(
        bytesPerSecond: min(probed.bytesPerSecond, Link.processorRate.bytesPerSecond))
      return (usable, "\(usable)\(name), probed", true)
    }
    let speeds = [order.source, order.destination].compactMap { node in
      network.flatMap { id in feed.read { $0.networks[id: id]?.adapters[node]?.speed } }
    }
    guard let speed = speeds.min(by: { $0.bytesPerSecond < $1.bytesPerSecond }) else {
      let usual = Bandwidth.megabitsPerSecond(1000).goodput
      return (usual, "\(usual)\(name), assumed: no speed is known", false)
    }
    return (speed.goodput, "\(speed.goodput)\(name), from the adapters' speed", false)
  }

  /// The way a migration takes.
  func route(_ order: MigrationOrder, _ network: NetworkID?) -> MeasuredBefore.Route {
    MeasuredBefore.Route(
      source: order.source, destination: order.destination, network: network)
  }

  /// Remembers what a migration sent during its first pass, when nothing limited it.
  func noteRate(of order: MigrationOrder) {
    guard order.plan.bandwidth == nil, !order.plan.holdsBeforeSwitchOver,
      let migration = feed.read({ $0.migration(order.id) })
    else { return }
    let samples = migration.samples.filter { $0.progress.pass == 1 }
    guard let first = samples.first, let last = samples.last,
      last.at - first.at >= NetworkProbe.leastPeriod
    else { return }
    let sent = Double((last.progress.sent - first.progress.sent).count)
    let rate = Bandwidth(bytesPerSecond: sent / ((last.at - first.at) / .seconds(1)))
    measured.note(rate, over: route(order, migration.network))
  }

  private func probe(_ order: MigrationOrder, _ network: NetworkID) async -> Bandwidth? {
    guard let address = address(network, order.destination) else { return nil }
    let port = "\(NetworkProbe.ports.randomElement() ?? NetworkProbe.ports.lowerBound)"
    let (from, to) = (command(order.source), command(order.destination))
    let sending = ["\(NetworkProbe.duration)", "\(NetworkProbe.bytesMax)"]
    async let received = try? to.run(
      ["perl", "-e", NetworkProbe.receiver, address, port], within: NetworkProbe.limit)
    async let sent = try? from.run(
      ["perl", "-e", NetworkProbe.sender, address, port] + sending, within: NetworkProbe.limit)
    _ = await sent
    return await received.flatMap(NetworkProbe.rate)
  }
}

extension String {
  fileprivate var trimmed: String { String(prefix { !$0.isWhitespace }) }
}
