import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// The charts of nodes and machines.
@Suite struct UsageTests {
  static func usage(_ share: Double) -> Usage {
    Usage(
      processors: share, memory: .gibibytes(3), memorySize: .gibibytes(4),
      received: .mebibytesPerSecond(share * 40), sent: .mebibytesPerSecond(12))
  }

  /// The page of a machine after some readings.
  static func driver(_ shares: [Double], width: Int = 120, height: Int = 40) -> Driver {
    var driver = Driver(width: width, height: height)
    driver.state.open(Place.machine("web-01"))
    for share in shares { driver.send(.measured(.machine("web-01"), usage(share))) }
    return driver
  }

  @Test func chartsAreAskedForOnlyWhereTheyAreSeen() {
    var driver = Driver()
    #expect(driver.state.shownUsage == nil)
    driver.state.open(Place.node("quay1"))
    #expect(driver.state.shownUsage == .node("quay1"))
    driver.state.open(Place.machine("web-01"))
    #expect(driver.state.shownUsage == .machine("web-01"))
    driver.state.open(Place.machine("build-2"))
    #expect(driver.state.shownUsage == nil, "it is off")
  }

  @Test func theNewestReadingStandsInWords() {
    let driver = Self.driver([0.1, 0.9, 0.35])
    for words in ["CPU        35 %", "Memory     3 GiB of 4 GiB", "Received   14 MiB/s"] {
      #expect(driver.text.contains(words), "\(driver.text)")
    }
  }

  @Test func aChartGrowsToTheLeft() throws {
    let driver = Self.driver([0.01, 0.5, 1], height: 24)
    let line = try #require(driver.lines.first { $0.contains("CPU  ") })
    #expect(line.contains("·▁▄█"), "\(driver.text)")
  }

  @Test func whatIsNotToldIsSaid() {
    var driver = Driver(width: 120, height: 40)
    driver.state.open(Place.node("quay1"))
    #expect(driver.text.contains("Looking at how busy it is"))
    driver.send(.measured(.node("quay1"), nil))
    #expect(driver.text.contains("can't be told"))
  }

  @Test func readingsStayWhileSomethingElseIsLookedAt() {
    var driver = Self.driver([0.2, 0.4])
    driver.state.open(.services)
    driver.state.open(Place.machine("web-01"))
    #expect(driver.state.usage.of(.machine("web-01")).count == 2)
  }

  @Test func theOldestIsForgotten() {
    var history = UsageHistory()
    for index in 0..<1000 {
      let moment = Harbour.start + .seconds(index)
      history.add(Self.usage(0.5), of: .machine("web-01"), at: moment)
      history.add(Self.usage(0.5), of: .machine(MachineID(rawValue: "vm\(index)")), at: moment)
    }
    #expect(history.of(.machine("web-01")).count == UsageHistory.samplesMax)
    #expect(history.of(.machine("vm3")).isEmpty)
    #expect(history.of(.machine("vm999")).count == 1)
  }

  @Test func numbersOutOfRangeDoNotTrap() {
    for share in [-1, 0, .infinity, .nan, 1e300] {
      let driver = Self.driver([share, 0.5], width: 40, height: 12)
      #expect(driver.state.render().surface.cells.count == 480)
      _ = Self.driver([0.5, share]).state.render()
    }
  }
}
