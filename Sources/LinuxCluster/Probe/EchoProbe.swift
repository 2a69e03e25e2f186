internal import ClusterModel
private import Glibc

/// One TCP connection on which a request of 16 bytes with a number goes out now and then, and every
/// millisecond when it looks closely; the answers must be the same bytes in the same order.
struct EchoProbe {
  /// The time between two requests while it looks closely, in nanoseconds.
  static let interval: Int64 = 1_000_000
  /// The time between two requests otherwise, in nanoseconds.
  static let intervalAtEase: Int64 = 20_000_000
  /// How much lateness is made up for, in nanoseconds.
  static let arrearsMax: Int64 = 5_000_000
  /// The length of a request.
  static let requestLength = 16
  /// The most requests that wait for their answers; then no more are sent.
  static let waitingMax = 4096
  /// How long the connection and the first answer are awaited, in nanoseconds.
  static let patience: Int64 = 3_000_000_000

  /// The machine's address.
  let address: String
  /// The port.
  let port: UInt16
  /// Where the answers are recorded.
  let recorder: GapRecorder

  /// Runs until the recorder is stopped and everything sent came back, or the connection breaks.
  func run() {
    guard let connection = connect() else { return recorder.enter(.off) }
    defer { close(connection) }
    var conversation = Conversation(connection: connection, began: now)
    while true {
      let isStopped = recorder.isStopped
      if isStopped && conversation.isAnswered { return }
      conversation.interval = recorder.isClose ? Self.interval : Self.intervalAtEase
      if !isStopped && !conversation.send(at: now) { return recorder.enter(.lost) }
      switch conversation.receive(until: isStopped ? now + Self.interval : conversation.nextSend) {
      case .nothing where conversation.answers == 0 && now - conversation.began > Self.patience:
        return recorder.enter(.off)
      case .nothing: break
      case .answers(let count, let moment): recorder.hear(count, at: moment)
      case .wrong: return recorder.enter(.wrong)
      case .lost: return recorder.enter(conversation.answers == 0 ? .off : .lost)
      }
    }
  }

  private var now: Int64 { MonotonicTime.current.nanoseconds }

  private func connect() -> Int32? {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICHOST
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address, "\(port)", &hints, &found) == 0, let found else { return nil }
    defer { freeaddrinfo(found) }
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let connection = socket(found.pointee.ai_family, type, 0)
    guard connection >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(
      connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    let status = Glibc.connect(connection, found.pointee.ai_addr, found.pointee.ai_addrlen)
    if status != 0, errno == EINPROGRESS {
      var waiting = pollfd(fd: connection, events: Int16(POLLOUT), revents: 0)
      poll(&waiting, 1, Int32(Self.patience / 1_000_000))
      var failure: Int32 = 0
      var length = socklen_t(MemoryLayout<Int32>.size)
      getsockopt(connection, SOL_SOCKET, SO_ERROR, &failure, &length)
      if waiting.revents & Int16(POLLOUT) != 0, failure == 0 { return connection }
    } else if status == 0 {
      return connection
    }
    close(connection)
    return nil
  }
}

/// What was said on one connection.
private struct Conversation {
  enum Heard {
    case nothing
    case answers(Int, at: Int64)
    case wrong
    case lost
  }

  let connection: StampedSocket
  let began: Int64
  /// The time between two requests, in nanoseconds.
  var interval = EchoProbe.interval
  private(set) var nextSend: Int64
  private var sent = 0
  private var received = 0
  // One answer at a time, so that each has a stamp of its own.
  private var buffer = [UInt8](repeating: 0, count: EchoProbe.requestLength)

  init(connection: Int32, began: Int64) {
    self.connection = StampedSocket(connection)
    self.began = began
    nextSend = began
  }

  /// How many requests were answered.
  var answers: Int { received / EchoProbe.requestLength }
  /// Whether everything that was sent came back.
  var isAnswered: Bool { received == sent }

  /// Sends what is due; false when the connection is broken.
  mutating func send(at now: Int64) -> Bool {
    guard now >= nextSend else { return true }
    nextSend = max(nextSend + interval, now - EchoProbe.arrearsMax)
    let waiting = (sent - received) / EchoProbe.requestLength
    guard waiting < EchoProbe.waitingMax else { return true }
    // What a full buffer did not take of the request before goes out first.
    let end = (sent / EchoProbe.requestLength + 1) * EchoProbe.requestLength
    let bytes = (sent..<end).map(Self.byte)
    let count = Glibc.send(connection.descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    sent += count
    return true
  }

  /// Waits for answers until a moment.
  mutating func receive(until moment: Int64) -> Heard {
    var waiting = pollfd(fd: connection.descriptor, events: Int16(POLLIN), revents: 0)
    let left = max(0, moment - MonotonicTime.current.nanoseconds)
    guard poll(&waiting, 1, Int32(clamping: (left + 999_999) / 1_000_000)) > 0 else {
      return .nothing
    }
    let (count, moment) = connection.receive(&buffer)
    if count < 0, errno == EAGAIN || errno == EINTR { return .nothing }
    guard count > 0 else { return .lost }
    guard received + count <= sent else { return .wrong }
    for index in 0..<count where buffer[index] != Self.byte(received + index) { return .wrong }
    let before = answers
    received += count
    return .answers(answers - before, at: moment)
  }

  /// The byte at a position of the stream: eight bytes of number, then eight that follow from it.
  private static func byte(_ position: Int) -> UInt8 {
    let (number, place) = position.quotientAndRemainder(dividingBy: EchoProbe.requestLength)
    if place < 8 { return UInt8(truncatingIfNeeded: number >> (8 * (7 - place))) }
    return UInt8(truncatingIfNeeded: number &* 31 &+ place)
  }
}
