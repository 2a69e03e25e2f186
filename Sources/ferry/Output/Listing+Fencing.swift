import ClusterModel

extension Listing {
  /// A line for each node: what can switch it, and what last did.
  static func fencing(_ cluster: ClusterSnapshot) -> Listing {
    let fencing = cluster.settings.fencing
    return Listing(
      headings: ["NODE", "FENCING", "DEVICES", "LAST", "RESULT", "ASKED BY", "ENDED"],
      rows: cluster.nodes.map { node in
        let devices = fencing?.devices(for: node.id) ?? []
        let last = fencing?.last(of: node.id)
        let asker = last.map { act in
          act.client + (act.origin.map { " on \($0)" } ?? "")
        }
        return [
          node.id.rawValue, fencing.map { $0.isEnabled ? "enabled" : "disabled" } ?? "none",
          devices.isEmpty ? "-" : devices.map(\.words).joined(separator: ", "),
          last?.action ?? "-", last?.result.rawValue ?? "-", asker ?? "-", last?.completed ?? "-",
        ]
      })
  }
}

extension Fencing.Device {
  fileprivate var words: String { "\(id) (\(agent)\(isRunning ? "" : ", not running"))" }
}

extension JSON {
  struct Fence: Encodable {
    struct Device: Encodable {
      var name, agent: String
      var isRunning: Bool
    }

    struct Act: Encodable {
      var action, result, client: String
      var origin, completed: String?
    }

    var node: String
    var isEnabled: Bool?
    var devices: [Device]
    var history: [Act]

    init(_ node: ClusterModel.Node, in cluster: ClusterSnapshot) {
      let fencing = cluster.settings.fencing
      self.node = node.id.rawValue
      isEnabled = fencing?.isEnabled
      devices = (fencing?.devices(for: node.id) ?? []).map {
        Device(name: $0.id, agent: $0.agent, isRunning: $0.isRunning)
      }
      history = (fencing?.history ?? []).filter { $0.node == node.id }.map { act in
        Act(
          action: act.action, result: act.result.rawValue, client: act.client,
          origin: act.origin?.rawValue, completed: act.completed)
      }
    }
  }
}
