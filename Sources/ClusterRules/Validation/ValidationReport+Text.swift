extension ValidationReport {
  /// The narrowest text: below this words would be cut to pieces.
  private static let widthMin = 40

  /// The report as plain text, lines broken at a width in characters. Names in it come from outside:
  /// whoever writes it to a terminal makes them harmless.
  public func text(width: Int = 100) -> String {
    let width = max(width, Self.widthMin)
    var lines = [
      "Failover Cluster Validation Report: \(cluster)",
      "\(nodes) nodes, \(machines) virtual machines", "",
    ]
    lines += wrapped("Result: \(result.rawValue). \(summary)", indent: 0, width)
    for (word, result) in [("Failed", ValidationResult.failed), ("Warnings", .warning)] {
      let titles = tests.filter { $0.result == result }.map(\.title)
      guard !titles.isEmpty else { continue }
      lines += wrapped("\(word): \(titles.joined(separator: "; "))", indent: 0, hanging: 2, width)
    }
    for category in ValidationCategory.allCases {
      lines += ["", category.rawValue]
      for test in tests(in: category) { lines += text(of: test, width) }
    }
    return lines.joined(separator: "\n")
  }

  /// A test that succeeded is a line; of the others everything is told but what is in order.
  private func text(of test: ValidatedTest, _ width: Int) -> [String] {
    let word = test.result.rawValue
    let padding = String(repeating: " ", count: max(1, 16 - word.count))
    var lines = wrapped("\(word)\(padding)\(test.title)", indent: 2, hanging: 16, width)
    for finding in test.findings where isWorthTelling(finding, of: test) {
      lines += wrapped("\(finding.subject): \(finding.text)", indent: 18, hanging: 2, width)
      if let advice = finding.advice {
        lines += wrapped("→ \(advice)", indent: 20, hanging: 2, width)
      }
    }
    if test.findingsOmitted > 0 { lines += wrapped(test.omission, indent: 18, width) }
    return lines
  }

  private func isWorthTelling(_ finding: ValidationFinding, of test: ValidatedTest) -> Bool {
    finding.result != .success || (test.result == .success && test.title.hasPrefix("List"))
  }

  /// A text broken into lines between words, and within a word that is longer than a line.
  private func wrapped(
    _ text: String, indent: Int, hanging: Int = 0, _ width: Int
  ) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: min(indent + hanging, width / 2))
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    return lines + [line]
  }
}

extension ValidatedTest {
  /// How many findings are left out, in words.
  var omission: String { "and \(findingsOmitted) more" }
}
