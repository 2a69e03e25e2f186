internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// Why a network that was tried just now does not lead from one node to another: what is known of
  /// their adapters there, or else that nothing answers. Has the links looked at, so that everybody
  /// sees it soon.
  func reason(
    against network: NetworkID, from source: NodeID, to destination: NodeID
  ) -> String {
    look(at: .links)
    guard let found = feed.read({ $0.networks[id: network] }) else {
      return "there is no such network any more"
    }
    for node in [source, destination] {
      guard found.addresses[node] != nil else { return "\(node) has no address in it" }
      guard let adapter = found.adapters[node] else { continue }
      switch adapter.state {
      case .up: continue
      case .unreachable: return "\(adapter.name) of \(node) reaches none of the others"
      case .failed: return "\(adapter.name) of \(node) has no link"
      case .unavailable: return "\(node) does not take part"
      }
    }
    return
      "\(found.addresses[destination] ?? "\(destination)") does not answer a ping from \(source)"
  }

  /// Where memory goes over a network that was tried; nil when it does not reach the destination.
  func memoryAddress(
    _ order: MigrationOrder, _ network: NetworkID, _ trial: RouteTrial.Outcome
  ) -> String? {
    guard case .reached(let port) = trial, let address = address(network, order.destination)
    else { return nil }
    return "tcp://\(address)" + (port.map { ":\($0)" } ?? "")
  }

  /// Tries a network, unless it was seen to serve a moment ago.
  func tryRoute(_ order: MigrationOrder, _ network: NetworkID) async -> RouteTrial.Outcome {
    guard let address = address(network, order.destination) else { return .silent }
    let route = route(order, network)
    if let seen = measured.reached[route], .current - seen.at < Self.reachedFor {
      return .reached(port: seen.port)
    }
    var outcome: RouteTrial.Outcome
    do throws(CommandFailure) {
      let answer = try await command(order.source).run(
        RouteTrial.command(to: address), within: RouteTrial.limit)
      outcome = RouteTrial.outcome(answer)
    } catch {
      outcome = RouteTrial.outcome(failed: error.status)
    }
    // The ports that were tried may not be those that libvirt takes there.
    if outcome == .blocked, await hasOwnPorts(order.destination) { outcome = .reached(port: nil) }
    if case .reached(let port) = outcome {
      measured.note(reached: route, port: port, at: .current)
    }
    return outcome
  }

  private func hasOwnPorts(_ node: NodeID) async -> Bool {
    (try? await command(node).run(RouteTrial.ownPorts, within: Self.answerPatience)) != nil
  }

  /// Why a network was not taken.
  func reason(
    against network: NetworkID, _ trial: RouteTrial.Outcome, _ order: MigrationOrder
  ) -> String {
    guard trial == .blocked else {
      return reason(against: network, from: order.source, to: order.destination)
    }
    let (first, last) = (RouteTrial.ports.lowerBound, RouteTrial.ports.upperBound)
    return "\(order.destination) lets no TCP through to its ports from \(first) to \(last)"
  }

  /// None of the networks reaches the destination; those that only ports are closed on are named.
  func noNetwork(_ order: MigrationOrder, _ blocked: [String] = []) -> MigrationFailure {
    let names = order.networks.map(\.rawValue).joined(separator: ", ")
    let cause =
      blocked.isEmpty
      ? "\(order.source) can't reach \(order.destination) over "
        + (names.isEmpty ? "any network" : names)
      : blocked.joined(separator: "; ")
    let (first, last) = (RouteTrial.ports.lowerBound, RouteTrial.ports.upperBound)
    return failure(
      order, .noMigrationNetwork, "No migration network available: \(cause)",
      advice: blocked.isEmpty
        ? nil : "Open the TCP ports \(first) to \(last) in the firewall of \(order.destination)")
  }
}
