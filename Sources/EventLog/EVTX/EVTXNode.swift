/// A piece of a template: an element, text that is always the same, or the place of a value.
indirect enum EVTXNode {
  case element(String, attributes: [Attribute], children: [EVTXNode])
  case text(String)
  /// The place of the value of a number; nothing stands there when there is no such value.
  case value(Int, EVTXValue.Kind)

  /// An attribute of an element: text, or the place of a value.
  struct Attribute {
    var name: String
    var content: EVTXNode

    init(_ name: String, _ content: EVTXNode) {
      self.name = name
      self.content = content
    }
  }

  /// An element without attributes.
  static func element(_ name: String, _ children: EVTXNode...) -> EVTXNode {
    .element(name, attributes: [], children: children)
  }
}

/// The template of all events whose data have the same names, and an event's values for it.
struct EVTXTemplate {
  /// The number of values before those of the data.
  private static let fixedCount = 12

  /// The names of the data.
  let names: [String]

  /// The event's document; its places are numbered as `values(of:)` gives the values.
  var root: EVTXNode {
    var children: [EVTXNode] = [system]
    if !names.isEmpty {
      let data = names.enumerated().map { index, name in
        EVTXNode.element(
          "Data", attributes: name.isEmpty ? [] : [.init("Name", .text(name))],
          children: [.value(Self.fixedCount + index, .text)])
      }
      children.append(.element("EventData", attributes: [], children: data))
    }
    let after = Self.fixedCount + names.count
    children.append(
      .element(
        "RenderingInfo", attributes: [.init("Culture", .text("en-US"))],
        children: [
          .element("Message", .value(after, .text)), .element("Level", .value(after + 1, .text)),
        ]))
    return .element(
      "Event", attributes: [.init("xmlns", .text(LogEvent.namespace))], children: children)
  }

  private var system: EVTXNode {
    .element(
      "System",
      .element(
        "Provider", attributes: [.init("Name", .value(0, .text)), .init("Guid", .value(1, .guid))],
        children: []),
      .element("EventID", .value(2, .word)), .element("Version", .value(3, .byte)),
      .element("Level", .value(4, .byte)), .element("Task", .value(5, .word)),
      .element("Opcode", .value(6, .byte)), .element("Keywords", .value(7, .bits)),
      .element("TimeCreated", attributes: [.init("SystemTime", .value(8, .time))], children: []),
      .element("EventRecordID", .value(9, .long)), .element("Correlation"),
      .element(
        "Execution", attributes: [.init("ProcessID", .text("0")), .init("ThreadID", .text("0"))],
        children: []),
      .element("Channel", .value(10, .text)), .element("Computer", .value(11, .text)),
      .element("Security"))
  }

  /// The values of an event with data of these names.
  func values(of event: LogEvent) -> [EVTXValue] {
    var room = EVTXChunk.textUnitsMax
    func text(_ text: String) -> EVTXValue {
      let kept = Self.prefix(text, room)
      room -= kept.utf16.count
      return .text(kept)
    }
    var values: [EVTXValue] = [
      text(event.provider), event.providerGuid.flatMap(EVTXValue.guid) ?? .none, .word(event.id),
      .byte(event.version), .byte(event.level), .word(event.task), .byte(event.opcode),
      .bits(event.keywords), .time(event.time), .long(event.number), text(event.channel),
      text(event.computer),
    ]
    // The message comes last in the file, but first where there is not room for everything.
    let message = text(event.message)
    values += event.data.prefix(names.count).map { text($0.value) }
    return values + [message, event.levelName.isEmpty ? .none : .text(event.levelName)]
  }

  /// As much of a text as has room, never half of a character; what XML has no place for is
  /// replaced.
  static func prefix(_ text: String, _ unitsMax: Int) -> String {
    if text.utf8.count <= unitsMax, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0xEF }) {
      return text
    }
    var units = 0
    var kept = ""
    for scalar in text.unicodeScalars {
      units += scalar.utf16.count
      guard units <= unitsMax else { break }
      kept.unicodeScalars.append(XMLMarkup.isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
    return kept
  }
}
