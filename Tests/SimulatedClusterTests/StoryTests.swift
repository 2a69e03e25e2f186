import Foundation
import Testing

/// Every file in `Stories/` is a test. RECORD_STORIES=1 writes the logs anew; look at the difference
/// before you believe it.
@Suite struct StoryTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Stories")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".story") }.sorted()

  @Test(arguments: names)
  func goesAsTold(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let story = try Story(String(contentsOf: file, encoding: .utf8))
    let run = try StoryRun(story)
    if ProcessInfo.processInfo.environment["RECORD_STORIES"] == "1" {
      let text = "\(story.head)\n\(Story.separator)\n\(run.log)"
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try #require(story.expected, "no log recorded: RECORD_STORIES=1 swift test")
    let (got, told) = (run.log.split(separator: "\n"), expected.split(separator: "\n"))
    let first = zip(got, told).enumerated().first { $0.element.0 != $0.element.1 }
    if let first {
      Issue.record(
        "line \(first.offset + 1) is\n\(first.element.0)\nbut was told as\n\(first.element.1)")
    } else {
      #expect(got.count == told.count)
    }
  }

  @Test func thereAreStories() { #expect(Self.names.count >= 12) }
}
