import ClusterModel

extension FieldID {
  static let eventNodes: FieldID = "eventNodes"
  static let eventChannels: FieldID = "eventChannels"
  static let eventLevels: FieldID = "eventLevels"
  static let eventMentions: FieldID = "eventMentions"
  static let eventIDs: FieldID = "eventIDs"
  static let eventsFrom: FieldID = "eventsFrom"
  static let eventsTo: FieldID = "eventsTo"
}

/// *Cluster Events Filter*: which events are shown.
struct EventFilterForm: FormTopic {
  var filter: EventFilter

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let channels = Set(cluster.records.map(\.channel)).union(filter.channels ?? []).sorted()
    let opened = filter.opened.map { FormField.notice("Besides, as \($0.file) asks.", .plain) }
    return Form(
      "Cluster Events Filter", style: .filter,
      fields: [opened].compactMap(\.self) + [
        list(
          .eventNodes, "Nodes", cluster.nodes.map(\.id.rawValue),
          filter.nodes.map { Set($0.map(\.rawValue)) }),
        list(
          .eventChannels, "Event logs", channels.map(\.rawValue),
          filter.channels.map { Set($0.map(\.rawValue)) }),
        list(
          .eventLevels, "Level", EventRecord.Level.allCases.map(\.rawValue),
          filter.levels.map { Set($0.map(\.rawValue)) }),
        FormField(.eventIDs, "Event IDs", .text(filter.ids.text)),
        FormField(.eventsFrom, "From", .text(filter.from?.calendarText ?? "")),
        FormField(.eventsTo, "To", .text(filter.to?.calendarText ?? "")),
        FormField(.eventMentions, "About", .text(filter.mentions ?? "")),
        .notice(
          "Event IDs as in 1, 5-10, -7. Moments as in 2009-10-22 14:03, in UTC; empty for any.",
          .quiet),
      ])
  }

  private func list(
    _ id: FieldID, _ label: String, _ names: [String], _ chosen: Set<String>?
  ) -> FormField {
    let items = names.map { name in
      CheckItem(id: name, label: name, isChecked: chosen?.contains(name) ?? true)
    }
    return FormField(id, label, .checkList(items, isOrdered: false))
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    var problems: [FieldID: String] = [:]
    if EventIDs(form.text(.eventIDs)) == nil {
      problems[.eventIDs] = "Numbers and ranges are needed, parted by commas, as in 1, 5-10, -7"
    }
    for id in [FieldID.eventsFrom, .eventsTo]
    where moment(form, id) == nil && !form.text(id).isEmpty {
      problems[id] = "A date is needed, as in 2009-10-22 or 2009-10-22 14:03"
    }
    if let from = moment(form, .eventsFrom), let to = moment(form, .eventsTo), to < from {
      problems[.eventsTo] = "It lies before the beginning"
    }
    for id in [FieldID.eventNodes, .eventChannels, .eventLevels]
    where form.checked(id).isEmpty && form.field(id)?.rowCount != 0 {
      problems[id] = "Select at least one"
    }
    return problems
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    var filter = EventFilter()
    filter.nodes = chosen(form, .eventNodes).map { Set($0.map { NodeID(rawValue: $0) }) }
    filter.channels = chosen(form, .eventChannels).map { Set($0.map { ChannelID(rawValue: $0) }) }
    filter.levels = chosen(form, .eventLevels).map { Set($0.compactMap(EventRecord.Level.init)) }
    let mentions = form.text(.eventMentions)
    filter.mentions = mentions.isEmpty ? nil : mentions
    filter.ids = EventIDs(form.text(.eventIDs)) ?? EventIDs()
    filter.from = moment(form, .eventsFrom)
    filter.to = moment(form, .eventsTo)
    filter.opened = self.filter.opened
    return [.filterEvents(filter)]
  }

  /// What is checked; nil when everything is, since what comes later is to be shown then, too.
  private func chosen(_ form: Form, _ id: FieldID) -> [String]? {
    let checked = form.checked(id)
    return checked.count == form.field(id)?.rowCount ? nil : checked
  }

  private func moment(_ form: Form, _ id: FieldID) -> WallTime? {
    WallTime(calendarText: form.text(id))
  }
}
