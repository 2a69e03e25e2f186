public import ClusterBackend
private import Synchronization

/// A cluster that processes share: one of them runs it and serves the others.
public enum ClusterSharing: Sendable {
  /// This process runs the cluster, and others may attach.
  case serving(any ClusterBackend, ClusterServer)
  /// Another one does.
  case attached(RemoteCluster)
  /// This process looks at a cluster that nobody runs; while it does, nobody else may.
  case looking(any ClusterBackend, ServiceLock)

  /// How long two processes that start at once may take to agree who serves.
  static let patience: Duration = .seconds(15)
  /// How long to wait between two looks.
  static let lookInterval: Duration = .milliseconds(20)

  /// Attaches to the process that runs the cluster, or becomes it.
  ///
  /// - Parameters:
  ///   - speed: How many times as fast as the machine's the clock of the cluster goes, if this
  ///     process runs it.
  ///   - make: Makes the cluster, if this process is to run it; nobody else does at the same time.
  public static func open(
    at place: ServicePlace, speed: Double = 1,
    make: () async throws(ClusterError) -> any ClusterBackend
  ) async throws(ClusterError) -> ClusterSharing {
    try await meet(at: place) { (lock) throws(ClusterError) in
      let backend = try await make()
      do throws(ClusterError) {
        return .serving(
          backend, try ClusterServer(backend, speed: speed, at: place, holding: lock))
      } catch {
        await backend.close()
        throw error
      }
    }
  }

  /// Attaches to the process that runs the cluster, or looks at it as it lies there.
  ///
  /// - Parameter make: Makes the cluster, if nobody runs it; its clock should stand still.
  public static func look(
    at place: ServicePlace, make: () async throws(ClusterError) -> any ClusterBackend
  ) async throws(ClusterError) -> ClusterSharing {
    try await meet(at: place) { (lock) throws(ClusterError) in .looking(try await make(), lock) }
  }

  /// Attaches, or does what is to be done when there is nobody to attach to.
  private static func meet(
    at place: ServicePlace,
    orAlone begin: (ServiceLock) async throws(ClusterError) -> ClusterSharing
  ) async throws(ClusterError) -> ClusterSharing {
    let deadline = ContinuousClock.now + patience
    while true {
      if let lock = try place.takeLock() { return try await begin(lock) }
      if let remote = try await RemoteCluster.attach(to: place) { return .attached(remote) }
      guard ContinuousClock.now < deadline else {
        throw ClusterError(
          .unreachable, "Another Ferry runs the cluster, but does not answer at \(place.socket)",
          advice: "End it, or wait until it has ended")
      }
      try? await Task.sleep(for: lookInterval)
    }
  }

  /// The cluster.
  public var backend: any ClusterBackend {
    switch self {
    case .serving(let backend, _), .looking(let backend, _): backend
    case .attached(let remote): remote
    }
  }
}
