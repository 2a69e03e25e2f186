internal import ClusterModel

/// Something that is due at a moment; whoever handles it looks whether it still holds.
enum Occurrence: Hashable, Sendable, Codable {
  case machine(MachineID, MachineOccurrence)
  /// What is under way with a service has ended.
  case service(ServiceID)
  case node(NodeID, NodeOccurrence)
  case membership(MembershipOccurrence)
  case storage(StorageOccurrence)
  case network(NetworkOccurrence)
}
