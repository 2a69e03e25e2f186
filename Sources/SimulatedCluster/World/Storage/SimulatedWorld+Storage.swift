internal import ClusterBackend
internal import ClusterModel

/// What is due in the storage.
enum StorageOccurrence: Hashable, Sendable, Codable {
  /// A disk has a new owner.
  case diskMoves(DiskID, to: NodeID)
}

/// Disks and shared volumes.
extension SimulatedWorld {
  mutating func perform(_ operation: StorageOperation) {
  }

  mutating func happen(_ occurrence: StorageOccurrence) {
  }
}
