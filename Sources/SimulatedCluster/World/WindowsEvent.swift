internal import ClusterModel

/// An event that Windows writes when the same happens there: its number, level, log, provider and
/// sentence are Windows'; the names of its data are Ferry's.
struct WindowsEvent {
  var id: Int
  var level: EventRecord.Level
  var provider: EventProvider
  var channel: ChannelID
  var message: String
  var data: [EventField]

  /// An event of the cluster service, in the System log unless another is named.
  static func clustering(
    _ id: Int, _ level: EventRecord.Level, in channel: ChannelID = .system, _ message: String,
    _ data: KeyValuePairs<String, String>
  ) -> WindowsEvent {
    WindowsEvent(
      id: id, level: level, provider: .failoverClustering, channel: channel, message: message,
      data: data.map { EventField($0.key, $0.value) })
  }

  /// An event of Hyper-V's management service.
  static func machineManagement(
    _ id: Int, _ level: EventRecord.Level, _ message: String, _ data: KeyValuePairs<String, String>
  ) -> WindowsEvent {
    WindowsEvent(
      id: id, level: level, provider: .machineManagement, channel: .machineManagement,
      message: message, data: data.map { EventField($0.key, $0.value) })
  }

  /// An event of what makes Hyper-V's machines highly available.
  static func highAvailability(
    _ id: Int, _ level: EventRecord.Level, _ message: String, _ data: KeyValuePairs<String, String>
  ) -> WindowsEvent {
    WindowsEvent(
      id: id, level: level, provider: .highAvailability, channel: .highAvailability,
      message: message, data: data.map { EventField($0.key, $0.value) })
  }
}
