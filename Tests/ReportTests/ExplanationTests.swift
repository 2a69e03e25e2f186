import ClusterModel
import MigrationModel
import Testing

@testable import MigrationReports

/// What took too long is found, and what did not is not accused.
@Suite struct ExplanationTests {
  /// Earlier migrations that scatter a little.
  private static func earlier(_ count: Int = 8) throws -> [MigrationRecording] {
    try (0..<count).map { index in
      var story = Story()
      story.id = MigrationID(rawValue: "web-01@\(index + 10)")
      story.setup += (index % 3 - 1) * 15
      story.passes[0] += (index % 4) * 60
      story.blackout += index % 5
      story.cleanUp += (index % 2) * 20
      return try story.recording()
    }
  }

  private static func explained(
    _ earlierCount: Int = 8, _ change: (inout Story) -> Void = { _ in }
  ) throws -> Explanation {
    var story = Story()
    change(&story)
    return Explanation(try story.recording(), earlier: try earlier(earlierCount))
  }

  @Test func anOrdinaryOneIsNotAccused() throws {
    for index in 0..<8 {
      let all = try Self.earlier()
      let explanation = Explanation(all[index], earlier: all)
      #expect(explanation.culprits.isEmpty, "\(explanation.sentences)")
      #expect(explanation.sentences.contains { $0.hasPrefix("No operation took too much time") })
    }
  }

  @Test func aSlowSetupIsFound() throws {
    let explanation = try Self.explained { $0.setup = 2_400 }
    #expect(explanation.culprits.map(\.name) == ["Setup"])
    let culprit = try #require(explanation.culprits.first)
    #expect(culprit.duration == .milliseconds(2_400) && culprit.usual == .milliseconds(400))
    #expect(culprit.evidence.contains("2.40 s, against a median of 400 ms in 8 earlier"))
  }

  @Test func aSlowBlackoutIsFound() throws {
    let explanation = try Self.explained { $0.blackout = 700 }
    #expect(explanation.culprits.map(\.name) == ["Blackout"])
  }

  /// The checks within the preflight are blamed, not the preflight around them.
  @Test func theInnermostWorkIsBlamed() throws {
    let explanation = try Self.explained { $0.checking = 3_000 }
    #expect(explanation.culprits.map(\.name) == ["Preflight checks"])
  }

  @Test func aSlowCopySaysWhy() throws {
    let slower = try Self.explained { $0.passes[0] = 9_000 }
    #expect(slower.culprits.map(\.name) == ["Pass 1"])
    #expect(slower.sentences.contains { $0.contains("the network, or a node, was slower") })
    let more = try Self.explained { story in
      story.passes[0] = 9_000
      story.passBytes[0] = 2_700
    }
    #expect(more.sentences.contains { $0.contains("the machine wrote more") })
  }

  @Test func withoutAnythingToCompareWithItSaysSo() throws {
    let alone = try Self.explained(0)
    #expect(alone.culprits.isEmpty)
    #expect(alone.sentences.contains("There is nothing to compare it with."))
    #expect(alone.sentences.contains { $0.contains("no earlier migration of web-01") })
    let few = try Self.explained(2) { $0.setup = 9_000 }
    #expect(few.culprits.isEmpty)
    #expect(few.sentences.contains { $0.contains("only 2 earlier migrations") })
    #expect(few.sentences.contains { $0.contains("Most of its time went into: setup, 9.00 s") })
  }

  @Test func othersAndFailuresAreNoMeasure() throws {
    var other = Story()
    other.machine = "db-01"
    var failed = Story()
    failed.id = "web-01@99"
    failed.outcome = .cancelled
    let earlier = try [other, other, other, failed, failed, failed].map { try $0.recording() }
    var slow = Story()
    slow.setup = 9_000
    #expect(Explanation(try slow.recording(), earlier: earlier).culprits.isEmpty)
  }

  @Test func aForecastIsEnoughToAccuseTheSwitchOver() throws {
    let late = try Self.explained(0) { story in
      story.outlook = Story.outlook(total: 4_000, pause: 90)
      story.blackout = 900
    }
    #expect(late.culprits.map(\.name) == ["Blackout"])
    #expect(late.sentences.contains { $0.contains("longer than was forecast: 90 ms") })
    let good = try Self.explained(0) { $0.outlook = Story.outlook(total: 4_000, pause: 90) }
    #expect(good.culprits.isEmpty)
    #expect(good.sentences.contains("By its forecast, nothing took too much time."))
    let slow = try Self.explained(0) { story in
      story.outlook = Story.outlook(total: 4_000, pause: 90)
      story.setup = 5_000
    }
    #expect(slow.sentences.contains { $0.hasPrefix("The move took") && $0.contains("longer") })
    #expect(slow.sentences.contains { $0.contains("Most of its time went into: setup") })
    #expect(!slow.sentences.contains { $0.contains("nothing took too much") })
  }
}
