import Testing

@testable import EventLog

/// Garbage gets an error or a result, never a trap.
@Suite struct FuzzTests {
  static let seeds = [
    QueryFiles.guide, QueryFiles.view,
    "<QueryList><Query Path='System'><Select>*[System[band(Keywords,0x10)]][position()=2]</Select>"
      + "</Query></QueryList>",
  ]
  static let pieces = [
    "[", "]", "(", ")", "*", "/", "//", "@", "'", "\"", " and ", " or ", "<=", "&lt;", "&gt;", "!=",
    "position()", "timediff(@SystemTime)", "band(Keywords, ", "System", "Level", "0x",
    "99999999999999",
    "é", "\u{0}", "💾", "..", "::", ",", "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&x;", "-", "1.",
    "\r\n",
  ]

  private static func mutated(_ text: String, _ random: inout SystemRandomNumberGenerator) -> String
  {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 0...12, using: &random))
      let piece = pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0...3, using: &random) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
      case 2: scalars.insert(contentsOf: scalars[place..<end], at: place)
      default: scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  @Test func tenThousandQueryFilesAndExpressions() {
    var random = SystemRandomNumberGenerator()
    let channels = QueryFiles.guideChannels + Events.channels
    let expressions = [
      "*[System[(Level=1 or Level=2) and TimeCreated[timediff(@SystemTime) <= 3600000]]]",
      "Event[System[band(Keywords, 0x10) and EventID != 5]]/EventData[Data[@Name='x']='y']",
    ]
    let events = (1...4).map { Events.event($0 * 5) }
    var (taken, refused) = (0, 0)
    for round in 0..<10_000 {
      do throws(QueryFault) {
        let query =
          round % 2 == 0
          ? try StructuredQuery(
            structured: Self.mutated(Self.seeds[round / 2 % 3], &random), of: channels,
            now: Events.now)
          : try StructuredQuery(
            xpath: Self.mutated(expressions[round / 2 % 2], &random), channel: "System",
            of: channels, now: Events.now)
        let matcher = try EventMatcher(query)
        for event in events { _ = try matcher.matches(event) }
        taken += 1
      } catch {
        refused += 1
        #expect(!error.message.isEmpty)
      }
    }
    #expect(taken > 500 && refused > 500, "\(taken) taken, \(refused) refused")
  }
}
