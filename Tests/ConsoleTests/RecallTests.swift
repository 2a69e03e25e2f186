import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Migrations of earlier runs, and recordings alone, are watched again.
@Suite struct RecallTests {
  private static let past: MigrationID = "web-01/1"

  private static func recording() throws -> MigrationRecording {
    var voyage = Voyage()
    voyage.arrives()
    let events = voyage.events.compactMap { event -> MigrationEvent? in
      if case .migration(let event) = event { event } else { nil }
    }
    return try #require(MigrationRecording(cluster: "harbour", events: events))
  }

  /// On the list of all migrations, of which one is known from the journal alone.
  private static func list() throws -> Driver {
    var driver = Driver()
    let remembered = try #require(PastMigration(try recording().migration))
    driver.send(.remembered([remembered]))
    driver.keys("V")
    return driver
  }

  @Test func theRecordingIsAskedForAndShown() throws {
    var driver = try Self.list()
    driver.keys("Home Enter")
    #expect(driver.takeCommands() == [.recall(Self.past)])
    #expect(driver.state.screen == .crossings)
    driver.send(.recalled(Self.past, try Self.recording()))
    #expect(driver.state.screen == .migration(Self.past))
    #expect(driver.text.contains("87 ms"))
    driver.keys("R")
    #expect(driver.state.needsTicks)
    driver.keys("Esc Esc")
    #expect(driver.state.screen == .crossings)
  }

  @Test func theBlackoutIsWatchedAtOnceWhenThatWasAskedFor() throws {
    var driver = try Self.list()
    driver.keys("Home r")
    #expect(driver.takeCommands() == [.recall(Self.past)])
    driver.send(.recalled(Self.past, try Self.recording()))
    #expect(driver.state.replay?.part == .blackout)
  }

  @Test func withoutARecordingItSaysSo() throws {
    var driver = try Self.list()
    driver.keys("Home Enter")
    driver.send(.recalled(Self.past, nil))
    #expect(driver.state.screen == .crossings)
    #expect(driver.text.contains("Only its result was kept"))
  }

  /// Who has gone elsewhere meanwhile is not called back.
  @Test func anAnswerThatComesTooLateChangesNothing() throws {
    var driver = try Self.list()
    driver.keys("Home Enter Esc")
    driver.send(.recalled(Self.past, try Self.recording()))
    #expect(driver.state.screen == .browser)
    driver.send(.recalled("another/1", try Self.recording()))
    #expect(driver.state.screen == .browser)
  }

  @Test func aConsoleCanBeOpenedToPlayARecordingAlone() throws {
    let recording = try Self.recording()
    var cluster = ClusterSnapshot(name: "harbour", kind: .linux)
    cluster.adopt([recording.migration])
    var options = ConsoleOptions()
    options.playback = Playback(recording.id, speed: 0.09)
    var state = ConsoleState(
      cluster: cluster, options: options, size: .init(width: 100, height: 30),
      now: MonotonicTime(nanoseconds: 5))
    #expect(state.screen == .migration(recording.id))
    #expect(state.replay?.part == .whole && state.replay?.speed == 0.1)
    #expect(state.needsTicks)
    #expect(state.update(.input(.key(KeyPress(.escape)))) == [.quit])
  }
}
