internal import ClusterModel
private import Glibc

extension MonotonicTime {
  /// This moment on CLOCK_MONOTONIC, the clock that all events of a real cluster carry.
  static var current: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }
}

extension WallTime {
  /// This moment on the calendar.
  static var current: WallTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return WallTime(secondsSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }
}
