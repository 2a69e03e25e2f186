import ClusterModel
import TerminalUI

extension ConsoleState {
  /// Title, the way to where the user is, and whether the cluster may act.
  func drawTopLine(on frame: inout Frame, in rect: Rect) {
    let style = Style(ink: .text, paper: .bar)
    frame.clear(rect, style)
    frame.hits.add(rect, .crumb(.cluster))
    let right = quorumSpan(style)
    let rightWidth = DisplayText.width(of: right.text)
    let hasQuorum = rect.width >= rightWidth + 40
    if hasQuorum { frame.writeRight(right.text, right.style, y: rect.y, in: rect) }
    let clip = rect.inset(right: hasQuorum ? rightWidth + 1 : 0)
    var x = frame.write(
      " Ferry ", Style(ink: .contrast, paper: .accent, attributes: .bold), at: rect.origin, in: clip
    )
    x += 1
    for (index, place) in path.enumerated() {
      if index > 0 {
        x = frame.write(" › ", style.inked(.border), at: Point(x: x, y: rect.y), in: clip)
      }
      let isLast = index == path.count - 1
      let start = x
      x = frame.write(
        name(of: place), isLast ? style.inked(.heading).bold : style.inked(.muted),
        at: Point(x: x, y: rect.y), in: clip)
      frame.hits.add(Rect(x: start, y: rect.y, width: x - start, height: 1), .crumb(place))
    }
  }

  private var path: [Place] {
    var path: [Place] = []
    var place: Place? = browser.place
    while let current = place {
      path.append(current)
      place = current.parent
    }
    // The product's own name stands in the title already, so the way begins with the cluster.
    let fromRoot = Array(path.reversed())
    return fromRoot.count > 1 ? Array(fromRoot.dropFirst()) : fromRoot
  }

  private func quorumSpan(_ style: Style) -> Span {
    let mode =
      (cluster.settings.isProduction ? "production  " : "")
      + (options.isReadOnly ? "read-only  " : "")
    guard let quorum = cluster.quorum else { return Span(mode, style.inked(.muted)) }
    let votes = "\(quorum.votesPresent)/\(quorum.votesExpected)"
    guard quorum.isQuorate else {
      return Span("\(mode)✘ No quorum \(votes) ", style.inked(.bad).bold)
    }
    guard let sustains = quorum.sustains else {
      return Span("\(mode)● Quorum \(votes) ", style.inked(.good))
    }
    let more = size.width >= 100 ? "can sustain \(sustains) more failure" : "\(sustains) may fail"
    let plural = size.width >= 100 && sustains != 1 ? "s" : ""
    let tone = sustains == 0 && quorum.votesExpected > 1 ? Tone.warning : .good
    let words = "\(mode)\(tone.glyph ?? " ") Quorum \(votes), \(more)\(plural) "
    return Span(words, style.inked(tone.role))
  }
}
