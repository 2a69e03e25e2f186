import ClusterModel

/// What the summaries say about fencing.
extension Fencing {
  /// The most acts that the cluster's summary shows.
  static let factsMax = 3

  /// About the whole cluster: whether it fences, with what, and what it did last.
  var facts: [Fact] {
    [state(of: devices)] + history.prefix(Self.factsMax).map { $0.fact(of: $0.node.rawValue) }
  }

  /// About one node.
  func facts(of node: NodeID) -> [Fact] {
    [state(of: devices(for: node))] + (last(of: node).map { [$0.fact(of: nil)] } ?? [])
  }

  private func state(of devices: [Device]) -> Fact {
    guard isEnabled else { return Fact("Fencing", "Disabled", .warning) }
    guard !devices.isEmpty else { return Fact("Fencing", "No device", .warning) }
    let names = devices.map { $0.isRunning ? $0.id : "\($0.id) (not running)" }
    return Fact(
      "Fencing", names.joined(separator: ", "),
      devices.allSatisfy(\.isRunning) ? .good : .warning)
  }
}

extension Fencing.Act {
  fileprivate func fact(of node: String?) -> Fact {
    let tone: Tone =
      switch result {
      case .pending: .warning
      case .success: .plain
      case .failed: .broken
      }
    let subject = [node, action].compactMap { $0 }.joined(separator: " ")
    let asker = client.isEmpty ? "" : ", asked by \(client)"
    let end = completed.map { ", \($0)" } ?? ""
    return Fact("Last fenced", "\(subject): \(result.rawValue)\(end)\(asker)", tone)
  }
}
