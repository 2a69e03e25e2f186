extension EventRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case time, level, provider, channel, eventID, opcode, keywords, node, machine, message, data
    /// What the provider was called before there were channels.
    case source
  }

  /// Reads a record, also one that an older Ferry has saved, which knew neither channels nor data.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let older = try values.decodeIfPresent(EventProvider.self, forKey: .source)
    self.init(
      time: try values.decode(WallTime.self, forKey: .time),
      level: try values.decode(Level.self, forKey: .level),
      provider: try older ?? values.decode(EventProvider.self, forKey: .provider),
      channel: try values.decodeIfPresent(ChannelID.self, forKey: .channel),
      eventID: try values.decodeIfPresent(Int.self, forKey: .eventID),
      opcode: try values.decodeIfPresent(Opcode.self, forKey: .opcode) ?? .info,
      keywords: try values.decodeIfPresent(EventKeywords.self, forKey: .keywords) ?? [],
      node: try values.decodeIfPresent(NodeID.self, forKey: .node),
      machine: try values.decodeIfPresent(MachineID.self, forKey: .machine),
      message: try values.decode(String.self, forKey: .message),
      data: try values.decodeIfPresent([EventField].self, forKey: .data) ?? [])
  }

  /// Writes a record, without what most records do not have.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(time, forKey: .time)
    try values.encode(level, forKey: .level)
    try values.encode(provider, forKey: .provider)
    try values.encode(channel, forKey: .channel)
    try values.encodeIfPresent(eventID, forKey: .eventID)
    if opcode != .info { try values.encode(opcode, forKey: .opcode) }
    if !keywords.isEmpty { try values.encode(keywords, forKey: .keywords) }
    try values.encodeIfPresent(node, forKey: .node)
    try values.encodeIfPresent(machine, forKey: .machine)
    try values.encode(message, forKey: .message)
    if !data.isEmpty { try values.encode(data, forKey: .data) }
  }
}
