private import Glibc

/// TCP sockets by address and port, as POSIX has them.
enum TCPSocket {
  /// The most connections that wait to be accepted.
  static let backlog: Int32 = 16

  /// Listens at an address; with a port of 0 at one that is free. Returns the socket, and where it
  /// listens.
  static func listen(
    at wanted: MetricsAddress
  ) throws(SocketError) -> (socket: Int32, address: MetricsAddress) {
    let family = wanted.isVersion6 ? AF_INET6 : AF_INET
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(family, kind, 0)
    guard socket >= 0 else { throw SocketError() }
    do throws(SocketError) {
      var isOn: Int32 = 1
      // What an earlier process left waiting does not keep the port.
      setsockopt(
        socket, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
      let isBound = try withAddress(of: wanted) { bind(socket, $0, $1) == 0 }
      guard isBound, Glibc.listen(socket, backlog) == 0 else { throw SocketError() }
      return (socket, MetricsAddress(host: wanted.host, port: try port(of: socket)))
    } catch {
      close(socket)
      throw error
    }
  }

  /// Waits for somebody who connects; nil when nobody can any more. Nothing that is sent to the client
  /// may wait longer than so many seconds.
  static func accept(at socket: Int32, patience: Int) -> Int32? {
    while true {
      let client = Glibc.accept(socket, nil, nil)
      if client < 0, [EINTR, ECONNABORTED].contains(errno) { continue }
      guard client >= 0 else { return nil }
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      var time = timeval(tv_sec: patience, tv_usec: 0)
      setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
      return client
    }
  }

  private static func withAddress<Result>(
    of wanted: MetricsAddress, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) throws(SocketError) -> Result {
    func call<Address>(_ address: Address) -> Result {
      withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          body($0, socklen_t(MemoryLayout<Address>.size))
        }
      }
    }
    guard wanted.isVersion6 else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = wanted.port.bigEndian
      guard inet_pton(AF_INET, wanted.host, &address.sin_addr) == 1 else { throw .noAddress }
      return call(address)
    }
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = wanted.port.bigEndian
    guard inet_pton(AF_INET6, wanted.host, &address.sin6_addr) == 1 else { throw .noAddress }
    return call(address)
  }

  /// The port at which a socket listens: in both families it stands at the same place.
  private static func port(of socket: Int32) throws(SocketError) -> UInt16 {
    var address = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
    }
    guard status == 0 else { throw SocketError() }
    return UInt16(bigEndian: address.sin6_port)
  }
}

/// Why a socket can't be had, as the system says it.
struct SocketError: Error {
  var reason: String

  /// The system's last error.
  init() { reason = String(cString: strerror(errno)) }

  private init(reason: String) { self.reason = reason }

  static let noAddress = SocketError(reason: "it is no address")
}
