import ClusterModel
import FoundationEssentials
import Testing

/// What an event carries, and what of it is kept.
@Suite struct EventRecordTests {
  static let full = EventRecord(
    time: WallTime(secondsSince1970: 1_256_220_000.25), level: .verbose, provider: .ferry,
    channel: .highAvailabilityAnalytic, eventID: 112, opcode: .start,
    keywords: [.migration, .pass], node: "quay1", machine: "web-01", message: "pass 2 began",
    data: [EventField("Pass", "2"), EventField("Pass", "again")])

  @Test func everythingIsKept() throws {
    for record in [
      Self.full,
      EventRecord(
        time: WallTime(secondsSince1970: 1), level: .error, provider: .failoverClustering,
        eventID: 1069, message: "failed"),
    ] {
      let data = try JSONEncoder().encode(record)
      #expect(try JSONDecoder().decode(EventRecord.self, from: data) == record)
    }
  }

  @Test func whatAnOlderFerrySavedIsRead() throws {
    let old = """
      {"time": {"secondsSince1970": 5}, "level": "Warning", "source": "pacemaker", "node": "n1",
       "message": "n1 went from Up to Down"}
      """
    let record = try JSONDecoder().decode(EventRecord.self, from: Data(old.utf8))
    #expect(record.provider == "pacemaker" && record.channel == .pacemaker)
    #expect(record.node == "n1" && record.eventID == nil && record.data.isEmpty)
  }

  @Test func levelsHaveTheNumbersOfWindows() {
    #expect(EventRecord.Level.allCases.map(\.number) == [1, 2, 3, 4, 5])
    #expect(EventRecord.Level(number: 3) == .warning && EventRecord.Level(number: 0) == nil)
  }

  @Test func channelsOfTheGuideAreKnownAndTheAnalyticOneIsOff() {
    let guide = [
      "System", "Config-Admin", "High-Availability-Admin", "High-Availability-Analytic",
      "Hypervisor-Admin", "Integration-Admin", "Network-Admin", "SynthStor-Admin", "SynthNic-Admin",
      "Image-Management-Service-Admin", "VMMS-Admin", "Worker-Admin",
    ].map { $0 == "System" ? $0 : "Microsoft-Windows-Hyper-V-\($0)" }
    #expect(guide.allSatisfy { EventChannel.named($0) != nil })
    #expect(EventChannel.named("SYSTEM")?.id == .system && EventChannel.named("none") == nil)
    var switches = ChannelSwitches()
    #expect(!switches.isEnabled(.highAvailabilityAnalytic) && switches.isEnabled(.ferry))
    switches.switched = [.highAvailabilityAnalytic: true, .system: false]
    #expect(switches.isEnabled(.highAvailabilityAnalytic) && !switches.isEnabled(.system))
  }

  @Test func stepsMakeRoomBeforeAnythingElse() {
    var cluster = ClusterSnapshot(name: "c", kind: .simulated)
    var step = Self.full
    var other = Self.full
    other.channel = .system
    for index in 0..<ClusterSnapshot.recordsMax {
      (step.time, other.time) = (Self.second(index), Self.second(index))
      cluster.apply(.recorded(index % 2 == 0 ? other : step))
    }
    for index in 0..<ClusterSnapshot.recordsMax {
      other.time = Self.second(1000 + index)
      cluster.apply(.recorded(other))
      let halves = (index + 1, ClusterSnapshot.recordsMax / 2)
      let steps = cluster.records.count { $0.channel == .highAvailabilityAnalytic }
      #expect(steps == max(0, halves.1 - halves.0))
    }
    #expect(cluster.records.count == ClusterSnapshot.recordsMax)
  }

  @Test func whatIsRecalledComesInOrderAndOnce() {
    var cluster = ClusterSnapshot(name: "c", kind: .linux)
    let records = (0..<4).map { index in
      EventRecord(time: Self.second(index), level: .error, provider: .corosync, message: "\(index)")
    }
    for record in [records[1], records[3]] { cluster.apply(.recorded(record)) }
    cluster.recall([records[0], records[1], records[2]])
    #expect(cluster.records == records)
  }

  private static func second(_ number: Int) -> WallTime {
    WallTime(secondsSince1970: Double(number))
  }
}
