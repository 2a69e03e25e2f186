public import ClusterModel

extension LogEvent {
  /// What a datum with the machine is called, where the event's own data do not have it.
  static let machineName = "VirtualMachine"

  /// The event that a record tells.
  ///
  /// - Parameters:
  ///   - number: Its number in the journal.
  ///   - cluster: Whose event it is, where it is none of a node's.
  public init(_ record: EventRecord, number: UInt64, cluster: String) {
    self.init(
      number: number, time: FileTime(record.time), channel: record.channel.rawValue,
      provider: record.provider.rawValue, id: UInt16(clamping: record.eventID ?? 0),
      level: UInt8(clamping: record.level.number), computer: record.node?.rawValue ?? cluster,
      message: record.message)
    opcode = record.opcode.rawValue
    keywords = record.keywords.rawValue
    data = record.data.map { Datum($0.name, $0.value) }
    if let machine = record.machine?.rawValue, !data.contains(where: { $0.value == machine }) {
      data.append(Datum(Self.machineName, machine))
    }
  }
}
