import Foundation
import Testing

/// What is left of a migration when it is over: lists, reports and traces of other processes.
@Suite(.timeLimit(.minutes(2)))
struct HistoryTests {
  let process: FerryProcess

  init() throws { process = try FerryProcess() }

  private func trace(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func anotherProcessTellsOfAMigration() throws {
    #expect(try process.run(["trace", "on"]).status == 0)
    #expect(try process.run(["migrate", "dc-01", "--to", "quay2"]).status == 0)

    let list = try process.run(["migrations", "--vm", "dc-01"])
    #expect(list.output.contains("1 live migration"), "\(list.output)\(list.errors)")

    let page = "\(process.home)/report.html"
    #expect(try process.run(["report", "dc-01", "-o", page]).status == 0)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("dc-01") && html.contains("</html>") && !html.contains("<script"))

    let file = "\(process.home)/trace.json"
    #expect(try process.run(["trace", "export", "dc-01", "-o", file]).status == 0)
    let events = try #require(try trace(file)["traceEvents"] as? [[String: Any]])
    let names = Set(events.compactMap { $0["name"] as? String })
    #expect(names.isSuperset(of: ["Setup", "Blackout", "Sending the rest"]), "\(names)")

    let words = try process.run(["trace", "explain", "dc-01"])
    #expect(words.output.contains("ended well"), "\(words.output)\(words.errors)")
  }

  @Test(arguments: [
    ("report", "x.pdf", "x.pdf would be HTML: name it x.html"),
    ("report", "json", "json would be HTML: name it json.html"),
    ("trace export", "a.b/web.html", "a.b/web.html would be JSON: name it a.b/web.json"),
  ])
  func aFilesNameSaysWhatIsInIt(_ command: String, _ file: String, _ expected: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let result = try process.run(words + ["dc-01", "-o", file])
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test(arguments: [["replay", "ghost"], ["report", "ghost"], ["trace", "explain", "ghost"]])
  func whatWasNotRecordedIsBadInput(_ arguments: [String]) throws {
    let result = try process.run(arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("no recording") && result.errors.contains("ferry migrations"))
  }
}
