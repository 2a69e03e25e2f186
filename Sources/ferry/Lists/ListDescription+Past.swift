import ClusterModel

extension ListDescription where Row == EventRecord {
  /// `ferry get events`.
  static let events = ListDescription(
    singular: "event", nameKey: nil, subjectKey: "machine", nodeKey: "node", stateKey: "level",
    dispensable: ["machine", "node"],
    fields: [
      Field("time", "TIME", .number, "When, in seconds since 1970-01-01 00:00 UTC.") { record, _ in
        .moment(record.time.secondsSince1970)
      },
      Field(
        "level", "LEVEL", .word(EventRecord.Level.allCases.map(\.rawValue)), "How bad it is."
      ) { record, _ in .text(record.level.rawValue) },
      Field("source", "SOURCE", .text, in: .wide, "Who says so.") { record, _ in
        .text(record.source)
      },
      Field("provider", "PROVIDER", .text, in: .data, "Who says so, by its whole name.") {
        record, _ in .text(record.provider.rawValue)
      },
      Field("channel", "CHANNEL", .text, in: .wide, "The log that it is written to.") {
        record, _ in .text(record.channel.rawValue)
      },
      Field("eventID", "ID", .integer, in: .wide, isOptional: true, "The event's number.") {
        record, _ in FieldValue(record.eventID)
      },
      Field("node", "NODE", .text, isOptional: true, "The node concerned.") { record, _ in
        FieldValue(record.node?.rawValue)
      },
      Field("machine", "VM", .text, isOptional: true, "The machine concerned.") { record, _ in
        FieldValue(record.machine?.rawValue)
      },
      Field("message", "MESSAGE", .text, "What happened.") { record, _ in
        .text(record.message)
      },
      Field(
        "data", "DATA", .list(.object(dataShape)), in: .data, isOptional: true,
        "What the message is made of."
      ) { record, _ in
        let fields = record.data.map { field in
          FieldValue.map(["name": .text(field.name), "value": .text(field.value)])
        }
        return fields.isEmpty ? .none : .list(fields)
      },
    ])

  private static let dataShape = [
    Shape.Member("name", .text, "What it is."), Shape.Member("value", .text, "Its value."),
  ]
}

extension ListDescription where Row == MigrationRow {
  /// `ferry get migrations`.
  static let migrations = ListDescription(
    singular: "migration", nameKey: "id", subjectKey: "machine", nodeKey: "source",
    stateKey: "status",
    dispensable: [
      "forecastHypervisorMs", "forecastTotalMs", "networkMs", "totalMs", "clientMs", "wholeMs",
    ],
    fields: course + times + contents)

  private static let course: [Field<MigrationRow>] = [
    Field("id", "ID", .text, in: .wide, "Its identifier.") { row, _ in .text(row.id) },
    Field(
      "requestedAt", "REQUESTED", .number,
      "When it was asked for, in seconds since 1970-01-01 00:00 UTC."
    ) { row, _ in .moment(row.requestedAt) },
    Field("machine", "VM", .text, "The machine.") { row, _ in .text(row.machine) },
    Field("source", "FROM", .text, "The node it left.") { row, _ in .text(row.source) },
    Field("destination", "TO", .text, isOptional: true, "The node it went to.") { row, _ in
      FieldValue(row.destination)
    },
    Field("status", "STATUS", .text, "Its phase, or how it ended.") { row, _ in
      .text(row.status)
    },
  ]

  private static let times: [Field<MigrationRow>] = [
    time("totalMs", "TIME", "How long it took, clean-up included.") { $0.totalMs },
    time("wholeMs", "MOVED IN", "From the setup to the machine's running there.") { $0.wholeMs },
    Field(
      "forecastTotalMs", "FORECAST", .number, isOptional: true, "What was forecast of that.",
      words: { row, _ in
        row.forecast != nil && row.forecastTotalMs == nil
          ? "never" : FieldValue(milliseconds: row.forecastTotalMs).shown
      },
      { row, _ in FieldValue(milliseconds: row.forecastTotalMs) }),
    time("forecastTotalLowMs", "FROM", in: .data, "The lower end of its range.") {
      $0.forecastTotalLowMs
    },
    time("forecastTotalHighMs", "TO", in: .data, "The upper end.") { $0.forecastTotalHighMs },
    time("hypervisorMs", "HYPERVISOR", "The blackout as the hypervisor saw it.") {
      $0.hypervisorMs
    },
    time("forecastHypervisorMs", "FORECAST", "What was forecast of that.") {
      $0.forecastHypervisorMs
    },
    time("forecastHypervisorLowMs", "FROM", in: .data, "The lower end of its range.") {
      $0.forecastHypervisorLowMs
    },
    time("forecastHypervisorHighMs", "TO", in: .data, "The upper end.") {
      $0.forecastHypervisorHighMs
    },
    time("networkMs", "NETWORK", "The blackout as the network saw it.") { $0.networkMs },
    time("clientMs", "TCP CLIENT", "The blackout as a TCP client saw it.") { $0.clientMs },
  ]

  private static let contents: [Field<MigrationRow>] = [
    Field("sentBytes", "SENT", .integer, in: .wide, isOptional: true, "The memory that was sent.") {
      row, _ in row.sentBytes.map { .bytes(Bytes($0)) } ?? .none
    },
    Field("passes", "PASSES", .integer, in: .wide, isOptional: true, "The passes over it.") {
      row, _ in
      FieldValue(row.passes)
    },
    Field(
      "forecast", "SENTENCE", .text, in: .data, isOptional: true, "The forecast, in a sentence."
    ) { row, _ in FieldValue(row.forecast) },
    Field(
      "report", "REPORT", .text, in: .wide, isOptional: true,
      "Why it waits or failed, and what state the machine is in."
    ) { row, _ in FieldValue(row.report) },
  ]

  private static func time(
    _ name: String, _ heading: String, in place: ListColumn.Place = .table, _ about: String,
    _ value: @escaping @Sendable (MigrationRow) -> Double?
  ) -> Field<MigrationRow> {
    Field(name, heading, .number, in: place, isOptional: true, "\(about) In milliseconds.") {
      row, _ in
      FieldValue(milliseconds: value(row))
    }
  }
}
