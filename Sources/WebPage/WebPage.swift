/// A report as one page that needs nothing else: no scripts, no pictures, no network. It is light or
/// dark as its reader has it, and can be printed.
public struct WebPage: Sendable {
  /// What a browser's tab shows; harmless whatever it says.
  public var title: String
  /// Rules of its own, after those that all pages share.
  public var style: String
  /// What stands on it, as HTML.
  public var body: String

  /// Makes a page.
  public init(title: String, style: String = "", body: String) {
    self.title = title
    self.style = style
    self.body = body
  }

  /// The whole page. Its policy forbids it to load or run anything.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title.escapedForHTML)</title>
    <style>
    \(Self.style)
    \(style)
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
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
    @media print { a { text-decoration: none; } article, figure { break-inside: avoid; } }
    """
}

extension String {
  /// The text as HTML and SVG show it: no tags, no entities, no control characters, and nothing that
  /// turns the direction of what follows.
  public var escapedForHTML: String {
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
