/// A number of bytes.
public struct Bytes: Hashable, Comparable, Sendable, Codable {
  /// How many.
  public var count: Int64

  /// Makes a quantity.
  public init(_ count: Int64) { self.count = count }

  /// None.
  public static let zero = Bytes(0)
  /// So many KiB (1,024 bytes).
  public static func kibibytes(_ value: Double) -> Bytes { Bytes(Int64(value * 1024)) }
  /// So many MiB (1,048,576 bytes).
  public static func mebibytes(_ value: Double) -> Bytes { Bytes(Int64(value * 1_048_576)) }
  /// So many GiB (1,073,741,824 bytes).
  public static func gibibytes(_ value: Double) -> Bytes { Bytes(Int64(value * 1_073_741_824)) }

  /// The quantity in MiB.
  public var mebibytes: Double { Double(count) / 1_048_576 }

  /// Compares sizes.
  public static func < (left: Bytes, right: Bytes) -> Bool { left.count < right.count }
  /// Adds.
  public static func + (left: Bytes, right: Bytes) -> Bytes { Bytes(left.count + right.count) }
  /// Subtracts; the result may be negative.
  public static func - (left: Bytes, right: Bytes) -> Bytes { Bytes(left.count - right.count) }
}

/// A rate of transfer.
public struct Bandwidth: Hashable, Comparable, Sendable, Codable {
  /// Bytes in a second.
  public var bytesPerSecond: Double

  /// Makes a rate.
  public init(bytesPerSecond: Double) { self.bytesPerSecond = bytesPerSecond }

  /// Nothing moves.
  public static let zero = Bandwidth(bytesPerSecond: 0)
  /// So many MiB in a second.
  public static func mebibytesPerSecond(_ value: Double) -> Bandwidth {
    Bandwidth(bytesPerSecond: value * 1_048_576)
  }
  /// So many megabits (1,000,000 bits) in a second, as links are sold.
  public static func megabitsPerSecond(_ value: Double) -> Bandwidth {
    Bandwidth(bytesPerSecond: value * 125_000)
  }

  /// The rate in MiB/s.
  public var mebibytesPerSecond: Double { bytesPerSecond / 1_048_576 }
  /// The rate in megabits per second.
  public var megabitsPerSecond: Double { bytesPerSecond / 125_000 }

  /// Compares rates.
  public static func < (left: Bandwidth, right: Bandwidth) -> Bool {
    left.bytesPerSecond < right.bytesPerSecond
  }
}

/// A moment on a clock that never jumps: CLOCK_MONOTONIC of the machine Ferry runs on, or the
/// virtual clock of a simulated cluster.
public struct MonotonicTime: Hashable, Comparable, Sendable, Codable {
  /// Nanoseconds since the clock's own beginning.
  public var nanoseconds: Int64

  /// Makes a moment.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The clock's beginning.
  public static let zero = MonotonicTime(nanoseconds: 0)

  /// Compares moments.
  public static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
  /// The time from one moment to another; negative when the left one is earlier.
  public static func - (left: MonotonicTime, right: MonotonicTime) -> Duration {
    .nanoseconds(left.nanoseconds - right.nanoseconds)
  }
  /// The moment after a time.
  public static func + (left: MonotonicTime, right: Duration) -> MonotonicTime {
    MonotonicTime(nanoseconds: left.nanoseconds + right.nanoseconds)
  }
}

extension Duration {
  /// The whole duration in nanoseconds; durations beyond 292 years are cut off there.
  public var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return seconds < 0 ? .min : .max }
    return product &+ attoseconds / 1_000_000_000
  }
  /// The duration in seconds.
  public var seconds: Double { Double(nanoseconds) / 1_000_000_000 }
  /// The duration in milliseconds.
  public var milliseconds: Double { Double(nanoseconds) / 1_000_000 }
}

/// A moment on the calendar, for people to read; never used to measure.
public struct WallTime: Hashable, Comparable, Sendable, Codable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Double

  /// Makes a moment.
  public init(secondsSince1970: Double) { self.secondsSince1970 = secondsSince1970 }

  /// Compares moments.
  public static func < (left: WallTime, right: WallTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
