private import Glibc

/// Unix sockets by path, as POSIX has them.
enum UnixSocket {
  /// The most connections that wait to be accepted.
  static let backlog: Int32 = 16

  /// Listens at a path, which only this user may connect to.
  static func listen(at path: String) throws(ServiceError) -> Int32 {
    let socket = try make()
    do throws(ServiceError) {
      // What lies there is of a process that has ended: the caller holds the lock.
      unlink(path)
      let bound = try withAddress(path) { address, size in
        let mask = umask(0o177)
        defer { umask(mask) }
        return bind(socket, address, size)
      }
      guard bound == 0, chmod(path, 0o600) == 0, Glibc.listen(socket, backlog) == 0 else {
        throw ServiceError("\(path) can't be listened at: \(String(cString: strerror(errno)))")
      }
    } catch {
      close(socket)
      throw error
    }
    return socket
  }

  /// Connects to whoever listens at a path; nil when nobody does.
  static func connect(to path: String) throws(ServiceError) -> Int32? {
    let socket = try make()
    do throws(ServiceError) {
      while true {
        let result = try withAddress(path) { Glibc.connect(socket, $0, $1) }
        if result == 0 { return socket }
        let reason = errno
        if reason == EINTR { continue }
        if [ECONNREFUSED, ENOENT, EAGAIN].contains(reason) {
          close(socket)
          return nil
        }
        throw ServiceError("\(path) can't be connected to: \(String(cString: strerror(reason)))")
      }
    } catch {
      close(socket)
      throw error
    }
  }

  /// Waits for somebody who connects; nil when nobody can any more.
  static func accept(at socket: Int32) -> Int32? {
    while true {
      let client = Glibc.accept(socket, nil, nil)
      if client < 0, [EINTR, ECONNABORTED].contains(errno) { continue }
      guard client >= 0 else { return nil }
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      return client
    }
  }

  private static func make() throws(ServiceError) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let result = socket(AF_UNIX, kind, 0)
    guard result >= 0 else {
      throw ServiceError("no socket can be made: \(String(cString: strerror(errno)))")
    }
    return result
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws(ServiceError) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let isLongerThanAddress = withUnsafeMutableBytes(of: &address.sun_path) { room in
      guard bytes.count < room.count else { return true }
      room.copyBytes(from: bytes)
      return false
    }
    guard !isLongerThanAddress else {
      throw ServiceError("the path \(path) is too long for a socket")
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
