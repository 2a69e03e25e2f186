import ClusterModel
import Foundation
import Testing

@testable import MigrationReports

/// The trace is what the published format asks for.
@Suite struct TraceTests {
  private static func file(_ story: Story = Story()) throws -> [String: Any] {
    let data = try TraceFile(story.recording()).json()
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func everyEventHasWhatItsKindNeeds() throws {
    let file = try Self.file()
    #expect(file["displayTimeUnit"] as? String == "ms")
    let events = try #require(file["traceEvents"] as? [[String: Any]])
    #expect(events.count > 40)
    var kinds: Set<String> = []
    for event in events {
      let kind = try #require(event["ph"] as? String)
      kinds.insert(kind)
      #expect(event["name"] as? String != nil && event["pid"] as? Int != nil)
      #expect(try #require(event["ts"] as? Double) >= 0)
      switch kind {
      case "X": #expect(try #require(event["dur"] as? Double) >= 0 && event["tid"] as? Int != nil)
      case "C":
        let values = try #require(event["args"] as? [String: Any])
        #expect(!values.isEmpty && values.values.allSatisfy { $0 is Double })
      case "i": #expect(["g", "p", "t"].contains(event["s"] as? String))
      case "M":
        let name = event["name"] as? String
        #expect(
          ["process_name", "thread_name", "process_sort_index"].contains(name))
      default: Issue.record("an event of kind \(kind)")
      }
    }
    #expect(kinds == ["X", "C", "i", "M"])
  }

  /// What lies on one thread is nested or apart, and every thread and process has a name.
  @Test func threadsAreNestedAndNamed() throws {
    let recording = try Self.overlapping()
    let events = TraceFile(recording).events
    let threads = Dictionary(grouping: events.filter { $0.ph == .complete }) { [$0.pid, $0.tid] }
    for (thread, items) in threads {
      for (index, first) in items.enumerated() {
        for second in items[(index + 1)...] {
          let (a, b) = (first.ts + (first.dur ?? 0), second.ts + (second.dur ?? 0))
          let isApart = second.ts >= a || first.ts >= b
          let isNested =
            (second.ts >= first.ts && b <= a) || (first.ts >= second.ts && a <= b)
          #expect(isApart || isNested, "\(first.name) and \(second.name) on \(thread)")
        }
      }
      let names = events.filter { $0.name == "thread_name" && [$0.pid, $0.tid] == thread }
      #expect(names.count == 1)
    }
    let processes = events.filter { $0.name == "process_name" }.compactMap { $0.args?["name"] }
    #expect(processes == [.text("Ferry"), .text("quay1"), .text("quay2"), .text("Clients")])
  }

  @Test func theTimesAreTheMigrations() throws {
    let story = Story()
    let events = TraceFile(try story.recording()).events.filter { $0.ph == .complete }
    func duration(_ name: String) -> Double? { events.first { $0.name == name }?.dur }
    #expect(duration("Setup") == 400_000)
    #expect(duration("Pass 1") == 3_000_000)
    #expect(duration("Hypervisor pause") == 90_000)
    #expect(duration("TCP client gap") == 240_000)
    #expect(duration("Preflight checks") == 20_000)
    let pass = events.first { $0.name == "Pass 2" }
    #expect(pass?.args?["bytes"] == .number(120 * 1_048_576))
    #expect(pass?.ts == Double(1 + 20 + 400 + 3_000) * 1_000)
  }

  /// Two operations that overlap on one node.
  private static func overlapping() throws -> MigrationRecording {
    let recording = try Story().recording()
    var events = recording.events
    for (from, to) in [(100, 900), (500, 1_500), (600, 800), (1_200, 1_300)] {
      let operation = TimedOperation(
        .refreshing, on: "quay1", from: Story.moment(from), to: Story.moment(to))
      events.append(
        MigrationEvent(id: recording.id, at: Story.moment(to), kind: .operationEnded(operation)))
    }
    return try #require(MigrationRecording(cluster: "harbour", events: events))
  }
}
