internal import ClusterModel
private import Glibc

extension MonotonicTime {
  /// What CLOCK_MONOTONIC reads.
  static var machine: MonotonicTime {
    var reading = timespec()
    clock_gettime(CLOCK_MONOTONIC, &reading)
    return MonotonicTime(
      nanoseconds: Int64(reading.tv_sec) * 1_000_000_000 + Int64(reading.tv_nsec))
  }
}
