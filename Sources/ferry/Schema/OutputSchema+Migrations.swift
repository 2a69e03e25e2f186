import ClusterModel

extension OutputSchema {
  static let forecastRow: [Shape.Member] =
    [
      Shape.Member("machine", .text, "The machine."),
      .maybe("source", .text, "The node it would leave."),
      .maybe("destination", .text, "The node it would go to."),
      .maybe("obstacle", .text, "Why it can't; everything else is missing then."),
      .maybe("convergence", .text, "Whether it would come to its end."),
      .maybe("sentence", .text, "The answer, in a sentence or two."),
      .maybe("passes", .integer, "The passes over the memory."),
      .maybe("basis", .list(.text), "What the forecast rests on."),
      .maybe("bandwidthMax", .number, "The most it would send, in bytes a second."),
      .maybe("downtimeLimitMs", .number, "The downtime limit at the start, in milliseconds."),
      .maybe("usesAutoConverge", .flag, "Whether the machine would be slowed down."),
      .maybe(
        "usesPostCopy", .flag, "Whether it would go over to post-copy if it goes on for long."),
      .maybe(
        "postCopyBelowBytesPerSecond", .number,
        "It would go over to post-copy as well where less than this gets through."),
      .maybe("holdsBeforeSwitchOver", .flag, "Whether it would wait for 'ferry go'."),
      .maybe("steps", .list(.object(step)), "What would be done if it goes on for long."),
    ] + ["total", "hypervisor", "network", "client"].flatMap(range)

  private static let step = [
    Shape.Member("afterPass", .integer, "After which pass."),
    Shape.Member("action", .text, "What would be done."),
  ]

  private static func range(_ name: String) -> [Shape.Member] {
    [
      .maybe("\(name)Ms", .number, "Likely, in milliseconds."),
      .maybe("\(name)LowMs", .number, "Nine of ten results lie above or at it."),
      .maybe("\(name)HighMs", .number, "And below or at this."),
    ]
  }

  static let migrationLine = Shape.object([
    Shape.Member("migration", .text, "The migration's identifier."),
    Shape.Member("machine", .text, "The machine."),
    Shape.Member("event", .word(migrationEvents), "What happened."),
    Shape.Member("source", .text, "The node it leaves."),
    .maybe("destination", .text, "The node it goes to."),
    Shape.Member("seconds", .number, "Since it was asked for."),
    Shape.Member("phase", .text, "The phase it is in."),
    .maybe("reason", .text, "Why it waits, or a network did not serve."),
    .maybe("network", .text, "The network."),
    .maybe("lane", .word(["hypervisor", "network", "client"]), "Whose blackout was measured."),
    .maybe("note", .text, "More, in words."),
    .maybe("outcome", .word(["done", "failed", "cancelled"]), "How it ended."),
    .maybe("report", .text, "Why it failed; the machine's state comes first."),
    .maybe("code", .text, "The kind of failure."),
    .maybe("pass", .integer, "The pass over the memory, from 1."),
    .maybe("sentBytes", .integer, "What was sent."),
    .maybe("remainingBytes", .integer, "What is still to be sent."),
    .maybe("totalBytes", .integer, "The machine's memory."),
    .maybe("bytesPerSecond", .number, "The rate."),
    .maybe("dirtyBytesPerSecond", .number, "What the machine writes meanwhile."),
    .maybe(
      "milliseconds", .number, "The blackout; of the end, the time from setup to running there."),
    .maybe("isFinal", .flag, "Whether the measurement is final."),
    .maybe("forecast", .object(forecastRow), "The forecast."),
  ])

  private static let migrationEvents = [
    "requested", "queued", "placed", "preflightBegan", "setupBegan", "forecast", "networkFailed",
    "planStepTaken", "switchOverHeld", "switchOverReleased", "fetchingBegan", "passBegan",
    "progressed", "blackoutBegan", "blackoutEnded", "laneMeasured", "cleanUpBegan",
    "operationEnded", "cancelRequested", "ended",
  ]
}
