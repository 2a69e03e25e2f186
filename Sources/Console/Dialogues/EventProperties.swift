import ClusterModel

/// One event in full, with a way to its neighbours.
struct EventProperties: FormTopic {
  private static let previous = "previous"
  private static let next = "next"

  var record: EventRecord

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    var facts = [
      Fact("Level", record.level.rawValue, record.level.tone),
      Fact("Date and Time", "\(record.time.calendarText) UTC"),
    ]
    if let id = record.eventID { facts.append(Fact("Event ID", "\(id)")) }
    facts += [
      Fact("Log", record.channel.rawValue), Fact("Source", record.source),
      Fact("Node", record.node?.rawValue ?? "–"),
      Fact("Virtual machine", record.machine?.rawValue ?? "–"),
    ]
    return Form(
      "Event Properties", style: .report,
      fields: [.facts(facts), .notice(record.message)] + data + [
        FormField(
          "neighbours", "",
          .buttons([
            PushButton(
              id: Self.previous, label: "Previous",
              disabled: neighbour(by: 1, in: cluster) == nil ? "This is the newest event" : nil),
            PushButton(
              id: Self.next, label: "Next",
              disabled: neighbour(by: -1, in: cluster) == nil ? "This is the oldest event" : nil),
          ]))
      ])
  }

  private var data: [FormField] {
    record.data.isEmpty ? [] : [.facts(record.data.map { Fact($0.name, $0.value) })]
  }

  func effects(
    ofPressing button: String, of form: Form, in cluster: ClusterSnapshot
  ) -> [FormEffect] {
    let step = button == Self.previous ? 1 : -1
    return neighbour(by: step, in: cluster).map { [.open(.record($0))] } ?? []
  }

  /// The event that comes so many later. The list shows the newest first, and so do the buttons.
  private func neighbour(by step: Int, in cluster: ClusterSnapshot) -> EventRecord? {
    guard let index = cluster.records.lastIndex(of: record),
      cluster.records.indices.contains(index + step)
    else { return nil }
    return cluster.records[index + step]
  }
}
