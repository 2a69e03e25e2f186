private import ClusterModel
private import Glibc

/// One question of a client and its answer (RFC 9112), on a connection that ends with them.
struct HTTPExchange: Sendable {
  /// What is asked.
  struct Question: Equatable, Sendable {
    /// Such as `GET`.
    var method: String
    /// The path, without what follows a question mark.
    var path: String

    /// Reads the first line of a request; nil when it is none.
    init?(line: some StringProtocol) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else {
        return nil
      }
      method = String(words[0])
      path = String(words[1].prefix { $0 != "?" })
    }
  }

  /// The longest head of a request, in bytes.
  static let headSizeMax = 16 << 10
  private static let headEnd = Array("\r\n\r\n".utf8)

  /// The connected socket.
  let socket: Int32

  /// Reads the head of a request. Nil when the client goes, takes too long or talks nonsense; of the
  /// last it is told.
  func question(within patience: Duration) -> Question? {
    let deadline = ContinuousClock.now + patience
    var head: [UInt8] = []
    while !head.ends(with: Self.headEnd) {
      guard head.count < Self.headSizeMax, let bytes = receive(until: deadline) else { return nil }
      head += bytes
    }
    let line = head.prefix { $0 != UInt8(ascii: "\r") }
    let question = Question(line: String(decoding: line, as: UTF8.self))
    if question == nil { answer("400 Bad Request", "This is no request of HTTP/1.1.\n") }
    return question
  }

  /// Sends an answer with everything a client needs to see its end.
  func answer(
    _ status: String, _ body: String, type: String = "text/plain; charset=utf-8",
    allow: String? = nil
  ) {
    var head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n"
    if let allow { head += "Allow: \(allow)\r\n" }
    head += "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
    send(Array((head + body).utf8))
  }

  /// Ends the connection.
  func close() {
    shutdown(socket, Int32(SHUT_WR))
    Glibc.close(socket)
  }

  /// What has come in; nil when the client has gone or the deadline has passed.
  private func receive(until deadline: ContinuousClock.Instant) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let left = (deadline - .now).seconds
      guard left > 0 else { return nil }
      var wish = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&wish, 1, Int32(left * 1000) + 1) >= 0 || errno == EINTR else { return nil }
      let count = recv(socket, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      if count > 0 { return Array(bytes.prefix(count)) }
      guard count < 0, errno == EAGAIN || errno == EINTR else { return nil }
    }
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

extension Array where Element: Equatable {
  /// Whether the last elements are these.
  fileprivate func ends(with end: [Element]) -> Bool { suffix(end.count).elementsEqual(end) }
}
