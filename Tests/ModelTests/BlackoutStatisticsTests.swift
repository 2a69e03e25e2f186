import MigrationModel
import Testing

/// How long the blackouts were.
@Suite struct BlackoutStatisticsTests {
  @Test func ofNothingThereIsNothing() {
    #expect(BlackoutStatistics([]) == nil)
  }

  @Test func oneIsMedianAndWorst() throws {
    let statistics = try #require(BlackoutStatistics([.milliseconds(87)]))
    #expect(statistics.median == .milliseconds(87))
    #expect(statistics.most == .milliseconds(87))
    #expect(statistics.worst == .milliseconds(87))
    #expect(statistics.classes == [0, 0, 1, 0, 0, 0, 0, 0, 0])
  }

  @Test func aBorderBelongsToTheClassAboveIt() throws {
    let statistics = try #require(
      BlackoutStatistics([.milliseconds(25), .milliseconds(24), .seconds(5), .seconds(90)]))
    #expect(statistics.classes == [1, 1, 0, 0, 0, 0, 0, 0, 2])
  }

  @Test func ofAHundredTheNinetyFifthCounts() throws {
    let statistics = try #require(BlackoutStatistics((1...100).map { .milliseconds($0) }))
    #expect(statistics.median == .milliseconds(50))
    #expect(statistics.most == .milliseconds(95))
    #expect(statistics.worst == .milliseconds(100))
  }
}
