/// `wevtutil`, as far as Ferry has what it concerns: channels, questions and exports (G17).
extension Interpreter {
  private static let switchesOfQueries = [
    "sq", "structuredquery", "q", "query", "rd", "reversedirection", "f", "format", "c", "count",
    "e", "element",
  ]
  private static let switchesOfExports = [
    "sq", "structuredquery", "q", "query", "ow", "overwrite",
  ]

  mutating func wevtutil(_ call: Invocation) async throws(CommandError) -> [Value] {
    let words = ProgramWords(call.words)
    let verb = words.plain.first?.lowercased() ?? ""
    let rest = Array(words.plain.dropFirst())
    let known =
      switch verb {
      case "epl", "export-log": Self.switchesOfExports
      case "qe", "query-events": Self.switchesOfQueries
      case "sl", "set-log": ["e", "enabled", "q", "quiet"]
      default: [String]()
      }
    if !verb.isEmpty, let stranger = words.stranger(to: known) {
      throw usage(call, "wevtutil \(verb) does not know /\(stranger) here")
    }
    switch verb {
    case "sl", "set-log": return try await setLog(words, rest, call)
    case "epl", "export-log": return try await exportLog(words, rest, call)
    case "qe", "query-events": return try await queryEvents(words, rest, call)
    case "el", "enum-logs": return try await host.channels().map { .string($0.name) }
    case "gl", "get-log": return try await getLog(rest, call)
    default: throw usage(call, "wevtutil knows sl, gl, el, qe and epl here")
    }
  }

  private mutating func setLog(
    _ words: ProgramWords, _ rest: [String], _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    guard let log = rest.first, rest.count == 1, words.has("e", "enabled"),
      let isOn = words.truth("e", "enabled")
    else { throw usage(call, "wevtutil sl takes a log and /e:true or /e:false") }
    let channel = try await channel(log, call)
    let lines = try await carryOut(.setChannel(channel, isOn: isOn), on: channel, call)
    return (lines ?? []).map { .string($0) }
  }

  private func getLog(_ rest: [String], _ call: Invocation) async throws(CommandError) -> [Value] {
    guard let log = rest.first, rest.count == 1 else {
      throw usage(call, "wevtutil gl takes a log")
    }
    let channels = try await host.channels()
    let places = try Names.places(
      of: log, among: channels.map(\.name), kind: "event log", at: call.range)
    return places.map { place in
      .string("name: \(channels[place].name)\nenabled: \(channels[place].isOn)")
    }
  }

  private mutating func exportLog(
    _ words: ProgramWords, _ rest: [String], _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    guard rest.count == 2 else {
      throw usage(call, "wevtutil epl takes a log, or a query's file with /sq:true, and a file")
    }
    guard let overwrites = words.truth("ow", "overwrite") else {
      throw usage(call, "/ow takes true or false")
    }
    let source = try await source(rest[0], words, call)
    let lines = try await carryOut(
      .exportEvents(source, to: rest[1], overwrites: overwrites), on: rest[1], call)
    return (lines ?? []).map { .string($0) }
  }

  private func queryEvents(
    _ words: ProgramWords, _ rest: [String], _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    guard rest.count == 1 else {
      throw usage(call, "wevtutil qe takes a log, or a query's file with /sq:true")
    }
    guard let newestFirst = words.truth("rd", "reversedirection") else {
      throw usage(call, "/rd takes true or false")
    }
    let formName = words.value("f", "format") ?? EventForm.xml.rawValue
    guard let form = EventForm(rawValue: formName.lowercased()) else {
      throw usage(call, "/f takes xml, renderedxml or text")
    }
    var limit: Int?
    if let count = words.value("c", "count") {
      guard let number = Int(count), number > 0 else {
        throw usage(call, "/c takes a number from 1")
      }
      limit = number
    }
    let source = try await source(rest[0], words, call)
    guard !isTrial else { return [] }
    let events = try await host.events(
      of: source, limit: limit, newestFirst: newestFirst, as: form)
    guard let element = words.value("e", "element"), form != .text else {
      return events.map { .string($0) }
    }
    guard element.first?.isLetter == true, element.allSatisfy(\.isNameLetter) else {
      throw usage(call, "/e takes the name of an element")
    }
    return (["<\(element)>"] + events + ["</\(element)>"]).map { .string($0) }
  }

  /// The events that are meant: of a log, or of the file of a structured query.
  private func source(
    _ name: String, _ words: ProgramWords, _ call: Invocation
  ) async throws(CommandError) -> EventSource {
    guard let isFile = words.truth("sq", "structuredquery") else {
      throw usage(call, "/sq takes true or false")
    }
    let xpath = words.value("q", "query")
    guard !isFile || xpath == nil else {
      throw usage(call, "With /sq:true the file says which events: leave /q away")
    }
    return EventSource(
      isFile ? name : try await channel(name, call), isFile: isFile,
      xpath: xpath.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The name of a log as it is written.
  private func channel(_ name: String, _ call: Invocation) async throws(CommandError) -> String {
    let names = try await host.channels().map(\.name)
    if let known = names.first(where: { $0.matchesName(name) }) { return known }
    throw .input(
      "There is no event log named \(name)", at: call.range, advice: "All of them: wevtutil el",
      suggestions: Nearness.best(name, among: names))
  }
}
