internal import ClusterBackend
private import Dispatch
private import Glibc
private import Synchronization

/// Serves a cluster to the other processes of this user, on a Unix socket.
///
/// A client that sends what nobody understands is cut off; one that is slow waits for itself alone,
/// and finds a snapshot instead of what it missed.
public final class ClusterServer: Sendable {
  /// The most clients at a time.
  public static let clientsMax = 64

  private struct State {
    var clients: [Int: ServedClient] = [:]
    var lastClient = 0
    var isClosed = false
  }

  /// Where it serves.
  public let place: ServicePlace
  private let backend: any ClusterBackend
  private let speed: Double
  private let lock: ServiceLock
  private let socket: Int32
  private let state = Mutex(State())

  /// Begins to serve a cluster whose clock goes `speed` times as fast as the machine's.
  init(
    _ backend: any ClusterBackend, speed: Double, at place: ServicePlace, holding lock: ServiceLock
  ) throws(ClusterError) {
    self.backend = backend
    self.speed = speed
    self.place = place
    self.lock = lock
    do throws(ServiceError) {
      socket = try UnixSocket.listen(at: place.socket)
    } catch {
      throw ClusterError(.failed, "The cluster can't be served: \(error.reason)")
    }
    DispatchQueue(label: "ferry.server").async { [weak self, socket] in
      while true {
        guard let client = UnixSocket.accept(at: socket), let self else { break }
        self.take(client)
      }
    }
  }

  deinit { _ = Glibc.close(socket) }

  /// How many other processes are attached.
  public var clientCount: Int { state.withLock { $0.clients.count } }

  /// Ends all connections and takes the socket away.
  public func close() {
    let clients = state.withLock { state in
      guard !state.isClosed else { return [ServedClient]() }
      defer { state.clients = [:] }
      state.isClosed = true
      // Before the lock goes, so that the next one's socket is not taken for ours.
      unlink(place.socket)
      _ = shutdown(socket, Int32(SHUT_RDWR))
      return Array(state.clients.values)
    }
    for client in clients { client.close() }
  }

  private func take(_ socket: Int32) {
    let connection = Connection(socket: socket, frameSizeMax: ServedClient.frameSizeMax)
    let client = ServedClient(connection, backend, speed: speed)
    let number = state.withLock { state -> Int? in
      guard !state.isClosed, state.clients.count < Self.clientsMax else { return nil }
      state.lastClient += 1
      state.clients[state.lastClient] = client
      return state.lastClient
    }
    guard let number else { return connection.close() }
    Task { [weak self] in
      await client.serve()
      self?.state.withLock { $0.clients[number] = nil }
    }
  }
}
