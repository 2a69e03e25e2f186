import ClusterRules

/// What became of the last validation.
enum ValidationRun: Equatable, Sendable {
  /// The nodes are being asked.
  case running
  /// It ended; the page is where its report can be read outside of the console.
  case ended(ValidationReport, page: String?)
}

extension Report {
  /// The report of a validation: what is wrong first, then every test by category.
  static func validation(_ run: ValidationRun?) -> Report {
    let title = "Failover Cluster Validation Report"
    guard case .ended(let report, let page) = run else {
      let text =
        run == nil
        ? "This cluster was not validated since Ferry was started."
        : "Validating: the nodes are asked, and try to reach each other. This takes some seconds."
      return Report(title: title, lines: [Line(text: text, tone: run == nil ? .plain : .moving)])
    }
    var lines = [
      Line(text: "\(report.cluster): \(report.result.rawValue)", isHeading: true),
      Line(text: report.summary, tone: report.result.tone),
    ]
    if let page { lines.append(Line(text: "The report is kept in \(page)", tone: .quiet)) }
    for category in ValidationCategory.allCases {
      let tests = report.tests(in: category)
      guard !tests.isEmpty else { continue }
      lines += [Line(text: "", indent: 0), Line(text: category.rawValue, isHeading: true)]
      lines += tests.flatMap(Self.lines)
    }
    return Report(title: title, lines: lines)
  }

  private static func lines(of test: ValidatedTest) -> [Line] {
    var lines = [
      Line(text: "\(test.result.rawValue): \(test.title)", tone: test.result.tone, indent: 2)
    ]
    for finding in test.findings where finding.result > .success {
      lines.append(
        Line(text: "\(finding.subject): \(finding.text)", tone: .plain, indent: 6))
      if let advice = finding.advice {
        lines.append(Line(text: "→ \(advice)", tone: .quiet, indent: 8))
      }
    }
    return lines
  }
}

extension ValidationResult {
  var tone: Tone {
    switch self {
    case .success: .done
    case .notApplicable: .off
    case .warning: .warning
    case .failed: .broken
    }
  }
}
