private import Glibc
private import NIOCore
private import NIOHTTP1
private import NIOPosix

/// Answers `GET /metrics`, and nothing else: one question a connection.
///
/// By SwiftNIO alone: frameworks on top of Foundation's networking would have every command load curl
/// and its libraries at its start.
public final class MetricsServer: Sendable {
  /// How long a client may take to ask, and to take its answer.
  private static let patience = TimeAmount.seconds(10)
  /// The most connections that wait to be accepted.
  private static let backlog: Int32 = 16

  /// Where it listens; with a port of 0, the one that was free.
  public let address: MetricsAddress
  private let channel: any Channel

  /// Begins to serve. What is answered is made anew for every question.
  public init(
    at wanted: MetricsAddress, exposition: @escaping @Sendable () async -> Exposition
  ) async throws(MetricsError) {
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: Self.backlog)
      // What an earlier process left waiting does not keep the port.
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { client in
        client.eventLoop.makeCompletedFuture {
          let deadline = client.eventLoop.scheduleTask(in: Self.patience) {
            client.close(promise: nil)
          }
          client.closeFuture.whenComplete { _ in deadline.cancel() }
          try client.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
          try client.pipeline.syncOperations.addHandler(MetricsAnswer(exposition))
        }
      }
    do {
      channel = try await bootstrap.bind(host: wanted.host, port: Int(wanted.port)).get()
    } catch {
      throw MetricsError(
        message: "Metrics can't be served at \(wanted): \(Self.reason(error)). "
          + "Is the address this machine's, and the port free?")
    }
    let port = channel.localAddress?.port.flatMap(UInt16.init(exactly:))
    address = MetricsAddress(host: wanted.host, port: port ?? wanted.port)
  }

  private static func reason(_ error: any Error) -> String {
    (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
  }

  /// Takes no more clients.
  public func stop() async { try? await channel.close() }
}

/// Why metrics can't be served.
public struct MetricsError: Error, Hashable, Sendable {
  /// The whole sentence, and what to look at.
  public var message: String
}
