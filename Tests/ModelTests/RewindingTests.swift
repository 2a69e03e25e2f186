import ClusterModel
import Testing

/// A migration as it stood at earlier moments.
@Suite struct RewindingTests {
  private static func moment(_ milliseconds: Int) -> MonotonicTime {
    MonotonicTime(nanoseconds: 0) + .milliseconds(milliseconds)
  }

  /// Told in milliseconds: setup 0, pass 1 at 100, pass 2 at 400, blackout from 500 to 590, end 700.
  private static let events: [(Int, MigrationEvent.Kind)] = [
    (0, .setupBegan(network: "n")), (100, .passBegan(1)), (150, progress(1, sent: 10, left: 90)),
    (390, progress(1, sent: 95, left: 5)), (400, .passBegan(2)),
    (410, progress(2, sent: 96, left: 8)), (490, progress(2, sent: 103, left: 1)),
    (500, .blackoutBegan), (590, .blackoutEnded),
    (590, .laneMeasured(.hypervisor, LaneReading(duration: .milliseconds(90), isFinal: true))),
    (640, .laneMeasured(.network, LaneReading(duration: .milliseconds(120), isFinal: true))),
    (700, .ended(.done)),
  ]

  private static func progress(_ pass: Int, sent: Double, left: Double) -> MigrationEvent.Kind {
    .progressed(
      MigrationProgress(
        pass: pass, sent: .mebibytes(sent), remaining: .mebibytes(left), total: .mebibytes(100),
        rate: .mebibytesPerSecond(300)))
  }

  private static func migration(upTo limit: Int = .max) throws -> Migration {
    var cluster = ClusterSnapshot(name: "c", kind: .simulated)
    let request = MigrationRequest(
      machine: "web", source: "a", destination: "b", initiator: .ferry,
      requestedAt: WallTime(secondsSince1970: 0))
    cluster.apply(.migration(MigrationEvent(id: "m", at: moment(0), kind: .requested(request))))
    for (at, kind) in events where at <= limit {
      cluster.apply(.migration(MigrationEvent(id: "m", at: moment(at), kind: kind)))
    }
    return try #require(cluster.migration("m"))
  }

  /// At moments between its events, a migration rewound is what it was then.
  @Test(arguments: [50, 200, 395, 450, 495])
  func itIsWhatItWas(at milliseconds: Int) throws {
    let whole = try Self.migration()
    let then = try Self.migration(upTo: milliseconds)
    let rewound = whole.rewound(to: Self.moment(milliseconds))
    #expect(rewound.phase == then.phase)
    #expect(rewound.progress == then.progress)
    #expect(rewound.samples == then.samples)
    #expect(rewound.spans == then.spans)
    #expect(rewound.passes == then.passes)
    #expect(rewound.outcome == nil)
    #expect(rewound.blackoutBegan == nil)
  }

  @Test func theLanesGrowFromTheStop() throws {
    let whole = try Self.migration()
    let inside = whole.rewound(to: Self.moment(540))
    #expect(inside.phase == .blackout)
    #expect(
      inside.lanes[.network] == LaneReading(duration: .milliseconds(40), isFinal: false))
    let after = whole.rewound(to: Self.moment(600))
    #expect(after.blackoutEnded == Self.moment(590))
    #expect(after.lanes[.hypervisor]?.isFinal == true)
    #expect(after.lanes[.network]?.duration == .milliseconds(100))
    #expect(after.outcome == nil)
  }

  @Test func atItsEndItIsWhole() throws {
    let whole = try Self.migration()
    #expect(whole.rewound(to: Self.moment(700)) == whole)
  }
}
