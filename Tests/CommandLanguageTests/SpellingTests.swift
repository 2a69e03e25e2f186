import Testing

@testable import CommandLanguage

/// The distance that stops at a limit is the distance of the textbook, wherever it is told.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("Quay1", "quay1", 0),
    ("Get-ClusterNod", "Get-ClusterNode", 1), ("intention", "execution", 5), ("größe", "grosse", 3),
  ])
  func theDistanceIsToldUpToTheLimit(one: String, other: String, distance: Int) {
    #expect(Spelling.distance(one, other, atMost: 64) == distance)
    #expect(Spelling.distance(one, other, atMost: distance) == distance)
    #expect(Spelling.distance(one, other, atMost: distance - 1) == nil)
  }

  @Test func theLimitNeverChangesWhatIsFound() {
    let words = Catalogue.all.prefix(40).map(\.name) + ["", "x", "Get", "sort-objcet", "Nodes-Get"]
    for one in words {
      for other in words {
        let whole = Spelling.distance(one, other, atMost: 64)
        for limit in [0, 1, 2, 5, 9] {
          #expect(
            Spelling.distance(one, other, atMost: limit) == whole.flatMap { $0 > limit ? nil : $0 })
        }
      }
    }
  }

  @Test func theNearestIsTheFirstOfThoseThatAreAsNear() {
    #expect(Spelling.nearest(to: "nods", among: ["vms", "node", "nodes", "nodds"]) == "node")
    #expect(Spelling.nearest(to: "zzzzzz", among: ["vms", "node"]) == nil)
    #expect(
      Nearness.best("ClusterQuorum", among: ["Get-ClusterQuorum", "x"]) == ["Get-ClusterQuorum"])
  }
}
