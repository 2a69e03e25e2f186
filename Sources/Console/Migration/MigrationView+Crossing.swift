import ClusterModel
import TerminalUI

/// The two nodes, the way between them, and the machine where it is.
extension MigrationView {
  func drawCrossing(on frame: inout Frame, in rect: Rect) {
    guard rect.height >= 4, rect.width >= 50 else { return }
    let width = max(20, min(44, rect.width * 3 / 10))
    let (left, rest) = rect.splitLeft(width)
    let (right, way) = rest.splitRight(width)
    drawNode(migration.request.source, isSource: true, on: &frame, in: left)
    drawNode(migration.request.destination, isSource: false, on: &frame, in: right)
    drawWay(on: &frame, in: way)
  }

  private func drawNode(
    _ node: NodeID?, isSource: Bool, on frame: inout Frame, in rect: Rect
  ) {
    let isHome = whereabouts == (isSource ? .source : .destination)
    let border = Style(ink: isHome ? .good : .border, paper: .paper)
    let title = Style(ink: .heading, paper: .paper, attributes: .bold)
    let inside = frame.box(rect, title: node?.rawValue ?? "?", border, titleStyle: title)
      .inset(left: 1, right: 1)
    let words = state(isSource: isSource, isHome: isHome)
    if isHome {
      drawMachine(on: &frame, at: inside.origin, in: inside, isRunning: true)
    } else {
      drawGhost(isSource: isSource, on: &frame, in: inside)
    }
    let y = inside.y + 1
    frame.write(
      words, .text.inked(isHome ? .good : .muted), at: Point(x: inside.x, y: y), in: inside)
    guard inside.height >= 4, let facts = node.flatMap({ cluster.nodes[id: $0] }) else { return }
    let lines = [
      facts.isDescribed ? "\(facts.memoryFree) of \(facts.memory) free" : "",
      cluster.machines(on: facts.id).count.counted("virtual machine"),
      facts.hypervisor,
    ]
    for (index, line) in lines.enumerated() where !line.isEmpty {
      frame.write(
        line, .text.inked(.muted), at: Point(x: inside.x, y: inside.y + 3 + index), in: inside)
    }
  }

  private func state(isSource: Bool, isHome: Bool) -> String {
    if isHome {
      let state = cluster.machines[id: migration.machine]?.state ?? .running
      return state == .running ? "runs here" : "\(state.rawValue.lowercased()) here"
    }
    if migration.isOver { return isSource ? "has left" : "not here" }
    switch migration.phase {
    case .queued, .preflight: return isSource ? "" : "waits"
    case .setup: return "makes room"
    case .memoryCopy: return "receives its memory"
    case .blackout: return isSource ? "stopped here" : "about to start it"
    case .fetching: return isSource ? "hands over the rest" : "runs here, fetches the rest"
    case .cleanUp, .ended: return isSource ? "has left" : "starts it"
    }
  }

  /// What there is of the machine where it does not run: the memory that has arrived.
  private func drawGhost(isSource: Bool, on frame: inout Frame, in rect: Rect) {
    guard !isSource, !migration.isOver, migration.progress != nil else { return }
    let tracks = Tracks(migration)
    guard tracks.total > .zero else { return }
    let share = 1 - Double(tracks.remaining.count) / Double(tracks.total.count)
    let words = " \((share * 100).fixed(0)) %"
    let width = max(1, rect.width - words.count)
    frame.bar(share, .text.inked(.copied), at: rect.origin, width: width, in: rect)
    frame.write(words, .text.inked(.copied), at: Point(x: rect.x + width, y: rect.y), in: rect)
  }

  private func drawMachine(on frame: inout Frame, at point: Point, in clip: Rect, isRunning: Bool) {
    let style = Style(
      ink: .contrast, paper: isRunning ? .good : .blackout, attributes: .bold)
    frame.write("[\(migration.machine)]", style, at: point, in: clip)
  }

  /// The way: memory in motion while it is copied, the machine itself during the blackout, and
  /// water beneath where there is room for a ferry.
  private func drawWay(on frame: inout Frame, in rect: Rect) {
    let way = rect.inset(left: 1, right: 1)
    guard way.width >= 4 else { return }
    let hasWater = way.height >= 7
    let y = way.y + (hasWater ? 2 : 1)
    frame.write(
      String(repeating: "─", count: way.width - 1) + "▸", .text.inked(.border),
      at: Point(x: way.x, y: y), in: way)
    let wordsY = hasWater ? way.maxY - 1 : y + 1
    frame.writeCentred(wayWords, .text.inked(.muted), y: wordsY, in: way)
    if hasWater { drawWater(on: &frame, y: y + 2, in: way) }
    if case .memoryCopy = migration.phase {
      let offset = Int(now.nanoseconds / 80_000_000 % 4)
      for x in stride(from: way.x + offset, to: way.maxX - 1, by: 4) {
        frame.surface.put(Cell("▪", .text.inked(.copied)), x: x, y: y)
      }
    }
    guard case .between(let share) = whereabouts else { return }
    let width = DisplayText.width(of: migration.machine.rawValue) + 2
    let x = way.x + Int(Double(max(0, way.width - width)) * share)
    drawMachine(on: &frame, at: Point(x: x, y: y), in: way, isRunning: false)
    guard hasWater else { return }
    let hull = "╲" + String(repeating: "▁", count: width) + "╱"
    frame.write(hull, .text.inked(.blackout), at: Point(x: max(way.x, x - 1), y: y + 1), in: way)
  }

  /// Two rows of waves that drift while something moves.
  private func drawWater(on frame: inout Frame, y: Int, in rect: Rect) {
    let drift = migration.isActive ? Int(now.nanoseconds / 300_000_000 % 6) : 0
    for row in 0..<2 {
      for x in stride(from: rect.x, to: rect.maxX, by: 1) {
        let phase = (x + row * 3 + (row == 0 ? drift : 6 - drift)) % 6
        guard phase < 2 else { continue }
        let style = Style.text.inked(row == 0 ? .copied : .border)
        frame.surface.put(Cell("~", style), x: x, y: y + row)
      }
    }
  }

  private var wayWords: String {
    let network = migration.network.map { "over \($0)" }
    guard !migration.isOver else { return network ?? "" }
    let isCopying = migration.phase.order == Migration.Phase.memoryCopy(pass: 1).order
    let rate = isCopying ? migration.progress?.rate.description : nil
    return [network, rate].compactMap { $0 }.joined(separator: "  ")
  }
}
