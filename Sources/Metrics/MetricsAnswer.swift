internal import NIOCore
internal import NIOHTTP1

/// The answer to one question of a client, after which the connection ends.
final class MetricsAnswer: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private static let path = "/metrics"

  private let exposition: @Sendable () async -> Exposition
  private var question: HTTPRequestHead?

  init(_ exposition: @escaping @Sendable () async -> Exposition) {
    self.exposition = exposition
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): question = head
    case .body: break
    case .end: question.map { answer($0, on: context.channel) }
    }
  }

  /// A client that breaks off, or talks nonsense, which it has been told of.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ question: HTTPRequestHead, on channel: any Channel) {
    guard question.uri.prefix(while: { $0 != "?" }) == Self.path else {
      return Self.send(.notFound, "Only \(Self.path) is served here.\n", on: channel)
    }
    guard question.method == .GET else {
      return Self.send(
        .methodNotAllowed, "Only GET is answered.\n", ["Allow": "GET"], on: channel)
    }
    // Made on Swift's threads, so that nothing keeps the loop waiting.
    channel.eventLoop.makeFutureWithTask { [exposition] in await exposition().text }
      .whenSuccess { text in
        Self.send(.ok, text, ["Content-Type": Exposition.contentType], on: channel)
      }
  }

  private static func send(
    _ status: HTTPResponseStatus, _ text: String, _ fields: HTTPHeaders = [:],
    on channel: any Channel
  ) {
    var fields = fields
    if !fields.contains(name: "Content-Type") {
      fields.add(name: "Content-Type", value: "text/plain; charset=utf-8")
    }
    fields.add(name: "Content-Length", value: "\(text.utf8.count)")
    fields.add(name: "Connection", value: "close")
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
    channel.write(HTTPServerResponsePart.head(head), promise: nil)
    channel.write(
      HTTPServerResponsePart.body(.byteBuffer(channel.allocator.buffer(string: text))),
      promise: nil)
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in
      channel.close(promise: nil)
    }
  }
}
