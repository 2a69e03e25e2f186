internal import WebPage

extension ValidationReport {
  /// The report as one page that needs nothing else: no scripts, no pictures, no network. What comes
  /// from outside is escaped.
  public func html() -> String {
    var body = """
      <h1>Failover Cluster Validation Report</h1>
      <p class="cluster">Cluster <strong>\(cluster.escapedForHTML)</strong>: \
      \(nodes) nodes, \(machines) virtual machines</p>
      <p><span class="mark \(result.mark)">\(result.rawValue)</span> \(summary)</p>

      """
    body += contents
    for category in ValidationCategory.allCases {
      body += "<section>\n<h2>\(category.rawValue)</h2>\n"
      for (place, test) in tests(in: category).enumerated() {
        body += details(of: test, anchor: category.anchor(place))
      }
      body += "</section>\n"
    }
    return WebPage(
      title: "Failover Cluster Validation Report: \(cluster)", style: Self.style, body: body
    ).html
  }

  /// A line for each test, which leads to its details.
  private var contents: String {
    var table = "<table>\n<thead><tr><th>Test</th><th>Result</th></tr></thead>\n"
    for category in ValidationCategory.allCases {
      table += "<tbody>\n<tr><th colspan=\"2\">\(category.rawValue)</th></tr>\n"
      for (place, test) in tests(in: category).enumerated() {
        table += """
          <tr><td><a href="#\(category.anchor(place))">\(test.title.escapedForHTML)</a></td>\
          <td><span class="mark \(test.result.mark)">\(test.result.rawValue)</span></td></tr>

          """
      }
      table += "</tbody>\n"
    }
    return table + "</table>\n"
  }

  private func details(of test: ValidatedTest, anchor: String) -> String {
    var text = """
      <article id="\(anchor)">
      <h3><span class="mark \(test.result.mark)">\(test.result.rawValue)</span> \
      \(test.title.escapedForHTML)</h3>
      <ul>

      """
    for finding in test.findings {
      let advice = finding.advice.map { "<p class=\"advice\">\($0.escapedForHTML)</p>" } ?? ""
      text += """
        <li class="\(finding.result.mark)"><strong>\(finding.subject.escapedForHTML)</strong>: \
        \(finding.text.escapedForHTML)\(advice)</li>

        """
    }
    if test.findingsOmitted > 0 { text += "<li>\(test.omission)</li>\n" }
    return text + "</ul>\n</article>\n"
  }

  private static let style = """
    .advice { margin: 0 0 0.3rem; color: var(--quiet); }
    .advice::before { content: "\\2192\\00a0"; }
    """
}

extension ValidationResult {
  /// Its class in the style sheet.
  fileprivate var mark: String {
    switch self {
    case .success: "success"
    case .notApplicable: "not-applicable"
    case .warning: "warning"
    case .failed: "failed"
    }
  }
}

extension ValidationCategory {
  /// Where the details of one of its tests stand.
  fileprivate func anchor(_ place: Int) -> String {
    let name = String(rawValue.lowercased().map { $0 == " " ? "-" : $0 })
    return "\(name)-\(place + 1)"
  }
}
