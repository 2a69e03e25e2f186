public import ClusterModel
private import Glibc

/// The clocks of the computer that Ferry runs on.
public enum MachineClock {
  /// CLOCK_MONOTONIC: what all events of a real cluster carry.
  public static var monotonic: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// The calendar, for people.
  public static var calendar: WallTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return WallTime(secondsSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }
}
