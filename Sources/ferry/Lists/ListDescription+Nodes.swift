import ClusterModel

extension ListDescription where Row == Node {
  /// `ferry get nodes`.
  static let nodes = ListDescription(
    singular: "node", nameKey: "name", nodeKey: "name", stateKey: "state",
    dispensable: ["processors", "memoryBytes", "virtualMachines", "drain", "information"],
    fields: [
      Field("name", "NAME", .text, "The host name.") { node, _ in .text(node.id.rawValue) },
      Field("state", "STATUS", .word(Node.State.allWords), "Whether it takes part.") { node, _ in
        .text(node.state.rawValue)
      },
      Field("virtualMachines", "VMS", .integer, "How many machines it owns.") { node, cluster in
        FieldValue(cluster.machines(on: node.id).count)
      },
      Field("memoryBytes", "MEMORY", .integer, isOptional: true, "Its memory.") { node, _ in
        node.isDescribed ? .bytes(node.memory) : .none
      },
      Field(
        "memoryFreeBytes", "FREE", .integer, isOptional: true, "The memory that is free."
      ) { node, _ in
        node.isDescribed ? .bytes(node.memoryFree) : .none
      },
      Field(
        "processors", "PROCESSORS", .integer, isOptional: true, "Its logical processors."
      ) { node, _ in
        node.isDescribed ? FieldValue(node.processors) : .none
      },
      Field(
        "drain", "DRAIN", .word(["", "Draining", "Drained", "Drain Failed"]),
        "How far a drain has come; empty without one.",
        words: { node, _ in node.drain == .none ? "-" : node.drain.rawValue },
        { node, _ in .text(node.drain.rawValue) }),
      Field("processor", "PROCESSOR", .text, in: .wide, "The processors' kind.") { node, _ in
        .text(node.processor.name)
      },
      Field("hypervisor", "HYPERVISOR", .text, in: .wide, "What runs its machines.") { node, _ in
        .text(node.hypervisor)
      },
      Field("systemVersion", "SYSTEM", .text, in: .wide, "Its operating system.") { node, _ in
        .text(node.systemVersion)
      },
      Field("isPoweredOn", "POWER", .flag, in: .wide, "Whether it is switched on.") { node, _ in
        .flag(node.isPoweredOn)
      },
      Field(
        "isCurrentHost", "CURRENT HOST", .flag, in: .wide,
        "Whether it speaks for the cluster (the current host server; Pacemaker's controller)."
      ) { node, _ in .flag(node.isCurrentHost) },
      Field(
        "information", "INFORMATION", .text, isOptional: true, "What else there is to say.",
        words: { node, _ in node.remark ?? (node.isCurrentHost ? "Current host server" : "") },
        { node, _ in FieldValue(node.remark) }),
    ])
}

extension Node.State {
  fileprivate static let allWords = [Node.State.up, .down, .paused, .joining, .unknown]
    .map(\.rawValue)
}

/// A node, as `ferry get fencing` lists it: what can switch it, and what last did.
struct FencedNode: Sendable {
  var node: NodeID
}

extension ListDescription where Row == FencedNode {
  /// `ferry get fencing`.
  static let fencing = ListDescription(
    singular: "node", nameKey: "node", nodeKey: "node", stateKey: "lastResult",
    dispensable: ["lastClient", "lastAction", "lastCompleted"],
    fields: [
      Field("node", "NODE", .text, "The node.") { row, _ in .text(row.node.rawValue) },
      Field(
        "isEnabled", "FENCING", .flag, isOptional: true,
        "Whether the cluster fences at all; missing where nobody does it.",
        words: { _, cluster in
          cluster.settings.fencing.map { $0.isEnabled ? "enabled" : "disabled" } ?? "none"
        },
        { _, cluster in (cluster.settings.fencing?.isEnabled).map(FieldValue.flag) ?? .none }),
      Field(
        "devices", "DEVICES", .list(.object(deviceShape)), "What can switch it.",
        words: { row, cluster in
          let devices = row.devices(cluster)
          return devices.isEmpty ? "-" : devices.map(\.words).joined(separator: ", ")
        },
        { row, cluster in .list(row.devices(cluster).map(\.value)) }),
      Field("lastAction", "LAST", .text, isOptional: true, "What was last done to it.") {
        row, cluster in FieldValue(row.last(cluster)?.action)
      },
      Field(
        "lastResult", "RESULT", .word(Fencing.Act.Result.allCases.map(\.rawValue)),
        isOptional: true, "How that ended."
      ) { row, cluster in FieldValue(row.last(cluster)?.result.rawValue) },
      Field(
        "lastClient", "ASKED BY", .text, isOptional: true, "Who asked for it.",
        words: { row, cluster in
          guard let act = row.last(cluster) else { return "-" }
          return act.client + (act.origin.map { " on \($0)" } ?? "")
        },
        { row, cluster in FieldValue(row.last(cluster)?.client) }),
      Field(
        "lastCompleted", "ENDED", .text, isOptional: true, "When, in the cluster's words."
      ) { row, cluster in FieldValue(row.last(cluster)?.completed) },
      Field(
        "history", "HISTORY", .list(.object(actShape)), in: .data,
        "What was done, the newest first."
      ) { row, cluster in
        let history = cluster.settings.fencing?.history ?? []
        return .list(history.filter { $0.node == row.node }.map(\.value))
      },
    ])

  private static let deviceShape = [
    Shape.Member("name", .text, "Its name."), Shape.Member("agent", .text, "Its kind."),
    Shape.Member("isRunning", .flag, "Whether the cluster watches it at present."),
  ]

  private static let actShape = [
    Shape.Member("action", .text, "What was done."),
    Shape.Member(
      "result", .word(Fencing.Act.Result.allCases.map(\.rawValue)), "How it ended."),
    Shape.Member("client", .text, "Who asked for it."),
    Shape.Member.maybe("origin", .text, "The node from which it was asked."),
    Shape.Member.maybe("completed", .text, "When it ended, in the cluster's words."),
  ]
}

extension FencedNode {
  fileprivate func devices(_ cluster: ClusterSnapshot) -> [Fencing.Device] {
    cluster.settings.fencing?.devices(for: node) ?? []
  }

  fileprivate func last(_ cluster: ClusterSnapshot) -> Fencing.Act? {
    cluster.settings.fencing?.last(of: node)
  }
}

extension Fencing.Device {
  fileprivate var words: String { "\(id) (\(agent)\(isRunning ? "" : ", not running"))" }

  fileprivate var value: FieldValue {
    .map(["name": .text(id), "agent": .text(agent), "isRunning": .flag(isRunning)])
  }
}

extension Fencing.Act {
  fileprivate var value: FieldValue {
    .map([
      "action": .text(action), "result": .text(result.rawValue), "client": .text(client),
      "origin": FieldValue(origin?.rawValue), "completed": FieldValue(completed),
    ])
  }
}
