import ClusterModel
import TerminalUI

/// The lines of the Actions pane, from the top, as many as there are.
struct ActionsList: Equatable, Sendable {
  /// A line.
  enum Line: Equatable, Sendable {
    case heading(String)
    /// The first line of an item, with its position among all items.
    case item(MenuItem, index: Int)
    /// What of its label goes on in the next lines.
    case rest(String, index: Int)
    case reason(String)
    case blank
  }

  let lines: [Line]

  /// `selected` is the position of the item whose reason is shown.
  init(_ blocks: [ActionBlock], selected: Int?, width: Int) {
    var lines: [Line] = []
    var index = 0
    for block in blocks {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(block.title))
      for item in block.items {
        let labels = TextFlow.lines(item.label, width: width - 8)
        var shown = item
        shown.label = labels.first ?? item.label
        lines.append(.item(shown, index: index))
        lines += labels.dropFirst().map { .rest($0, index: index) }
        if index == selected, !item.availability.isAvailable, let words = item.availability.words {
          lines += TextFlow.lines(words, width: width - 4).map { .reason($0) }
        }
        index += 1
      }
    }
    self.lines = lines
  }

  /// The lines of an item, with its reason.
  func range(of index: Int) -> Range<Int>? {
    let first = lines.firstIndex { line in
      if case .item(_, index) = line { true } else { false }
    }
    guard let first else { return nil }
    let end = lines[(first + 1)...].firstIndex { line in
      switch line {
      case .rest, .reason: false
      case .heading, .item, .blank: true
      }
    }
    return first..<(end ?? lines.endIndex)
  }
}
