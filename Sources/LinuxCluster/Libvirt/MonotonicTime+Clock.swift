internal import ClusterBackend
internal import ClusterModel

extension MonotonicTime {
  /// This moment on the clock that all events of a real cluster carry.
  static var current: MonotonicTime { MachineClock.monotonic }
}

extension WallTime {
  /// This moment on the calendar.
  static var current: WallTime { MachineClock.calendar }
}
