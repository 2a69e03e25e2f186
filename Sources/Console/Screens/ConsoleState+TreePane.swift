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
    let isSelected = row.spot == browser.spot
    guard let view = clusterView(row.spot.cluster) else { return }
    let cluster = view.cluster
    let paper: Role =
      isSelected ? (browser.focus == .tree ? .selection : .faded) : .panel
    let style = Style(ink: isSelected ? .heading : .text, paper: paper)
    frame.clear(line, style)
    frame.hits.add(line, .tree(row.spot))
    var x = line.x + 1 + row.depth * (line.width >= 36 ? 2 : 1)
    if row.place.isBranch {
      if !isBare(row.place, in: view) {
        let mark = row.isExpanded ? "▾" : "▸"
        frame.write(mark, style.inked(.muted), at: Point(x: x, y: line.y), in: line)
        frame.hits.add(Rect(x: x, y: line.y, width: 2, height: 1), .treeMark(row.spot))
      }
      x += 2
    }
    if let tone = tone(of: row.place, in: cluster), let glyph = tone.glyph {
      frame.write(String(glyph), style.inked(tone.role), at: Point(x: x, y: line.y), in: line)
      x += 2
    }
    let nameStyle = isSelected ? style.bold : style
    let name = row.place.name(in: cluster)
    x = frame.write(
      row.place.isNamedByCluster ? name : words(name), nameStyle, at: Point(x: x, y: line.y),
      in: line)
    if row.place == .cluster {
      drawAilments(of: row.spot.cluster, style, x: x, on: &frame, in: line)
    }
    if let count = row.place.count(in: cluster) {
      let rest = line.inset(left: x + 1 - line.x)
      let words = "(\(count))"
      guard words.utf8.count <= rest.width else { return }
      frame.write(words, style.inked(.muted), at: rest.origin, in: rest)
    }
  }

  /// Whether there is nothing beneath a node, so that it has no mark to open it.
  private func isBare(_ place: Place, in view: ClusterView) -> Bool {
    if case .node(let id) = place { view.machineCount(on: id) == 0 } else { false }
  }

  /// Beside the name of a cluster that is not shown: how much is wrong there.
  private func drawAilments(
    of key: ClusterKey, _ style: Style, x: Int, on frame: inout Frame, in line: Rect
  ) {
    guard let berth = berth(key), let worst = berth.ailments.first else { return }
    frame.write(
      "\(worst.tone.glyph ?? " ") \(berth.ailments.count)", style.inked(worst.tone.role),
      at: Point(x: x + 1, y: line.y), in: line)
  }

  private func tone(of place: Place, in cluster: ClusterSnapshot) -> Tone? {
    switch place {
    case .machine(let id), .guest(let id, _): cluster.machines[id: id].map { cluster.tone(of: $0) }
    case .service(let id): cluster.services[id: id]?.state.tone
    case .node(let id): cluster.nodes[id: id]?.state.tone
    case .network(let id): cluster.networks[id: id]?.state.tone
    case .volumes, .storage, .events: Tone(glyph: "·", role: .border)
    case .root, .cluster, .services, .nodes, .networks: nil
    }
  }
}
