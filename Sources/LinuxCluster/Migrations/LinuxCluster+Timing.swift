internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// Notes how long a piece of a migration's work took (G18).
  func timed(
    _ kind: TimedOperation.Kind, _ id: MigrationID, on node: NodeID? = nil,
    since began: MonotonicTime, bytes: Bytes? = nil, note: String? = nil
  ) {
    let now = MonotonicTime.current
    let operation = TimedOperation(kind, on: node, from: began, to: now, bytes: bytes, note: note)
    feed.publish(
      .migration(MigrationEvent(id: id, at: now, kind: .operationEnded(operation))))
  }
}
