import FoundationEssentials
import Testing
import XMLDocuments

@testable import EventLog

/// Files of events, as others read them.
@Suite struct ExportTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "ferry-export-\(UInt64.random(in: 0...UInt64.max))").path

  private func export(
    _ name: String, _ events: [LogEvent], overwrites: Bool = false
  ) throws -> (text: String, summary: EventExport.Summary) {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let export = try EventExport(path: "\(folder)/\(name)", overwrites: overwrites)
    for event in events { try export.add(event) }
    let summary = try export.finish()
    return (
      String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self),
      summary
    )
  }

  private let events = (1...50).map(Events.event)

  @Test func xmlIsOneDocument() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (text, summary) = try export("a.xml", events)
    #expect(summary == .init(events: 50, bytes: text.utf8.count))
    let root = try XMLElement(parsing: text)
    #expect(root.name == "Events")
    #expect(root.children.count == 50)
    for (element, event) in zip(root.children, events) {
      #expect(element.namespace == LogEvent.namespace)
      let system = try #require(element.first("System"))
      #expect(system.first("Provider")?["Name"] == event.provider)
      #expect(system.first("EventID")?.text == "\(event.id)")
      #expect(system.first("TimeCreated")?["SystemTime"] == event.time.text)
      #expect(system.first("Keywords")?.text == event.keywordsText)
      #expect(element.first("RenderingInfo")?.first("Message")?.text == event.message)
      let data = element.first("EventData")?.all("Data") ?? []
      #expect(data.map { LogEvent.Datum($0["Name"] ?? "", $0.text) } == event.data)
    }
  }

  @Test func jsonLinesReadBack() throws {
    struct Line: Decodable {
      struct Field: Decodable {
        var name: String
        var value: String
      }
      var time: String
      var eventID: Int
      var message: String
      var data: [Field]
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (text, _) = try export("a.jsonl", events)
    let lines = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.message) == events.map(\.message))
    #expect(lines.map(\.eventID) == events.map { Int($0.id) })
    #expect(lines.map { $0.data.map { LogEvent.Datum($0.name, $0.value) } } == events.map(\.data))
  }

  @Test func csvReadsBack() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (text, _) = try export("a.csv", events)
    let rows = Self.rows(text)
    #expect(rows.count == 51)
    #expect(rows[0] == CSVEncoder.headings)
    #expect(rows.allSatisfy { $0.count == CSVEncoder.headings.count })
    #expect(rows.dropFirst().map { $0[8] } == events.map(\.message))
  }

  /// Takes a table apart by the grammar of RFC 4180.
  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field += "\""
        index += 1
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\r" where !isQuoted && next == "\n":
        rows.append(row + [field])
        (row, field) = ([], "")
        index += 1
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  @Test func aFileThatIsThereIsLeftAlone() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try export("a.jsonl", events).text
    let fault = #expect(throws: ExportFault.self) { try export("a.jsonl", []) }
    #expect(fault?.isRefused == true)
    let after = try Data(contentsOf: URL(filePath: "\(folder)/a.jsonl"))
    #expect(String(decoding: after, as: UTF8.self) == before)
    #expect(try export("a.jsonl", [events[0]], overwrites: true).summary.events == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.jsonl"])
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      let export = try EventExport(path: "\(folder)/a.evtx")
      try export.add(events[0])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(throws: ExportFault.self) { try EventExport(path: "\(folder)/a.txt") }
    #expect(throws: ExportFault.self) { try EventExport(path: "\(folder)/none/a.evtx") }
    #expect(throws: ExportFault.self) {
      try EventExport(path: folder, format: .xml, overwrites: true)
    }
  }
}
