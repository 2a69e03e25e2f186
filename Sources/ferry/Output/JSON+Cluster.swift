import ClusterModel

extension JSON {
  struct Disk: Encodable {
    var name, state, use: String
    var owner, information: String?
    var capacityBytes: Int64
    var lostPaths: [String]

    init(_ disk: ClusterDisk) {
      name = disk.id.rawValue
      state = disk.state.rawValue
      use = disk.use.name
      owner = disk.owner?.rawValue
      information = disk.information
      capacityBytes = disk.capacity.count
      lostPaths = disk.lostPaths.map(\.rawValue)
    }
  }

  struct Quorum: Encodable {
    var cluster: String
    var mode, witness: String?
    var isQuorate: Bool?
    var votesPresent, votesExpected, sustains: Int?

    init(_ snapshot: ClusterSnapshot) {
      cluster = snapshot.name
      mode = snapshot.quorum?.mode
      witness = snapshot.witness
      isQuorate = snapshot.quorum?.isQuorate
      votesPresent = snapshot.quorum?.votesPresent
      votesExpected = snapshot.quorum?.votesExpected
      sustains = snapshot.quorum?.sustains
    }
  }

  struct Event: Encodable {
    var time: Double
    var level, source, provider, channel, message: String
    var eventID: Int?
    var node, machine: String?
    var data: [Field]?

    struct Field: Encodable {
      var name, value: String
    }

    init(_ record: EventRecord) {
      time = record.time.secondsSince1970
      level = record.level.rawValue
      source = record.source
      provider = record.provider.rawValue
      channel = record.channel.rawValue
      eventID = record.eventID
      let fields = record.data.map { Field(name: $0.name, value: $0.value) }
      data = fields.isEmpty ? nil : fields
      message = record.message
      node = record.node?.rawValue
      machine = record.machine?.rawValue
    }
  }
}
