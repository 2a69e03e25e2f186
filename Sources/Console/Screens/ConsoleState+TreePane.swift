import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The console tree.
  func drawTree(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.clear(rect, Style(ink: .text, paper: .panel))
    frame.hits.add(rect, .pane(.tree))
    for (offset, row) in treeRows.dropFirst(browser.treeTop).prefix(rect.height).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      draw(row, on: &frame, in: line)
    }
  }

  private func draw(_ row: TreeRow, on frame: inout Frame, in line: Rect) {
    let isSelected = row.place == browser.place
    let paper: Role =
      isSelected ? (browser.focus == .tree ? .selection : .faded) : .panel
    let style = Style(ink: isSelected ? .heading : .text, paper: paper)
    frame.clear(line, style)
    frame.hits.add(line, .tree(row.place))
    var x = line.x + 1 + row.depth * (line.width >= 36 ? 2 : 1)
    if row.place.isBranch {
      let mark = row.isExpanded ? "▾" : "▸"
      frame.write(mark, style.inked(.muted), at: Point(x: x, y: line.y), in: line)
      frame.hits.add(Rect(x: x, y: line.y, width: 2, height: 1), .treeMark(row.place))
    } else if let tone = tone(of: row.place), let glyph = tone.glyph {
      frame.write(String(glyph), style.inked(tone.role), at: Point(x: x, y: line.y), in: line)
    }
    x += 2
    let nameStyle = isSelected ? style.bold : style
    x = frame.write(name(of: row.place), nameStyle, at: Point(x: x, y: line.y), in: line)
    if let count = row.place.count(in: cluster) {
      let rest = line.inset(left: x + 1 - line.x)
      let words = "(\(count))"
      guard words.utf8.count <= rest.width else { return }
      frame.write(words, style.inked(.muted), at: rest.origin, in: rest)
    }
  }

  private func tone(of place: Place) -> Tone? {
    switch place {
    case .machine(let id): cluster.machines[id: id].map { cluster.tone(of: $0) }
    case .node(let id): cluster.nodes[id: id]?.state.tone
    case .network(let id): cluster.networks[id: id]?.state.tone
    case .volumes, .storage, .events: Tone(glyph: "·", role: .border)
    case .root, .cluster, .services, .nodes, .networks: nil
    }
  }
}
