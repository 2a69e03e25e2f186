import ArgumentParser
import ClusterBackend
import ClusterModel
import EventLog

/// `ferry events`.
struct EventsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Ask for events, and write them to a file.",
    discussion: """
      Without options, lists the newest events, the newest last. A query is one of Windows': a file \
      with a QueryList, as Event Viewer's custom views have it, or an XPath such as \
      "*[System[Level<=2 and TimeCreated[timediff(@SystemTime) <= 3600000]]]" and a channel. What \
      its name ends with says what --export writes: \(ExportFormat.endings).

      A terminal shows the beginning of long messages; a pipe and -o json have them whole.
      """)

  /// How many events are listed when nothing is said.
  static let listedUsually = 200

  @Option(help: ArgumentHelp("A file with a structured query (QueryList).", valueName: "file"))
  var query: String?
  @Option(help: ArgumentHelp("Which events of the channel.", valueName: "expression"))
  var xpath: String?
  @Option(
    help: ArgumentHelp("Only this channel, such as System; its case does not matter."),
    completion: .custom { _, _, _ in EventChannel.catalogue.map(\.id.rawValue) })
  var channel: String?
  @Option(
    help: ArgumentHelp("Where the events go; a file that is there is refused.", valueName: "file"))
  var export: String?
  @Flag(help: "Replace the file.") var force = false
  @Option(
    help: ArgumentHelp(
      "From when on: 90s, 15m, 1h, 2d ago, or a moment in UTC such as 2009-10-22T14:03.",
      valueName: "time"))
  var since: EventTime?
  @Option(
    parsing: .upToNextOption,
    help: "Only these levels: critical, error, warning, information, verbose.")
  var level: [EventLevel] = []
  @Flag(
    help: ArgumentHelp(
      "Also those of earlier clusters of this name, before it was made anew (simulate --reset)."))
  var allLives = false
  @Option(
    help: ArgumentHelp(
      "How many of the newest; as a list 200 when nothing is said.", valueName: "number"))
  var limit: Int?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("table, or json: an object a line.", valueName: "format"))
  var output = OutputFormat.table
  @OptionGroup var cluster: ClusterOption

  func validate() throws {
    if query != nil, xpath != nil || channel != nil {
      throw ValidationError("A query file names its channels and expressions itself.")
    }
    if xpath != nil, channel == nil {
      throw ValidationError("--xpath asks one channel: name it with --channel.")
    }
    if let limit, !(1...EventWish.limitMax).contains(limit) {
      throw ValidationError("--limit is a number from 1 to \(EventWish.limitMax).")
    }
    if let export, ExportFormat(path: export) == nil {
      throw ValidationError("The name of the file ends with \(ExportFormat.endings).")
    }
    if force, export == nil { throw ValidationError("--force is for --export.") }
  }

  func run() async throws {
    let now = MachineClock.calendar
    var wish = EventWish()
    if let query { wish.question = .file(query) }
    if let channel { wish.question = .xpath(xpath ?? "*", channel: channel) }
    wish.from = since?.moment(before: now)
    wish.levels = level.map(\.level)
    wish.limit = limit ?? (export == nil ? Self.listedUsually : nil)
    // What is wrong in a query is said before anything is connected to.
    let query = try wish.query(now: now)
    for remark in query.remarks { StandardError.write("ferry: \(remark)") }
    let session = try await cluster.look()
    session.announceNotices()
    if let export {
      print(
        PlainText.harmless(
          try session.export(
            query, ofAllLives: allLives, limit: wish.limit, to: export, overwrites: force)))
    } else {
      try list(
        try session.newest(wish.limit ?? Self.listedUsually, of: query, ofAllLives: allLives))
    }
    await session.finish()
  }

  private func list(_ events: [LogEvent]) throws {
    switch output {
    case .json: for event in events { print(event.json) }
    case .table:
      let rows = events.map { event in
        [
          PlainText.moment(event.time.wallTime.secondsSince1970), event.levelName,
          event.id == 0 ? "-" : "\(event.id)", event.channel, event.computer, event.message,
        ]
      }
      let table = TextTable(
        ["TIME", "LEVEL", "ID", "CHANNEL", "COMPUTER", "MESSAGE"], rows,
        dispensable: ["CHANNEL", "COMPUTER"])
      print(table.text(width: OutputTerminal.width))
    }
  }
}

/// A moment as people name one: a while ago, or by the calendar.
enum EventTime: ExpressibleByArgument {
  case ago(seconds: Double)
  case calendar(WallTime)

  init?(argument: String) {
    if let age = AgeArgument(argument: argument) {
      self = .ago(seconds: age.seconds)
    } else if let time = FileTime(text: argument) ?? FileTime(text: argument + "T00:00") {
      self = .calendar(time.wallTime)
    } else {
      return nil
    }
  }

  func moment(before now: WallTime) -> WallTime {
    switch self {
    case .ago(let seconds): WallTime(secondsSince1970: now.secondsSince1970 - seconds)
    case .calendar(let time): time
    }
  }
}

/// A level by its name, whose case does not matter.
struct EventLevel: ExpressibleByArgument {
  var level: EventRecord.Level

  init?(argument: String) {
    let found = EventRecord.Level.allCases.first {
      $0.rawValue.lowercased() == argument.lowercased()
    }
    guard let found else { return nil }
    level = found
  }

  static var allValueStrings: [String] {
    EventRecord.Level.allCases.map { $0.rawValue.lowercased() }
  }
}
