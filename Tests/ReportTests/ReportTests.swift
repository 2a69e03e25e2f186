import ClusterModel
import Foundation
import FoundationXML
import Testing

@testable import MigrationReports

/// The page for a change ticket.
@Suite struct ReportTests {
  private static func page(_ change: (inout Story) -> Void = { _ in }) throws -> String {
    var story = Story()
    change(&story)
    return MigrationReport(try story.recording()).html()
  }

  @Test func theVerdictComesFirst() throws {
    let page = try Self.page { $0.outlook = Story.outlook(total: 4_000, pause: 90) }
    let body = try #require(page.range(of: "<body>")).upperBound
    let verdict = page[body...].prefix(3_000)
    for words in [
      "web-01", "quay1 → quay2", "Done", "2023-11-14 22:13:20 UTC", "90 ms", "240 ms",
      "connection kept", "forecast 4.00 s",
    ] {
      #expect(verdict.contains(words), "\(words)")
    }
  }

  @Test func itHasEverySection() throws {
    let page = try Self.page { $0.outlook = Story.outlook(total: 4_000, pause: 90) }
    for title in [
      "Was it as usual?", "Forecast and actual", "Phases", "Blackout", "Rates",
      "Passes over the memory", "Plan", "Networks tried", "Operations", "What happened",
    ] {
      #expect(page.contains("<h2>\(title)</h2>"), "\(title)")
    }
  }

  /// It needs nothing else: no scripts, nothing to load; and it is well-formed, so that a name can't
  /// break out of its place.
  @Test func nothingFromOutsideGetsLoose() throws {
    let evil = "<script>alert('x')</script>&\"\u{202E}\u{1B}[31m"
    let page = try Self.page { story in
      story.machine = MachineID(rawValue: evil)
      story.outcome = .failed(
        MigrationFailure(code: .hypervisor, machineState: evil, cause: evil, advice: evil))
    }
    #expect(!page.contains("<script") && !page.contains("alert('x')"))
    #expect(!page.unicodeScalars.contains("\u{1B}") && !page.unicodeScalars.contains("\u{202E}"))
    for forbidden in ["src=", "href=", "@import", "url(", "onload", "http:"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.contains("Content-Security-Policy"))
    let body = try #require(page.range(of: "<body>")).lowerBound
    let end = try #require(page.range(of: "</body>")).upperBound
    let parser = XMLParser(data: Data(page[body..<end].utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func whatNeverBeganIsReportedToo() throws {
    let all = try Story().recording().events
    for count in 1...all.count {
      let recording = try #require(
        MigrationRecording(cluster: "harbour", events: Array(all.prefix(count))))
      #expect(MigrationReport(recording).html().hasSuffix("</html>\n"))
      #expect(throws: Never.self) { try TraceFile(recording).json() }
      _ = Explanation(recording, earlier: [recording])
    }
  }

  @Test func marksAreRound() {
    #expect(Scale(0, 10, from: 0, to: 100).marks(about: 5) == [0, 2, 4, 6, 8, 10])
    #expect(Scale(0, 0.87, from: 0, to: 100).marks(about: 4).count <= 6)
    #expect(Scale(5, 5, from: 0, to: 100)(5) == 0)
  }
}
