extension OutputSchema {
  static let eventLine = Shape.object([
    Shape.Member("time", .text, "When, in UTC, to 100 ns."),
    Shape.Member("level", .integer, "1 critical, 2 error, 3 warning, 4 information, 5 verbose."),
    Shape.Member("levelName", .text, "The level's name."),
    Shape.Member("channel", .text, "The log."),
    Shape.Member("provider", .text, "Who wrote it."),
    Shape.Member("eventID", .integer, "The number of its kind; 0 where there is none."),
    Shape.Member("recordID", .integer, "Its number."),
    Shape.Member("computer", .text, "The node; of the cluster's own events, the cluster."),
    Shape.Member("keywords", .text, "The bits of its keywords, with 0x and 16 digits."),
    Shape.Member("opcode", .integer, "0 a moment, 1 the beginning of something, 2 the end."),
    Shape.Member("message", .text, "What happened, for people."),
    Shape.Member("data", .list(.object(eventDatum)), "What happened, for programs, in order."),
  ])

  private static let eventDatum = [
    Shape.Member("name", .text, "What it is; empty where it has no name."),
    Shape.Member("value", .text, "Its text."),
  ]
}
