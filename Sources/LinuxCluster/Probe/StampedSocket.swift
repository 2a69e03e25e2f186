internal import ClusterModel
private import Glibc

/// A socket whose packets carry the moment at which the kernel got them, so that a thread that runs
/// late does not make a gap look longer than it was.
struct StampedSocket {
  /// `SO_TIMESTAMPNS` of Linux, in C a conditional that Swift can't import.
  private static let stampOption: Int32 = 35
  /// The length of a control message's header: its length, level and type.
  private static let headerLength = 16

  /// The descriptor.
  let descriptor: Int32

  /// Asks the kernel for stamps. Where it gives none, the moment of reading takes their place.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, Self.stampOption, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Reads at most as many bytes as the buffer holds, and the moment of the last of them in
  /// nanoseconds of CLOCK_MONOTONIC. The count is what `recvmsg` returns.
  func receive(_ buffer: inout [UInt8]) -> (count: Int, moment: Int64) {
    var control = [UInt8](repeating: 0, count: 128)
    var controlLength = 0
    let count = buffer.withUnsafeMutableBytes { bytes in
      control.withUnsafeMutableBytes { control in
        var part = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
        return withUnsafeMutablePointer(to: &part) { part in
          var message = msghdr()
          message.msg_iov = part
          message.msg_iovlen = 1
          message.msg_control = control.baseAddress
          message.msg_controllen = control.count
          defer { controlLength = message.msg_controllen }
          return recvmsg(descriptor, &message, 0)
        }
      }
    }
    let now = MonotonicTime.current.nanoseconds
    guard count > 0, let stamp = Self.stamp(in: control.prefix(controlLength)) else {
      return (count, now)
    }
    // The stamp is of the calendar's clock; how long ago it was is the same on both.
    var calendar = timespec()
    clock_gettime(CLOCK_REALTIME, &calendar)
    let age = Int64(calendar.tv_sec) * 1_000_000_000 + Int64(calendar.tv_nsec) - stamp
    return (count, age >= 0 && age < 10_000_000_000 ? now - age : now)
  }

  private static func stamp(in control: ArraySlice<UInt8>) -> Int64? {
    guard control.count >= headerLength + MemoryLayout<timespec>.size else { return nil }
    return control.withUnsafeBytes { bytes in
      guard bytes.loadUnaligned(fromByteOffset: 8, as: Int32.self) == SOL_SOCKET,
        bytes.loadUnaligned(fromByteOffset: 12, as: Int32.self) == stampOption
      else { return nil }
      let time = bytes.loadUnaligned(fromByteOffset: headerLength, as: timespec.self)
      return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
  }
}
