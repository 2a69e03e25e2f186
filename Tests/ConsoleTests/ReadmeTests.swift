import Console
import Foundation
import Testing

struct ReadmeTests {
  /// The table in README.md is the key table's own; with RECORD_SCREENS=1 it is written anew.
  @Test func theKeyTableIsFresh() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "README.md")
    var readme = try String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil,
      let start = readme.range(of: "## Keys\n")?.upperBound,
      let end = readme.range(of: "\nThe mouse:", range: start..<readme.endIndex)?.lowerBound
    {
      readme.replaceSubrange(start..<end, with: KeyTable.standard.markdown)
      try readme.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(readme.contains(KeyTable.standard.markdown), "run the tests with RECORD_SCREENS=1")
  }
}
