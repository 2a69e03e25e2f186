import ClusterModel
import Testing

@testable import EventLog

/// What is said without XPath is what XPath says.
@Suite struct BoundsTests {
  private static func number(_ random: inout SystemRandomNumberGenerator) -> Int {
    [0, 1, 2, 3, 4, 5, 6, 1069, 1135, 65_535].randomElement(using: &random) ?? 0
  }

  private static func condition(_ depth: Int, _ random: inout SystemRandomNumberGenerator) -> String
  {
    let sign = ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &random) ?? "="
    let now = FileTime(Events.now).ticks
    switch Int.random(in: 0...(depth > 0 ? 13 : 9), using: &random) {
    case 0: return "Level \(sign) \(number(&random))"
    case 1: return "\(number(&random)) \(sign) Level"
    case 2: return "EventID \(sign) \(number(&random)).5"
    case 3: return "EventID \(sign) \(number(&random))"
    case 4: return "Provider[@Name='\(Events.providers.randomElement(using: &random) ?? "")']"
    case 5: return "Provider/@Name != 'Ferry'"
    case 6:
      let milliseconds = Int.random(in: -1000...7_300_000, using: &random)
      return milliseconds < 0
        ? "TimeCreated" : "TimeCreated[timediff(@SystemTime) \(sign) \(milliseconds)]"
    case 7:
      let text = FileTime(ticks: now - Int64.random(in: 0...72_000, using: &random) * 1_000_000)
        .text
      return "TimeCreated[@SystemTime \(sign) '\(text)']"
    case 8: return "band(Keywords, \(UInt64.random(in: 1...UInt64.max, using: &random)))"
    case 9: return "TimeCreated[timediff(@SystemTime, \(now - 18_000_000_000)) \(sign) 0]"
    case 10, 11:
      return "(\(condition(depth - 1, &random)) and \(condition(depth - 1, &random)))"
    default: return "(\(condition(depth - 1, &random)) or \(condition(depth - 1, &random)))"
    }
  }

  private static func selector(_ random: inout SystemRandomNumberGenerator) -> String {
    let system = "*[System[\(condition(3, &random))]]"
    switch Int.random(in: 0...6, using: &random) {
    case 0: return "*"
    case 1: return "\(system) and *[EventData[Data[@Name='Machine']]]"
    case 2: return "\(system) or *[System[\(condition(2, &random))]]"
    case 3: return "*[System[\(condition(1, &random))]/Level = \(number(&random))]"
    case 4: return "Event/System[\(condition(2, &random))]/TimeCreated"
    default: return system
    }
  }

  @Test func theyChangeNoAnswer() throws {
    var random = SystemRandomNumberGenerator()
    let events = (1...400).map(Events.event)
    var (found, decided) = (0, 0)
    for _ in 0..<400 {
      let selects = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let channel = Events.channels.randomElement(using: &random) ?? "System"
        return "<Select Path='\(channel)'><![CDATA[\(Self.selector(&random))]]></Select>"
      }
      let document =
        "<QueryList><Query Path='System'>\(selects.joined())<Suppress><![CDATA["
        + "\(Self.selector(&random))]]></Suppress></Query></QueryList>"
      let query = try StructuredQuery(structured: document, of: Events.channels, now: Events.now)
      let quick = try EventMatcher(query)
      let plain = try EventMatcher(query, usesBounds: false)
      let (bounds, channels) = (query.bounds, query.channels)
      for event in events {
        let expected = try plain.matches(event)
        #expect(try quick.matches(event) == expected, "\(document)\n\(event.xml)")
        if expected {
          #expect(
            bounds.contains(event) && channels?.contains(event.channel) == true, "\(document)")
          found += 1
        }
      }
      decided += query.parts[0].selects.count { $0.answer.isExact }
    }
    #expect(found > 1000)
    #expect(decided > 100)
  }

  @Test func theGuidesQueryNeedsNoXPath() throws {
    let query = try StructuredQuery(
      structured: QueryFiles.guide, of: QueryFiles.guideChannels, now: Events.now)
    let isExact = query.parts[0].selects.map(\.answer.isExact)
    #expect(!isExact.contains(false))
  }

  @Test func aTypicalQueryIsBounded() throws {
    let query = try StructuredQuery(
      xpath: "*[System[(Level=1 or Level=2) and (EventID >= 1000 and EventID <= 1999) "
        + "and TimeCreated[timediff(@SystemTime) <= 3600000]]]",
      channel: "System", of: Events.channels, now: Events.now)
    #expect(query.bounds.levels?.ranges == [1...2])
    #expect(query.bounds.ids?.ranges == [1000...1999])
    let from = try #require(query.bounds.from)
    #expect(abs(from.wallTime.secondsSince1970 - Events.now.secondsSince1970 + 3600) < 0.001)
  }
}
