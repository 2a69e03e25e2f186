private import Dispatch
private import Glibc

/// Answers `GET /metrics`, and nothing else: one question a connection, in HTTP/1.1.
///
/// It listens on plain sockets, since a web framework would bring libraries that every command would
/// load at its start.
public final class MetricsServer: Sendable {
  /// How long a client may take to ask, and to take its answer, in seconds.
  static let patience = 10
  /// The most clients that are answered at a time; others wait until one has gone.
  static let clientsMax = 8
  static let path = "/metrics"

  /// Where it listens; with a port of 0, the one that was free.
  public let address: MetricsAddress
  private let socket: Int32
  private let clients = DispatchQueue(label: "ferry.metrics.clients", attributes: .concurrent)

  /// Begins to serve. What is answered is made anew for every question.
  public init(
    at wanted: MetricsAddress, exposition: @escaping @Sendable () async -> Exposition
  ) async throws(MetricsError) {
    do throws(SocketError) {
      (socket, address) = try TCPSocket.listen(at: wanted)
    } catch {
      throw MetricsError(
        message: "Metrics can't be served at \(wanted): \(error.reason). "
          + "Is the address this machine's, and the port free?")
    }
    let (socket, clients) = (self.socket, self.clients)
    DispatchQueue(label: "ferry.metrics.listening").async {
      let places = DispatchSemaphore(value: Self.clientsMax)
      while let client = TCPSocket.accept(at: socket, patience: Self.patience) {
        places.wait()
        clients.async {
          let exchange = HTTPExchange(socket: client)
          Self.answer(exchange, exposition, on: clients) {
            exchange.close()
            places.signal()
          }
        }
      }
      Glibc.close(socket)
    }
  }

  /// Takes no more clients.
  public func stop() async { shutdown(socket, Int32(SHUT_RDWR)) }

  /// Reads a question and answers it; what is asked for is made on Swift's threads, which nothing
  /// may keep waiting.
  private static func answer(
    _ exchange: HTTPExchange, _ exposition: @escaping @Sendable () async -> Exposition,
    on queue: DispatchQueue, then end: @escaping @Sendable () -> Void
  ) {
    guard let question = exchange.question(within: .seconds(patience)) else { return end() }
    guard question.path == path else {
      exchange.answer("404 Not Found", "Only \(path) is served here.\n")
      return end()
    }
    guard question.method == "GET" else {
      exchange.answer("405 Method Not Allowed", "Only GET is answered.\n", allow: "GET")
      return end()
    }
    Task {
      let text = await exposition().text
      queue.async {
        exchange.answer("200 OK", text, type: Exposition.contentType)
        end()
      }
    }
  }
}

/// Why metrics can't be served.
public struct MetricsError: Error, Hashable, Sendable {
  /// The whole sentence, and what to look at.
  public var message: String
}
