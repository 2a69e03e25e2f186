import FoundationEssentials
import Glibc
import Testing
import XMLDocuments

@testable import EventLog

/// EVTX files as two independent public readers see them: libevtx (Debian's libevtx-utils) and
/// python-evtx (python3-evtx).
@Suite struct ReaderTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "ferry-reader-\(UInt64.random(in: 0...UInt64.max)).evtx").path

  private func write(_ count: Int, _ event: (Int) -> LogEvent) throws {
    let export = try EventExport(path: path)
    for number in 1...count { try export.add(event(number)) }
    #expect(try export.finish().events == count)
  }

  /// Without the picture in its message: Debian's libevtx, of 2018, misreads surrogate pairs, also in
  /// files that Windows wrote.
  private static func plain(_ number: Int) -> LogEvent {
    var event = Events.event(number)
    event.message.removeAll { $0 == "💾" }
    return event
  }

  /// What a program prints, a line at a time.
  private func lines(of command: String, _ receive: (Substring) throws -> Void) throws -> Int32 {
    let stream = try #require(popen(command, "r"))
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    while getline(&buffer, &capacity, stream) > 0, let line = buffer {
      try receive(String(cString: line).dropLast())
    }
    free(buffer)
    return pclose(stream)
  }

  @Test func libevtxReadsAHundredThousandEvents() throws {
    defer { unlink(path) }
    try write(100_000, Self.plain)
    var document = ""
    var number = 0
    let status = try lines(of: "evtxexport -f xml '\(path)' 2>&1") { line in
      if line.hasPrefix("<Event ") {
        document = ""
      } else if document.isEmpty && line.hasPrefix("evtxexport") {
        return
      }
      document += line + "\n"
      guard line == "</Event>" else { return }
      number += 1
      try expect(Self.plain(number), in: XMLElement(parsing: document))
    }
    #expect(status == 0, "evtxexport is part of Debian's libevtx-utils")
    #expect(number == 100_000)
    var info: [Substring] = []
    #expect(try lines(of: "evtxinfo '\(path)' 2>&1") { info.append($0) } == 0)
    #expect(info.contains { $0.contains("Number of records") && $0.hasSuffix(": 100000") })
    #expect(info.contains { $0.contains("recovered") && $0.hasSuffix(": 0") })
    #expect(
      !info.contains { $0.lowercased().contains("corrupt") || $0.contains("dirty") }, "\(info)")
  }

  @Test func aFileWithoutEventsIsWholeToo() throws {
    defer { unlink(path) }
    #expect(try EventExport(path: path).finish().events == 0)
    var info: [Substring] = []
    #expect(try lines(of: "evtxinfo '\(path)' 2>&1") { info.append($0) } == 0)
    #expect(info.contains { $0.contains("Number of records") && $0.hasSuffix(": 0") })
    #expect(!info.contains { $0.lowercased().contains("corrupt") }, "\(info)")
  }

  private func expect(_ event: LogEvent, in element: XMLElement) throws {
    let system = try #require(element.first("System"))
    let seen = [
      system.first("EventRecordID")?.text, system.first("EventID")?.text,
      system.first("Level")?.text, system.first("Keywords")?.text,
      system.first("TimeCreated")?["SystemTime"].map { String($0.prefix(27)) },
      system.first("Channel")?.text, system.first("Computer")?.text,
      system.first("Provider")?["Name"], element.first("RenderingInfo")?.first("Message")?.text,
    ]
    let expected = [
      "\(event.number)", "\(event.id)", "\(event.level)", event.keywordsText,
      String(event.time.text.dropLast()), event.channel, event.computer, event.provider,
      event.message,
    ]
    guard seen != expected || Self.data(element) != event.data else { return }
    Issue.record("\(event.number): \(seen) \(Self.data(element))")
  }

  private static func data(_ element: XMLElement) -> [LogEvent.Datum] {
    (element.first("EventData")?.all("Data") ?? []).map { .init($0["Name"] ?? "", $0.text) }
  }

  /// python-evtx takes its time for XML, so that of every fiftieth is looked at.
  @Test func pythonEvtxFindsNothingWrong() throws {
    defer { unlink(path) }
    try write(100_000, Events.event)
    let script = """
      import sys
      from Evtx.Evtx import Evtx
      with Evtx(sys.argv[1]) as log:
          header = log.get_file_header()
          assert header.verify(), 'file header'
          assert not header.is_dirty() and not header.is_full()
          numbers = []
          for chunk in header.chunks():
              assert chunk.verify(), 'chunk'
              for record in chunk.records():
                  assert record.verify(), 'record'
                  numbers.append(record.record_num())
                  if record.record_num() % 50 == 0:
                      print(record.xml().replace(chr(10), chr(1)))
          assert numbers == list(range(1, 100001)), len(numbers)
      print('done')
      """
    let file = path + ".py"
    defer { unlink(file) }
    try Data(script.utf8).write(to: URL(filePath: file))
    var (number, isDone) = (0, false)
    let status = try lines(of: "PYTHONUTF8=1 /usr/bin/python3 '\(file)' '\(path)' 2>&1") { line in
      guard line.hasPrefix("<Event") else {
        isDone = line == "done"
        return
      }
      number += 50
      let element = try XMLElement(parsing: String(line).replacing("\u{1}", with: "\n"))
      let event = Events.event(number)
      #expect(element.first("System")?.first("EventID")?.text == "\(event.id)")
      #expect(element.first("System")?.first("Channel")?.text == event.channel)
      #expect(element.first("RenderingInfo")?.first("Message")?.text == event.message)
      #expect(Self.data(element) == event.data)
    }
    #expect(status == 0 && isDone, "python-evtx is Debian's python3-evtx")
    #expect(number == 100_000)
  }
}
