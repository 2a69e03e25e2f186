internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// The shortest time between two attempts to connect.
  static let backOffMin: Duration = .seconds(1)
  /// The longest.
  static let backOffMax: Duration = .seconds(15)
  /// When a libvirtd that takes a connection and says nothing becomes a trouble.
  static let silenceMax: Duration = .seconds(3)

  /// Keeps a connection to a node for as long as the cluster is open; calls `greeting` once, when
  /// the first attempt has come to something.
  func attend(_ node: ClusterFile.Node, greeting: @escaping @Sendable () async -> Void) async {
    var pause = Self.backOffMin
    var greeting: (@Sendable () async -> Void)? = greeting
    while !Task.isCancelled {
      let connection = LibvirtConnection(node.libvirt)
      let (losses, loss) = AsyncStream.makeStream(of: Void.self)
      let sink = LibvirtEventSink(
        node.id, deliver: { [inbox] in inbox.yield($0) }, lost: { loss.finish() })
      let impatience = Task {
        guard (try? await ContinuousClock().sleep(for: Self.silenceMax)) != nil else { return }
        self.fellSilent(node.id, "it does not answer")
      }
      do {
        try await connection.open()
        try await connection.register(sink)
        let report = try await connection.report()
        impatience.cancel()
        pause = Self.backOffMin
        opened(node.id, connection, report)
        if let greeting { await greeting() } else { await findDepartures(from: node.id) }
        for await _ in losses {}
        if !Task.isCancelled { fellSilent(node.id, "the connection broke") }
      } catch {
        impatience.cancel()
        fellSilent(node.id, error.message)
        await greeting?()
      }
      greeting = nil
      await connection.close()
      do { try await ContinuousClock().sleep(for: pause) } catch { return }
      pause = min(pause * 2, Self.backOffMax)
    }
  }

  private func opened(
    _ node: NodeID, _ connection: LibvirtConnection, _ report: HypervisorReport
  ) {
    connections[node] = connection
    picture.silent[node] = nil
    picture.reports[node] = report
    lookEarly(on: node, report)
    publishTrouble(of: "libvirt on \(node)", nil)
    publishPicture()
    guard picture.missedSurveys[node] != nil else { return }
    look(at: .networks)
    look(at: .volumes)
  }

  private func fellSilent(_ node: NodeID, _ reason: String) {
    connections[node] = nil
    picture.silent[node] = reason
    publishTrouble(of: "libvirt on \(node)", reason)
    publishPicture()
    look(at: .pacemaker)
  }

  /// What a machine does on a node; nil when the node does not know it. An error when the node does
  /// not answer in time.
  func state(
    of machine: MachineID, on node: NodeID
  ) async throws(LibvirtError) -> DomainState? {
    guard let connection = connections[node] else {
      throw LibvirtError(code: 0, message: picture.silent[node] ?? "not connected")
    }
    let result = await answer(within: Self.answerPatience) {
      () -> Result<DomainState?, LibvirtError>? in
      do throws(LibvirtError) {
        return .success(try await connection.state(of: machine))
      } catch {
        return .failure(error)
      }
    }
    guard let result else { throw LibvirtError(code: 0, message: "it does not answer") }
    return try result.get()
  }
}
