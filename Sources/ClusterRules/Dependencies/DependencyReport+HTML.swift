internal import WebPage

extension DependencyReport {
  /// Reports of one cluster as a page that needs nothing else. What comes from outside is escaped.
  public static func html(_ reports: [DependencyReport], cluster: String) -> String {
    let title = "Dependency Report: \(cluster)"
    let sections = reports.map { report in
      "<section>\n" + report.lines.map(\.html).joined() + "</section>\n"
    }
    return WebPage(
      title: title, style: style,
      body: "<h1>\(title.escapedForHTML)</h1>\n\(sections.joined())"
    ).html
  }

  private static let style = """
    section p { margin: 0; } .caption { color: var(--quiet); } .warning { color: var(--warn); }
    .depth-1 { padding-left: 1.5rem; } .depth-2 { padding-left: 3rem; }
    .depth-3 { padding-left: 4.5rem; }
    """
}

extension DependencyReport.Line {
  fileprivate var html: String {
    switch role {
    case .heading: "<h2>\(text.escapedForHTML)</h2>\n"
    case .caption: paragraph("caption")
    case .warning: paragraph("warning")
    case .part, .state, .serviceState: paragraph("part")
    }
  }

  private func paragraph(_ name: String) -> String {
    "<p class=\"\(name) depth-\(depth)\">\(text.escapedForHTML)</p>\n"
  }
}
