import ClusterModel
import MigrationModel
import Testing

@testable import LinuxCluster

/// What a machine writes, found from what was measured of it.
@Suite struct MeasureTests {
  private func fit(_ first: Int, _ second: Int?, touched: Double = 200) -> WorkingSet? {
    WriteFit.workingSets(
      first: WriteFit.written(first, in: WriteFit.short),
      second: second.map { WriteFit.written($0, in: WriteFit.long) },
      touched: .mebibytes(touched)
    ).first
  }

  @Test func aModestWriterHasTheSetAndTheRateThatWereMeasured() throws {
    // As read of a guest that sweeps 32 MiB at 20 MiB/s: 20, and 16 over two seconds.
    let set = try #require(fit(20, 16))
    #expect(abs(set.size.mebibytes - 32) < 2)
    #expect(abs(set.rate.mebibytesPerSecond - 20) < 1)
    #expect(set.pattern == .cyclic)
  }

  @Test func aHeavyWriterIsKnownToWriteFasterThanItWasSeen() throws {
    // 128 MiB at 400 MiB/s: all of it is written within the short period.
    let set = try #require(fit(127, 64))
    #expect(abs(set.size.mebibytes - 128) < 2)
    #expect(set.rate.mebibytesPerSecond > 300)
  }

  @Test func aSetWhoseEndWasNotSeenMayBeLarger() throws {
    let set = try #require(fit(30, 30))
    #expect(set.size.mebibytes > 110)
    #expect(try #require(fit(30, 30, touched: 100)).size == .mebibytes(100))
  }

  @Test func aQuietMachineStillWritesALittle() throws {
    #expect(fit(0, nil) == WriteFit.idle)
    #expect(try #require(fit(2, nil)).rate == .mebibytesPerSecond(2.5))
  }

  @Test func smallMachinesAreSampledMoreDenselyThanLibvirtWould() {
    #expect(LibvirtConnection.samples(of: .mebibytes(256)) == 16_384)
    #expect(LibvirtConnection.samples(of: .gibibytes(2)) == 2048)
    #expect(LibvirtConnection.samples(of: .gibibytes(8)) == nil)
  }

  @Test func theMemoryOfAMachineIsFoundAmongTheMappingsOfItsProcess() throws {
    let text = """
      0
      7f0000000000-7f0010002000 rw-p 00000000 00:00 0
      Rss:              206848 kB
      7f0020000000-7f0060000000 rwxp 00000000 00:00 0
      Rss:               31000 kB
      55d000000000-55d000100000 r-xp 00000000 08:01 99 /usr/bin/qemu-system-x86_64
      Rss:                 900 kB
      """
    let survey = try #require(MemorySurvey(text, memory: .mebibytes(256)))
    #expect(survey.touched == .mebibytes(202) && survey.user == 0)
    #expect(MemorySurvey("", memory: .mebibytes(256)) == nil)
    #expect(MemorySurvey("0\n", memory: .mebibytes(256)) == nil)
    #expect(MemorySurvey("0\nRss: 7 kB\n", memory: .mebibytes(256)) == nil)
  }

  @Test func aProbeThatSentNextToNothingTellsNothing() {
    #expect(NetworkProbe.rate("18874368 0.3\n") == .mebibytesPerSecond(60))
    #expect(NetworkProbe.rate("100 0.3") == nil)
    #expect(NetworkProbe.rate("18874368 0") == nil)
    #expect(NetworkProbe.rate("") == nil)
  }
}
