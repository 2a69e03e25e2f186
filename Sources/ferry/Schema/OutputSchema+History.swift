import ClusterModel

/// What is said of migrations that are over.
extension OutputSchema {
  static let history = Shape.object([
    Shape.Member("migrations", .list(.object(pastMigration)), "The newest first."),
    Shape.Member(
      "groups", .list(.object(group)), "All, then each machine, pair of nodes and network."),
  ])

  private static let results = ["Done", "Failed", "Cancelled", "Cut off"]

  private static let pastMigration = [
    Shape.Member("id", .text, "The migration's identifier, for replay, report and trace."),
    Shape.Member("machine", .text, "The machine."),
    Shape.Member("source", .text, "The node it left."),
    .maybe("destination", .text, "The node it went to."),
    .maybe("network", .text, "The network that carried it."),
    Shape.Member("result", .word(results), "How it ended."),
    Shape.Member("requestedAt", .number, "Seconds since 1970-01-01 00:00 UTC."),
    .maybe("totalMs", .number, "From leaving the queue to the end of the clean-up."),
    .maybe("wholeMs", .number, "From setup to running there with all memory."),
    .maybe("hypervisorMs", .number, "The blackout, as the hypervisor saw it."),
    .maybe("networkMs", .number, "The blackout, as a client's network saw it."),
    .maybe("clientMs", .number, "The blackout, as a client's TCP connection saw it."),
    .maybe("forecastTotalMs", .number, "What was likely of wholeMs."),
    .maybe("forecastTotalLowMs", .number, "Nine of ten results lie above or at it."),
    .maybe("forecastTotalHighMs", .number, "And below or at this."),
    .maybe("forecastHypervisorMs", .number, "What was likely of hypervisorMs."),
  ]

  private static let group = [
    Shape.Member("group", .text, "What is counted, in words."),
    Shape.Member("migrations", .integer, "How many."),
    Shape.Member("results", .map(.integer), "How many ended each way."),
    Shape.Member("lanes", .map(.object(lane)), "The blackouts: hypervisor, network, client."),
    .maybe("forecastTotal", .object(record), "How forecasts of wholeMs held."),
    .maybe("forecastHypervisor", .object(record), "How forecasts of hypervisorMs held."),
  ]

  private static let lane = [
    Shape.Member("measured", .integer, "How many were measured."),
    Shape.Member("p50Ms", .number, "Half were not longer."),
    Shape.Member("p95Ms", .number, "95 of 100 were not longer."),
    Shape.Member("worstMs", .number, "The longest."),
    Shape.Member(
      "histogram",
      .list(
        .object([
          .maybe("belowMs", .number, "The class's upper border; the last has none."),
          Shape.Member("count", .integer, "How many lie in it."),
        ])), "Classes, the shortest first."),
  ]

  private static let record = [
    Shape.Member("forecasts", .integer, "How many were forecast."),
    Shape.Member("withinRange", .integer, "How many lay within the range."),
    Shape.Member("medianRatio", .number, "The median result, as a share of the likely value."),
  ]

  static let explanation = Shape.object([
    Shape.Member("migration", .text, "The migration's identifier."),
    Shape.Member("machine", .text, "The machine."),
    Shape.Member("sentences", .list(.text), "The finding, sentence by sentence."),
    Shape.Member(
      "culprits",
      .list(
        .object([
          Shape.Member("operation", .text, "What took too much time."),
          Shape.Member("milliseconds", .number, "How long it took."),
          Shape.Member("usualMs", .number, "How long it takes as a rule."),
          Shape.Member("evidence", .text, "Why it is named."),
        ])), "The worst first; empty when nothing took too much time."),
  ])
}
