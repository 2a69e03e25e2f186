extension ValidationReport {
  /// The report as one page that needs nothing else: no scripts, no pictures, no network. What comes
  /// from outside is escaped.
  public func html() -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Failover Cluster Validation Report: \(cluster.escaped)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>Failover Cluster Validation Report</h1>
      <p class="cluster">Cluster <strong>\(cluster.escaped)</strong>: \
      \(nodes) nodes, \(machines) virtual machines</p>
      <p><span class="mark \(result.mark)">\(result.rawValue)</span> \(summary)</p>

      """
    page += contents
    for category in ValidationCategory.allCases {
      page += "<section>\n<h2>\(category.rawValue)</h2>\n"
      for (place, test) in tests(in: category).enumerated() {
        page += details(of: test, anchor: category.anchor(place))
      }
      page += "</section>\n"
    }
    return page + "</body>\n</html>\n"
  }

  /// A line for each test, which leads to its details.
  private var contents: String {
    var table = "<table>\n<thead><tr><th>Test</th><th>Result</th></tr></thead>\n"
    for category in ValidationCategory.allCases {
      table += "<tbody>\n<tr><th colspan=\"2\">\(category.rawValue)</th></tr>\n"
      for (place, test) in tests(in: category).enumerated() {
        table += """
          <tr><td><a href="#\(category.anchor(place))">\(test.title.escaped)</a></td>\
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
      \(test.title.escaped)</h3>
      <ul>

      """
    for finding in test.findings {
      let advice = finding.advice.map { "<p class=\"advice\">\($0.escaped)</p>" } ?? ""
      text += """
        <li class="\(finding.result.mark)"><strong>\(finding.subject.escaped)</strong>: \
        \(finding.text.escaped)\(advice)</li>

        """
    }
    if test.findingsOmitted > 0 { text += "<li>\(test.omission)</li>\n" }
    return text + "</ul>\n</article>\n"
  }

  private static let style = """
    :root { --text: #1b1f24; --back: #fff; --line: #d4d9df; --quiet: #59636e;
      --good: #1a7f37; --warn: #8a5a00; --bad: #c21f2c; }
    @media (prefers-color-scheme: dark) { :root { --text: #e3e8ee; --back: #14181d;
      --line: #3a424c; --quiet: #9aa5b1; --good: #57c26f; --warn: #e0ac3f; --bad: #ff7b80; } }
    body { font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back);
      max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; } h2 { border-bottom: 1px solid var(--line); margin-top: 2.5rem; }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 0.25rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: 0.2rem 0.6rem 0.2rem 0;
      border-bottom: 1px solid var(--line); }
    tbody th { padding-top: 1rem; }
    a { color: inherit; }
    ul { margin: 0; padding-left: 1.4rem; }
    .mark { font-weight: 600; white-space: nowrap; }
    .mark::before { content: "\\2022\\00a0"; }
    .success.mark { color: var(--good); } .success.mark::before { content: "\\2713\\00a0"; }
    .warning.mark { color: var(--warn); } .warning.mark::before { content: "\\25b2\\00a0"; }
    .failed.mark { color: var(--bad); } .failed.mark::before { content: "\\2717\\00a0"; }
    .not-applicable { color: var(--quiet); }
    .advice { margin: 0 0 0.3rem; color: var(--quiet); }
    .advice::before { content: "\\2192\\00a0"; }
    @media print { a { text-decoration: none; } article { break-inside: avoid; } }
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

extension String {
  /// The text as HTML shows it: no tags, no entities, no control characters, and nothing that turns
  /// the direction of what follows.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": text += "\u{FFFD}"
      default:
        let isControl = scalar.properties.generalCategory == .control
        text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }
}
