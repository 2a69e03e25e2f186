import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct WatchTests {
  private var watch = MigrationWatch(
    id: "m", machine: "web-01", source: "node1", destination: nil)

  private mutating func take(
    _ node: NodeID, _ milliseconds: Int64, _ kind: HypervisorEvent.Kind
  ) -> [MigrationEvent.Kind] {
    let event = HypervisorEvent(
      node: node, at: MonotonicTime(nanoseconds: milliseconds * 1_000_000), machine: "web-01",
      kind: kind)
    return watch.take(event).map(\.kind)
  }

  @Test mutating func followsAMigrationThroughItsEvents() {
    #expect(take("node2", 0, .arrivalBegan) == [])
    #expect(watch.destination == "node2")
    #expect(take("node1", 10, .passBegan(1)) == [.passBegan(1)])
    #expect(take("node1", 20, .passBegan(2)) == [.passBegan(2)])
    #expect(take("node1", 20, .passBegan(2)) == [])
    #expect(take("node1", 30, .suspendedForMigration) == [.blackoutBegan])
    #expect(take("node1", 31, .passBegan(3)) == [])
    #expect(!watch.hasMoved)
    #expect(take("node2", 90, .resumedAfterMigration) == [.blackoutEnded])
    #expect(watch.hasMoved && !watch.isSettled)
    let reading = LaneReading(duration: .milliseconds(63), isFinal: true, note: "as libvirt says")
    #expect(
      take("node1", 95, .jobCompleted(statistics(downtime: 63)))
        == [.laneMeasured(.hypervisor, reading)])
    #expect(take("node1", 99, .departed) == [])
    #expect(watch.ending == .moved && watch.isSettled)
    #expect(watch.closing(at: .zero).isEmpty)
  }

  @Test mutating func measuresByEventsWhatLibvirtDoesNotReport() {
    _ = take("node1", 30, .suspendedForMigration)
    _ = take("node2", 90, .resumedAfterMigration)
    let kinds = watch.closing(at: .zero).map(\.kind)
    let reading = LaneReading(
      duration: .milliseconds(60), isFinal: true, note: "between libvirt's events")
    #expect(kinds == [.laneMeasured(.hypervisor, reading)])
  }

  @Test mutating func aMachineThatResumesOnItsSourceHasNotMoved() {
    _ = take("node1", 30, .suspendedForMigration)
    #expect(take("node1", 90, .resumedAfterMigration) == [.blackoutEnded])
    #expect(watch.ending == .doubtful && !watch.hasMoved)
  }

  @Test mutating func whereItWentIsKnownAtTheLatestWhenItRunsThere() {
    _ = take("node1", 30, .suspendedForMigration)
    _ = take("node3", 90, .resumedAfterMigration)
    #expect(watch.destination == "node3" && watch.hasMoved)
  }

  @Test mutating func postCopyFetchesAfterItsBlackout() {
    #expect(take("node1", 20, .passBegan(2)) == [.passBegan(2)])
    #expect(take("node1", 30, .suspendedForPostCopy) == [.blackoutBegan])
    #expect(!watch.hasMoved && watch.isSplit)
    #expect(take("node2", 80, .resumedInPostCopy) == [.blackoutEnded, .fetchingBegan])
    #expect(take("node2", 81, .resumedInPostCopy) == [])
    #expect(watch.isSplit && !watch.isSettled)
    #expect(take("node2", 990, .resumedAfterMigration) == [])
    let pause = LaneReading(
      duration: .milliseconds(50), isFinal: true, note: "between libvirt's events")
    // libvirt's own number counts the fetching too.
    #expect(
      take("node1", 995, .jobCompleted(statistics(downtime: 960)))
        == [.laneMeasured(.hypervisor, pause)])
    #expect(take("node1", 999, .departed) == [])
    #expect(watch.isSettled && !watch.isSplit && watch.hasMoved)
  }

  @Test mutating func theDestinationsWordMayComeFirstInPostCopy() {
    #expect(
      take("node2", 80, .resumedInPostCopy) == [.blackoutBegan, .blackoutEnded, .fetchingBegan])
    #expect(take("node1", 81, .suspendedForPostCopy) == [])
  }

  @Test mutating func readingsGoOnWhileTheRestIsFetchedUntilItBreaksOff() {
    var job = statistics(downtime: nil)
    job.memoryTotal = 268_435_456
    func read() -> Int { watch.take(job, at: .zero).count }
    _ = take("node1", 30, .suspendedForPostCopy)
    #expect(read() == 0)
    _ = take("node2", 80, .resumedInPostCopy)
    #expect(read() == 1)
    #expect(take("node1", 90, .postCopyFailed) == [])
    #expect(watch.isTorn && watch.isSplit && read() == 0)
    watch.takeUp()
    #expect(!watch.isTorn && read() == 1)
  }

  @Test mutating func aBreakBeforePostCopyMeansNothing() {
    #expect(take("node1", 90, .postCopyFailed) == [])
    #expect(!watch.isTorn && !watch.isSplit)
  }

  @Test mutating func anArrivalThatFailsLeavesDoubts() {
    _ = take("node2", 0, .arrivalBegan)
    _ = take("node2", 50, .arrivalFailed)
    #expect(watch.ending == .doubtful)
  }

  @Test mutating func statisticsCountPagesAsBytes() {
    var reading = statistics(downtime: nil)
    #expect(watch.take(reading, at: .zero).isEmpty, "nothing was copied yet")
    reading.memoryTotal = 1 << 28
    reading.memorySent = 1 << 20
    reading.pass = 2
    reading.dirtyPageRate = 256
    let kinds = watch.take(reading, at: .zero).map(\.kind)
    #expect(kinds.first == .passBegan(2))
    guard kinds.count == 2, case .progressed(let progress) = kinds[1] else {
      Issue.record("\(kinds)")
      return
    }
    #expect(progress.dirtyRate == .mebibytesPerSecond(1))
    #expect(progress.sent == .mebibytes(1) && progress.total == .mebibytes(256))
    #expect(watch.hasCopied)
  }

  private func statistics(downtime: UInt64?) -> JobStatistics {
    JobStatistics(
      operation: .departure, pass: 0, memoryTotal: 0, memorySent: 0, memoryRemaining: 0, rate: 0,
      dirtyPageRate: 0, pageSize: 4096, downtime: downtime)
  }
}
