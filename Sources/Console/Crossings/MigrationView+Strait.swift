import ClusterModel
import TerminalUI

extension MigrationView {
  /// The two nodes and the machine between them in one row.
  func drawStrait(_ style: Style, on frame: inout Frame, in rect: Rect) {
    let request = migration.request
    let tile = "[\(migration.machine)]"
    let tileWidth = DisplayText.width(of: tile)
    let source = "\(request.source) "
    let destination = " \(request.destination?.rawValue ?? "?")"
    let way = rect.inset(
      left: DisplayText.width(of: source), right: DisplayText.width(of: destination))
    guard way.width >= tileWidth + 4 else { return }
    frame.write(source, style.inked(.muted), at: rect.origin, in: rect)
    frame.writeRight(destination, style.inked(.muted), y: rect.y, in: rect)
    frame.write(
      String(repeating: "─", count: way.width - 1) + "▸", style.inked(.border), at: way.origin,
      in: way)
    if case .memoryCopy = migration.phase {
      let offset = Int(now.nanoseconds / 80_000_000 % 4)
      for x in stride(from: way.x + offset, to: way.maxX - 1, by: 4) {
        frame.surface.put(Cell("▪", style.inked(.copied)), x: x, y: way.y)
      }
    }
    let room = way.width - tileWidth
    let (x, paper): (Int, Role) =
      switch whereabouts {
      case .source: (0, .good)
      case .between(let share): (Int(Double(room) * share), .blackout)
      case .destination: (room, .good)
      }
    let tileStyle = Style(ink: .contrast, paper: paper, attributes: .bold)
    frame.write(tile, tileStyle, at: Point(x: way.x + x, y: way.y), in: way)
  }
}
