import ClusterModel

@testable import EventLog

/// Events to ask queries of, and to write.
enum Events {
  static let now = WallTime(secondsSince1970: 1_790_000_000)
  static let channels = [
    "System", "Microsoft-Windows-FailoverClustering/Operational", "Ferry/Operational",
    "Microsoft-Windows-Hyper-V-High-Availability-Admin",
    "Microsoft-Windows-Hyper-V-High-Availability-Analytic",
  ]
  static let providers = [
    "Microsoft-Windows-FailoverClustering", "Microsoft-Windows-Hyper-V-High-Availability", "Ferry",
  ]

  /// An event that differs from others by its number in whatever it has, within the two hours before
  /// `now`.
  static func event(_ number: Int) -> LogEvent {
    let ago = Double((number &* 7919) % 7200)
    var event = LogEvent(
      number: UInt64(number),
      time: FileTime(WallTime(secondsSince1970: now.secondsSince1970 - ago)),
      channel: channels[number % channels.count], provider: providers[number % providers.count],
      id: UInt16([1069, 1135, 1641, 21_502, 20_415, 0, 65_535][number % 7]),
      level: UInt8(number % 6), computer: "node\(number % 4 + 1)",
      message: "Die Übertragung von »sql\(number % 9)« hat begonnen 💾 <&>'\"")
    event.keywords = UInt64(1) << UInt64(number % 64)
    event.opcode = UInt8(number % 3)
    if number % 4 > 0 {
      event.data = [.init("Machine", "sql\(number % 9)"), .init("Größe", "\(number) ≤ 9\n2")]
    }
    if number % 4 == 3 { event.data.append(.init("", "unnamed")) }
    return event
  }
}
