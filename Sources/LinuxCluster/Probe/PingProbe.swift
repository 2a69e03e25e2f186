internal import ClusterModel
private import Glibc

/// ICMP echo requests every few milliseconds, for the gap that the network alone makes.
struct PingProbe {
  /// The time between two requests while it looks closely, in nanoseconds.
  static let interval: Int64 = 3_000_000
  /// The time between two requests otherwise, in nanoseconds.
  static let intervalAtEase: Int64 = 30_000_000
  /// The type of an echo request and of its answer (RFC 792).
  static let (request, answer): (UInt8, UInt8) = (8, 0)

  /// The machine's address.
  let address: String
  /// Where the answers are recorded.
  let recorder: GapRecorder

  /// Runs until the recorder is stopped.
  func run() {
    guard let target = target, let (socket, isRaw) = open() else { return recorder.enter(.off) }
    defer { close(socket) }
    let stamped = StampedSocket(socket)
    let identifier = UInt16(truncatingIfNeeded: getpid())
    var sequence: UInt16 = 0
    var nextSend = now
    while !recorder.isStopped {
      if now >= nextSend {
        nextSend = max(nextSend + (recorder.isClose ? Self.interval : Self.intervalAtEase), now)
        sequence &+= 1
        send(Self.packet(identifier, sequence), to: target, on: socket)
      }
      var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let left = max(0, nextSend - now)
      guard poll(&waiting, 1, Int32((left + 999_999) / 1_000_000)) > 0 else { continue }
      if let moment = answer(on: stamped, identifier: isRaw ? identifier : nil) {
        recorder.hear(1, at: moment)
      }
    }
  }

  private var now: Int64 { MonotonicTime.current.nanoseconds }

  private var target: sockaddr_in? {
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    return inet_pton(AF_INET, address, &target.sin_addr) == 1 ? target : nil
  }

  /// A socket for pings: raw when that is allowed, otherwise the kernel's own kind.
  private func open() -> (socket: Int32, isRaw: Bool)? {
    let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let raw = socket(AF_INET, Int32(SOCK_RAW.rawValue) | flags, Int32(IPPROTO_ICMP))
    if raw >= 0 { return (raw, true) }
    let ping = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | flags, Int32(IPPROTO_ICMP))
    return ping >= 0 ? (ping, false) : nil
  }

  private func send(_ packet: [UInt8], to target: sockaddr_in, on socket: Int32) {
    var target = target
    withUnsafePointer(to: &target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = sendto(
          socket, packet, packet.count, 0, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  /// Reads one packet and says when it came if it answers one of ours; a raw socket hears
  /// everybody's.
  private func answer(on socket: StampedSocket, identifier: UInt16?) -> Int64? {
    var buffer = [UInt8](repeating: 0, count: 1500)
    let (count, moment) = socket.receive(&buffer)
    guard count >= 8 else { return nil }
    guard let identifier else { return buffer[0] == Self.answer ? moment : nil }
    let header = Int(buffer[0] & 15) * 4
    guard count >= header + 8, buffer[header] == Self.answer else { return nil }
    let isOurs =
      UInt16(buffer[header + 4]) << 8 | UInt16(buffer[header + 5]) == identifier
      && buffer[12..<16].elementsEqual(addressBytes)
    return isOurs ? moment : nil
  }

  private var addressBytes: [UInt8] { address.split(separator: ".").compactMap { UInt8($0) } }

  private static func packet(_ identifier: UInt16, _ sequence: UInt16) -> [UInt8] {
    var bytes: [UInt8] = [
      request, 0, 0, 0, UInt8(identifier >> 8), UInt8(identifier & 255),
      UInt8(sequence >> 8), UInt8(sequence & 255),
    ]
    bytes += Array("ferry...".utf8)
    var sum: UInt32 = 0
    for index in stride(from: 0, to: bytes.count, by: 2) {
      sum += UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
    }
    while sum >> 16 != 0 { sum = sum & 0xffff + sum >> 16 }
    let checksum = ~UInt16(sum)
    bytes[2] = UInt8(checksum >> 8)
    bytes[3] = UInt8(checksum & 255)
    return bytes
  }
}
