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
}
