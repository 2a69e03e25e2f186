internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// Why a migration can't take a network just now; nil when it can. It is tried, not looked up:
  /// what the snapshot knows may be seconds old.
  func obstacle(
    on network: NetworkID, from source: NodeID, to destination: NodeID
  ) async -> String? {
    guard let found = feed.read({ $0.networks[id: network] }) else {
      return "there is no such network any more"
    }
    for node in [source, destination] where found.addresses[node] == nil {
      return "\(node) has no address in it"
    }
    guard let address = found.addresses[destination] else { return nil }
    do throws(CommandFailure) {
      _ = try await command(source).run(
        ["ping", "-n", "-q", "-c", "1", "-W", "1", address], within: Self.answerPatience)
      return nil
    } catch {
      look(at: .links)
      let adapters = [source, destination].compactMap { node in
        found.adapters[node].map { (node: node, adapter: $0) }
      }
      for (node, adapter) in adapters where adapter.state != .up {
        return adapter.state.words(adapter.name, node)
      }
      // Without a ping to try it with, what the snapshot knows must do.
      return error.status == 127 ? nil : "\(address) does not answer a ping from \(source)"
    }
  }
}

extension NetworkAdapter.State {
  fileprivate func words(_ adapter: String, _ node: NodeID) -> String {
    switch self {
    case .up: "\(adapter) of \(node) is up"
    case .unreachable: "\(adapter) of \(node) reaches none of the others"
    case .failed: "\(adapter) of \(node) has no link"
    case .unavailable: "\(node) does not take part"
    }
  }
}
