internal import ClusterModel

/// How long machines take. The figures are estimates of an ordinary host of the guide's time; no
/// source gives them.
enum MachineTimes {
  /// At which the memory of a machine is written to its volume, and read from it.
  static let storageRate = Bandwidth.mebibytesPerSecond(100)
  /// Until an operating system answers, in seconds.
  static let boot = 3.0...6.0
  /// Until an operating system has shut down, in seconds.
  static let shutDown = 4.0...12.0
  /// What handing a role over to another node adds to its start.
  static let roleHandover = Duration.milliseconds(500)
  /// What a disk of its own, taken offline here and brought online there, adds to it.
  static let diskHandover = Duration.seconds(2)

  /// For memory on its way to its volume, or back.
  static func transfer(of memory: Bytes) -> Duration {
    .nanoseconds(Int64((Double(memory.count) / storageRate.bytesPerSecond * 1e9).rounded()))
  }
}
