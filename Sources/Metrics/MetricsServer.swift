private import FlyingFox
private import FlyingSocks
private import Foundation

/// Answers `GET /metrics`, and nothing else.
public struct MetricsServer: Sendable {
  /// How long a client may take to ask, in seconds.
  static let patience = 10.0

  /// Where it listens; with a port of 0, the one that was free.
  public let address: MetricsAddress
  private let running: Task<Void, Never>
  private let server: HTTPServer

  /// Begins to serve. What is answered is made anew for every question.
  public init(
    at wanted: MetricsAddress, exposition: @escaping @Sendable () async -> Exposition
  ) async throws(MetricsError) {
    do {
      let server = try Self.server(at: wanted)
      await server.appendRoute("GET /metrics") { _ in
        HTTPResponse(
          statusCode: .ok, headers: [.contentType: Exposition.contentType],
          body: Data(await exposition().text.utf8))
      }
      // Whichever comes first: it listens, or it has failed.
      let (news, signal) = AsyncStream.makeStream(of: (any Error)?.self)
      let running = Task {
        do { try await server.run() } catch { signal.yield(error) }
      }
      Task {
        do { try await server.waitUntilListening() } catch { return }
        signal.yield(nil)
      }
      for await failure in news {
        if let failure { throw failure }
        break
      }
      self.server = server
      self.running = running
      address = await Self.taken(by: server) ?? wanted
    } catch {
      throw MetricsError(
        message: "Metrics can't be served at \(wanted): \(Self.reason(error)). "
          + "Is the address this machine's, and the port free?")
    }
  }

  /// Ends at once.
  public func stop() async {
    await server.stop()
    running.cancel()
  }

  private static func server(at address: MetricsAddress) throws -> HTTPServer {
    if address.isVersion6 {
      return HTTPServer(
        address: try sockaddr_in6.inet6(ip6: address.host, port: address.port), timeout: patience,
        logger: .disabled)
    }
    return HTTPServer(
      address: try sockaddr_in.inet(ip4: address.host, port: address.port), timeout: patience,
      logger: .disabled)
  }

  private static func taken(by server: HTTPServer) async -> MetricsAddress? {
    switch await server.listeningAddress {
    case .ip4(let host, let port): MetricsAddress("\(host):\(port)")
    case .ip6(let host, let port): MetricsAddress("[\(host)]:\(port)")
    case .unix, nil: nil
    }
  }

  private static func reason(_ error: any Error) -> String {
    if case SocketError.failed(_, let number, _) = error {
      return String(cString: strerror(number))
    }
    return error.localizedDescription
  }
}

/// Why metrics can't be served.
public struct MetricsError: Error, Hashable, Sendable {
  /// The whole sentence, and what to look at.
  public var message: String
}
