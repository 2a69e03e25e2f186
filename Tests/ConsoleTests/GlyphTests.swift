import Foundation
import TerminalUI
import Testing

/// What the console draws has a form in ASCII: the one table knows every glyph of its sources.
@Suite struct GlyphTests {
  @Test func everyGlyphOfTheConsoleHasAnASCIIForm() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Console")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var unknown: [String] = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.contains("//") {
        for scalar in line.unicodeScalars where !scalar.isASCII {
          if ASCIIFallback.character(for: scalar) == ASCIIFallback.unknown {
            unknown.append("\(file): \(scalar) U+\(String(scalar.value, radix: 16))")
          }
        }
      }
    }
    #expect(unknown.isEmpty, "\(unknown)")
  }
}
