public import ClusterModel

/// Whether a migration may start now: a node takes part, as source or destination, in one live
/// migration at a time (G10), and is free again when the clean-up of that one has ended (G14).
public enum Admission: Hashable, Sendable {
  /// It may.
  case admitted
  /// It waits, and why.
  case waits(reason: String)

  /// Decides for a request among the migrations that already hold nodes.
  public static func decide(
    source: NodeID, destination: NodeID, among migrations: some Sequence<Migration>
  ) -> Admission {
    for other in migrations where other.isActive {
      for node in [source, destination] where other.involves(node) {
        return .waits(reason: reason(node, other))
      }
    }
    return .admitted
  }

  private static func reason(_ node: NodeID, _ other: Migration) -> String {
    if other.phase == .cleanUp {
      return "Waiting: \(node) is cleaning up after the migration of \(other.machine)"
    }
    let role = other.request.source == node ? "sending" : "receiving"
    return "Waiting: \(node) is \(role) \(other.machine); one live migration per node at a time"
  }
}

extension Migration {
  /// Whether a node is its source or destination.
  public func involves(_ node: NodeID) -> Bool {
    request.source == node || request.destination == node
  }
}
