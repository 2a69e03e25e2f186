public import ClusterModel
internal import WebPage

/// A recorded migration as one page for a change ticket: the verdict first, then what it rests on.
public struct MigrationReport: Sendable {
  let recording: MigrationRecording
  let explanation: Explanation

  /// Makes a report; earlier migrations of the machine say what is usual.
  public init(_ recording: MigrationRecording, earlier: [MigrationRecording] = []) {
    self.recording = recording
    explanation = Explanation(recording, earlier: earlier)
  }

  var migration: Migration { recording.migration }

  /// The moment up to which it is told.
  var end: MonotonicTime { migration.endedAt ?? recording.ended }

  /// The whole page. Everything that comes from outside is escaped.
  public func html() -> String {
    let sections = [
      verdict, findings, forecasts, phases, blackouts, rates, passes, plan, history,
    ]
    let body =
      sections.joined()
      + "<footer>Migration \(recording.id.rawValue.escapedForHTML) of cluster "
      + "\(recording.cluster.escapedForHTML), as Ferry recorded it. Times are UTC.</footer>\n"
    return WebPage(
      title: "Live migration of \(migration.machine), "
        + migration.request.requestedAt.calendarText,
      style: Self.style, body: body
    ).html
  }

  /// A part of the page under a heading; nothing when there is nothing in it.
  func section(_ title: String, _ content: String, _ remark: String? = nil) -> String {
    guard !content.isEmpty else { return "" }
    let words = remark.map { "<p class=\"remark\">\($0.escapedForHTML)</p>\n" } ?? ""
    return "<section>\n<h2>\(title)</h2>\n\(words)\(content)</section>\n"
  }

  /// A table; cells are escaped.
  func table(_ headings: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\($0.escapedForHTML)</\(tag)>" }.joined() + "</tr>\n"
    }
    return "<table>\n<thead>\(row(headings, "th"))</thead>\n<tbody>\n"
      + rows.map { row($0, "td") }.joined() + "</tbody>\n</table>\n"
  }

  /// How long after the request a moment was.
  func offset(_ moment: MonotonicTime) -> String { (moment - recording.began).stopwatch }

  private static let style = """
    :root { --copy: #2563b0; --wait: #8b97a5; --dirty: #b45f06; --dark: #b3173f;
      --fetch: #7a3fb0; --soft: #eef2f6; }
    @media (prefers-color-scheme: dark) { :root { --copy: #6aa8f0; --wait: #7b8794;
      --dirty: #e59a45; --dark: #ff6f91; --fetch: #c191f2; --soft: #1e252d; } }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .kicker { color: var(--quiet); margin: 0; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0.2rem 0 0.6rem; }
    h1 span { font-weight: 400; color: var(--quiet); }
    .outcome { font-size: 1.15rem; margin: 0 0 1.2rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: 0.8rem; margin: 0; }
    .cards div { background: var(--soft); border-radius: 0.5rem; padding: 0.7rem 0.9rem; }
    .cards dt { color: var(--quiet); font-size: 0.85rem; }
    .cards dd { margin: 0; font-size: 1.5rem; font-weight: 600; }
    .cards dd small { display: block; font-size: 0.8rem; font-weight: 400; color: var(--quiet); }
    .remark, footer { color: var(--quiet); } footer { margin-top: 3rem; font-size: 0.85rem; }
    .findings li { margin: 0.2rem 0; }
    figure { margin: 0.5rem 0 1rem; } svg { width: 100%; height: auto; display: block; }
    svg text { font: 13px system-ui, sans-serif; fill: var(--text); }
    svg .quiet { fill: var(--quiet); font-size: 12px; }
    svg .strong { font-weight: 600; }
    svg .grid { stroke: var(--line); } svg .axis { stroke: var(--quiet); }
    svg .step { stroke: var(--quiet); stroke-dasharray: 3 3; }
    svg .wait { fill: var(--wait); } svg .setup { fill: var(--quiet); }
    svg .copy { fill: var(--copy); } svg .dark { fill: var(--dark); }
    svg .fetch { fill: var(--fetch); } svg .tidy { fill: var(--wait); opacity: 0.6; }
    svg .dirty { fill: var(--dirty); } svg .band { fill: var(--soft); stroke: var(--line); }
    svg .hit { fill: var(--good); } svg .miss { fill: var(--warn); }
    svg .likely { stroke: var(--quiet); stroke-width: 2; }
    svg .rate { fill: none; stroke: var(--copy); stroke-width: 2; }
    svg .under { fill: var(--copy); opacity: 0.15; }
    svg .write { fill: none; stroke: var(--dirty); stroke-width: 2; }
    svg .stop { fill: var(--dark); opacity: 0.25; }
    svg .on { fill: var(--back); font-weight: 600; }
    td { font-variant-numeric: tabular-nums; vertical-align: top; }
    td:not(:last-child) { white-space: nowrap; }
    @media print { body { margin: 0; max-width: none; } section { break-inside: avoid-page; } }
    """
}
