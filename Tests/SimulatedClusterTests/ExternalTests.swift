import ClusterModel
import MigrationModel
import Testing

/// The model against migrations that others published: within a tenth, as a table.
@Suite struct ExternalTests {
  @Test func reproducesPublishedMigrations() {
    print(Self.line(["source", "migration", "s paper", "s model", "MiB paper", "MiB model"]))
    for row in PublishedMigration.all {
      print(
        Self.line([
          row.source, row.setup, Self.text(row.seconds.paper), Self.text(row.seconds.model),
          row.sent.map { $0.paper.fixed(0) } ?? "", row.sent.map { $0.model.fixed(0) } ?? "",
        ]))
      guard !row.isOnlyShown else { continue }
      switch (row.seconds.paper, row.seconds.model) {
      case (nil, nil): break
      case (let paper?, let model?):
        #expect(abs(model / paper - 1) <= 0.1, "\(row.source), \(row.setup)")
      case (let paper, let model):
        Issue.record("\(row.setup) took \(Self.text(paper)), the model says \(Self.text(model))")
      }
      if let (paper, model) = row.sent { #expect(abs(model / paper - 1) <= 0.1) }
    }
  }

  /// Ten times the bandwidth gains more than ten times: less is written meanwhile.
  @Test func aFasterLinkSendsLess() throws {
    let times = PublishedMigration.all.filter { $0.source == "K. Holman" }
      .compactMap(\.seconds.model)
    try #require(times.count == 2)
    print("ratio \((times[0] / times[1]).fixed(1)), published \((795.0 / 65).fixed(1))")
    #expect(times[0] / times[1] > 10.5)
  }

  private static func text(_ seconds: Double?) -> String { seconds?.fixed(1) ?? "never" }

  private static func line(_ cells: [String]) -> String {
    let widths = [16, 32, 9, 9, 11, 11]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }
}
