import Testing

/// Limits that keep every file readable in one sitting.
struct SizeTests {
  static let linesMax = 400
  static let functionLinesMax = 50

  @Test func noFileIsTooLong() throws {
    let files = try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests")
    let long = files.filter { $0.lines.count > Self.linesMax }
    #expect(long.isEmpty, "\(long.map { "\($0.path): \($0.lines.count) lines" })")
  }

  /// swift-format fixes the indentation, so a function ends at the first `}` as deep as its `func`.
  @Test func noFunctionIsTooLong() throws {
    var long: [String] = []
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where isFunction(line) {
        let indent = line.prefix { $0 == " " }
        let end = file.lines[index...].firstIndex { $0 == indent + "}" } ?? index
        if end - index > Self.functionLinesMax {
          long.append("\(file.path):\(index + 1): \(end - index) lines")
        }
      }
    }
    #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
  }

  @Test func nothingIsLeftUndone() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "try" + "!", " as" + "! "]
    var found: [String] = []
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where words.contains(where: line.contains) {
        found.append("\(file.path):\(index + 1)")
      }
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  private func isFunction(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return line.hasSuffix("{") && words.first?.hasPrefix("//") == false && words.contains("func")
  }
}
