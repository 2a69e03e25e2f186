import ArgumentParser
import Foundation

/// A client of a guest that knows nothing of Ferry: one TCP connection, a byte every millisecond,
/// and the longest time between two answers. It runs where clients are, until its input ends.
struct EchoClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo", abstract: "Talk to a guest's echo service, and say what was felt.",
    shouldDisplay: false)

  static let intervalMilliseconds: Int32 = 1
  static let lostAfter = 30.0

  @Argument(help: "The guest's address.")
  var address: String
  @Option(help: "Its port.")
  var port: UInt16 = 7

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, length) }
    }
    guard status == 0 else {
      print("none 0 0")
      throw ExitCode.failure
    }
    var yes: Int32 = 1
    setsockopt(
      connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    _ = fcntl(connection, F_SETFL, O_NONBLOCK)
    Self.talk(on: connection)
  }

  private static func talk(on connection: Int32) {
    var (answers, longest, isKept) = (0, 0.0, true)
    var last = now
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !hasInputEnded {
      send(connection, "x", 1, Int32(MSG_NOSIGNAL))
      var waiting = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, intervalMilliseconds)
      let count = recv(connection, &buffer, buffer.count, 0)
      if count > 0 {
        answers += count
        longest = max(longest, now - last)
        last = now
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        isKept = false
        break
      }
    }
    longest = max(longest, now - last)
    if now - last > lostAfter { isKept = false }
    print("\(isKept ? "kept" : "lost") \(answers) \((longest * 1000).rounded())")
  }

  private static var hasInputEnded: Bool {
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 0) > 0 else { return false }
    var byte: UInt8 = 0
    return read(0, &byte, 1) <= 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
