import TerminalUI

/// What must be true of every picture; for trials of the console.
extension ConsoleState {
  /// What is wrong with a picture of this moment; nil when nothing is.
  public func fault(of frame: Frame) -> String? {
    let surface = frame.surface
    guard surface.size == size, surface.cells.count == size.width * size.height else {
      return "the picture has \(surface.size), the terminal \(size)"
    }
    if let cursor = frame.cursor, !Rect(size).contains(cursor) {
      return "the cursor is at \(cursor), outside \(size)"
    }
    if let rect = frame.hits.rects.first(where: { $0.intersection(Rect(size)) != $0 }) {
      return "something can be pressed at \(rect), outside \(size)"
    }
    return overlay == nil && form == nil && screen == .browser ? faultOfPanes(frame) : nil
  }

  /// Every pane has papers of its own, and between two there is a line: a cell that was drawn
  /// outside its pane is seen by that.
  private func faultOfPanes(_ frame: Frame) -> String? {
    let layout = self.layout
    for border in [layout.treeBorder, layout.actionsBorder] where !border.isEmpty {
      for y in border.y..<border.maxY where frame.surface[border.x, y]?.glyph != "│" {
        return "something was drawn over the border at \(border.x),\(y)"
      }
    }
    let papers: [(String, Rect, Set<Role>)] = [
      ("the top line", layout.topLine, [.bar, .accent]),
      ("the tree", layout.tree, [.panel, .selection, .faded]),
      ("the Actions pane", layout.actions, [.panel, .selection, .faded, .bar]),
      ("the centre pane", layout.centre, [.paper, .selection, .faded, .bar]),
      ("the hints", layout.hints, [.bar]),
    ]
    for (name, rect, allowed) in papers {
      for y in rect.y..<rect.maxY {
        for x in rect.x..<rect.maxX {
          guard let paper = frame.surface[x, y]?.style.paper, !allowed.contains(paper) else {
            continue
          }
          return "\(name) has the paper \(RoleTable.name(of: paper)) at \(x),\(y)"
        }
      }
    }
    return nil
  }
}
