internal import ClusterModel
internal import WebPage

/// What happened, in a few words and numbers.
extension MigrationReport {
  /// The machine, its way, how it ended, and the numbers that people ask for.
  var verdict: String {
    let request = migration.request
    let route = "\(request.source) → \(request.destination?.rawValue ?? "?")"
    let cards = numbers.map { card in
      "<div><dt>\(card.name)</dt><dd>\(card.value.escapedForHTML)"
        + "<small>\(card.remark.escapedForHTML)</small></dd></div>\n"
    }
    return """
      <header>
      <p class="kicker">Live migration, cluster \(recording.cluster.escapedForHTML), asked for at \
      \(request.requestedAt.calendarText) UTC</p>
      <h1>\(migration.machine.rawValue.escapedForHTML) <span>\(route.escapedForHTML)</span></h1>
      <p class="outcome"><span class="mark \(outcomeMark)">\(outcomeName)</span> \
      \(outcomeSentence.escapedForHTML)</p>
      <dl class="cards">
      \(cards.joined())</dl>
      </header>

      """
  }

  /// What took too long, or that nothing did.
  var findings: String {
    let items = explanation.sentences.dropFirst().map { "<li>\($0.escapedForHTML)</li>\n" }
    let list = items.isEmpty ? "" : "<ul class=\"findings\">\n\(items.joined())</ul>\n"
    return section("Was it as usual?", list)
  }

  private var outcomeMark: String {
    switch migration.outcome {
    case .done: "success"
    case .failed: "failed"
    case .cancelled, nil: "warning"
    }
  }

  private var outcomeName: String {
    switch migration.outcome {
    case .done: "Done"
    case .failed: "Failed"
    case .cancelled: "Cancelled"
    case nil: "Goes on"
    }
  }

  private var outcomeSentence: String {
    let (machine, source) = (migration.machine, migration.request.source)
    switch migration.outcome {
    case .done:
      let there = migration.request.destination?.rawValue ?? "its destination"
      let since = migration.blackoutEnded ?? end
      return "\(machine) has run on \(there) since \(recording.calendar(since).calendarText) UTC. "
        + connection
    case .failed(let failure): return failure.report
    case .cancelled: return "It was taken back before the blackout: \(machine) runs on \(source)."
    case nil: return "It had not ended when this was written."
    }
  }

  /// Whether a client's connection was kept, as its probe said.
  private var connection: String {
    guard let reading = migration.lanes[.client] else {
      return "No client's TCP connection was watched."
    }
    return reading.note.map { "A watched TCP client: \($0)." }
      ?? "A watched TCP client had no answer for \(reading.duration.stopwatch)."
  }

  private struct Card {
    var name, value, remark: String
  }

  private var numbers: [Card] {
    var cards: [Card] = []
    let whole = migration.wholeTime
    let took = whole ?? migration.elapsed(at: end)
    cards.append(
      Card(
        name: "Moved in", value: took.stopwatch, remark: forecastWords(migration.outlook?.total)))
    for lane in BlackoutLane.allCases {
      guard let gap = migration.blackout(lane, at: end) else { continue }
      cards.append(
        Card(
          name: lane.rawValue, value: gap.stopwatch,
          remark: forecastWords(migration.outlook?.lanes[lane])))
    }
    if let sent = migration.progress?.sent {
      let over = migration.network.map { "over \($0)" } ?? "network not known"
      cards.append(Card(name: "Sent", value: "\(sent)", remark: over))
    }
    return cards
  }

  private func forecastWords(_ range: DurationRange?) -> String {
    range.map { "forecast \($0.likely.stopwatch)" } ?? "not forecast"
  }
}
