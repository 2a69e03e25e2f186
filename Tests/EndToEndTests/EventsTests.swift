import ClusterModel
import Foundation
import Journal
import PseudoTerminal
import Testing

/// `ferry events` as scripts use it.
@Suite(.timeLimit(.minutes(2)))
struct EventsTests {
  let process: FerryProcess
  let folder: String

  init() throws {
    process = try FerryProcess()
    folder = process.home
  }

  private func ferry(_ arguments: String...) throws -> FerryProcess.Result {
    try process.run(arguments)
  }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = "\(folder)/\(name)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func eventsAreListedAskedForAndWritten() throws {
    #expect(try ferry("migrate", "dc-01", "--to", "quay2").status == 0)
    let table = try ferry("events")
    #expect(table.status == 0 && table.output.hasPrefix("TIME"), "\(table.errors)")
    #expect(table.output.contains("dc-01"))
    let lines = try ferry("events", "-o", "json").output.split(separator: "\n")
    let events = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let channel = try #require(events.last?["channel"] as? String)
    let query = try write(
      "query.xml",
      "<QueryList><Query Id=\"0\"><Select Path=\"\(channel)\">*[System[Level &lt;= 5]]</Select>"
        + "</Query></QueryList>")
    let expected = events.count { $0["channel"] as? String == channel }
    for ending in ["evtx", "xml", "jsonl", "csv"] {
      let file = "\(folder)/events.\(ending)"
      let result = try ferry("events", "--query", query, "--export", file)
      #expect(result.status == 0, "\(result.errors)")
      let were = expected == 1 ? "1 event was" : "\(expected) events were"
      #expect(result.output.hasPrefix("\(were) written to \(file) ("))
      #expect(FileManager.default.fileExists(atPath: file))
      let again = try ferry("events", "--query", query, "--export", file)
      #expect(again.status == 3 && again.errors.contains("is there already"))
      #expect(try ferry("events", "--export", file, "--force").status == 0)
    }
    let xpath = try ferry(
      "events", "--channel", channel, "--xpath", "*[System[Level=9]]", "-o", "json")
    #expect(xpath.status == 0 && xpath.output.isEmpty, "\(xpath.errors)")
  }

  /// More events than a cluster's own list holds, one a second until now, and what happened before the
  /// cluster was made anew.
  @Test func logsAndListsHaveAllOfThisLifeAndNothingOfAnEarlierOne() throws {
    #expect(try ferry("get", "nodes").status == 0)
    let journal = try Journal(path: "\(folder)/ferry/journal.sqlite")
    let now = Date().timeIntervalSince1970
    func write(_ what: String, _ count: Int) throws {
      try journal.eventWriter(of: "demo").write(
        (0..<count).map { number in
          let age = Double(count - number)
          return EventSighting(
            EventRecord(
              time: WallTime(secondsSince1970: now - age), level: .information, provider: .ferry,
              node: "quay1", message: "\(what) \(Int(age)) s ago."), isDatedHere: false)
        })
    }
    try write("Earlier", 10)
    #expect(try ferry("simulate", "--reset").status == 0)
    try write("Present", 2000)
    func log(_ arguments: String...) throws -> [Substring] {
      let logs = "\(folder)/logs-\(arguments.count)"
      let result = try process.run(["log", "--copy", logs] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      return try String(contentsOfFile: "\(logs)/quay1_cluster.log", encoding: .utf8)
        .split(separator: "\n")
    }
    let whole = try log()
    #expect(whole.count { $0.contains("Present") } == 2000)
    #expect(!whole.contains { $0.contains("Earlier") })
    // The test takes time itself: of the last 1,500 s some are over by now.
    let part = try log("--span", "1500s").count { $0.contains("Present") }
    #expect((1400...1500).contains(part), "\(part)")
    #expect(try !ferry("events", "--limit", "5000").output.contains("Earlier 1 s ago."))
    let all = try ferry("events", "--limit", "5000", "--all-lives").output
    #expect(all.contains("Earlier 1 s ago.") && all.contains("Present 2000 s ago."))
  }

  @Test(arguments: [
    (["--query", "/no/such/file"], 2, "can't be read"),
    (["--channel", "Sistem"], 2, "There is no channel Sistem. Near to it: System"),
    (["--channel", "System", "--xpath", "*[Sys"], 2, "line 1, column 6: ] was expected"),
    (["--xpath", "*"], 2, "--channel"), (["--export", "events.txt"], 2, ".evtx"),
    (["--since", "soon"], 2, "soon"), (["--level", "bad"], 2, "bad"),
    (["--limit", "0"], 2, "--limit"),
    (["--export", "/no/such/folder/a.evtx"], 1, "No such file"),
  ])
  func mistakesHaveAStatusAndASentence(
    _ arguments: [String], _ status: Int32, _ sentence: String
  ) throws {
    let result = try process.run(["events"] + arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aQueryFileIsReadAsWindowsWritesIt() throws {
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<QueryList>\r\n<Query "
      + "Path='System'><Select>*[System[Levl()]]</Select></Query></QueryList>"
    let path = "\(folder)/view.xml"
    try text.data(using: .utf16LittleEndian)?.write(to: URL(filePath: path))
    let result = try ferry("events", "--query", path)
    #expect(result.status == 2)
    #expect(
      result.errors.contains("view.xml, line 3, column 39: Levl() is unknown"), "\(result.errors)")
  }
}
