internal import ClusterModel

extension LinuxCluster {
  /// The most calls that may hang at a time, each with a thread.
  static let asidesMax = 64

  /// Has a node's libvirtd do something for which it may have to wait for a machine's QEMU, on a
  /// connection of its own: a QEMU that hangs holds up nothing else. Nil when it does not come to an
  /// end in time.
  ///
  /// A call into libvirt can't be taken back. One that hangs keeps its connection and its thread, and
  /// is counted, until libvirt lets go of it.
  @discardableResult
  func aside<Value: Sendable>(
    on node: NodeID, within limit: Duration = answerPatience,
    _ work: @escaping @Sendable (LibvirtConnection) async -> Value?
  ) async -> Value? {
    guard asides < Self.asidesMax, let uri = file.nodes.first(where: { $0.id == node })?.libvirt
    else { return nil }
    asides += 1
    return await answer(within: limit) {
      let connection = LibvirtConnection(uri)
      var value: Value?
      if (try? await connection.open()) != nil { value = await work(connection) }
      await self.asideEnded(connection)
      return value
    }
  }

  private func asideEnded(_ connection: LibvirtConnection) {
    asides -= 1
    Task { await connection.close() }
  }
}
