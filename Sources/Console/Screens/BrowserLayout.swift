import ClusterModel
import TerminalUI

/// Where the parts of the console lie, for a size; parts that have no room are empty.
struct BrowserLayout: Equatable, Sendable {
  /// Below this width only the pane with the focus is shown.
  static let twoPanesWidthMin = 60
  /// Below this width there is no Actions pane: the lists would lose their Current Owner.
  static let actionsWidthMin = 106

  var topLine: Rect
  var tree: Rect
  var treeBorder: Rect
  var centre: Rect
  var actionsBorder: Rect
  var actions: Rect
  var dock: Rect
  var status: Rect
  var hints: Rect

  /// The tree's rows, without its margin.
  var treeRows: Rect { tree }

  /// The narrowest that tree and Actions pane get, and what the lists keep at least.
  static let paneWidthMin = 12
  static let centreWidthMin = 24

  /// `treeWidth` and `actionsWidth` are what the user has chosen; nil for what suits the size.
  init(
    size: Size, focus: Pane, laneCount: Int, statusLines: Int,
    treeWidth: Int? = nil, actionsWidth: Int? = nil
  ) {
    var rest = Rect(size)
    (topLine, rest) = rest.splitTop(size.height >= 4 ? 1 : 0)
    (hints, rest) = rest.splitBottom(size.height >= 6 ? 1 : 0)
    (status, rest) = rest.splitBottom(min(statusLines, rest.height / 2))
    let lanesMax = max(1, rest.height / 5)
    let hasDock = laneCount > 0 && rest.height >= 8
    let dockRows = hasDock ? min(laneCount, lanesMax) + 1 : 0
    (dock, rest) = rest.splitBottom(dockRows)
    if size.width < Self.twoPanesWidthMin {
      let isTree = focus == .tree
      tree = isTree ? rest : .empty
      centre = isTree ? .empty : rest
      (treeBorder, actionsBorder, actions) = (.empty, .empty, .empty)
      return
    }
    let hasActions = size.width >= Self.actionsWidthMin
    let wanted = actionsWidth ?? max(30, min(54, size.width / 4))
    let roomForActions = size.width - Self.centreWidthMin - Self.paneWidthMin - 2
    let actionsRoom = hasActions ? max(Self.paneWidthMin, min(wanted, roomForActions)) : 0
    let roomForTree = size.width - Self.centreWidthMin - actionsRoom - 2
    let treeRoom = treeWidth ?? max(30, min(40, size.width - 92))
    (tree, rest) = rest.splitLeft(max(Self.paneWidthMin, min(treeRoom, roomForTree)))
    (treeBorder, rest) = rest.splitLeft(1)
    (actions, rest) = rest.splitRight(actionsRoom)
    (actionsBorder, rest) = rest.splitRight(hasActions ? 1 : 0)
    centre = rest
  }
}

extension Rect {
  /// No cell at all.
  static let empty = Rect(Size.zero)
}

/// Where the parts of the centre pane lie.
struct CentreLayout: Equatable, Sendable {
  var heading: Rect
  var facts: Rect
  /// How busy a node or a machine is; empty for other places.
  var usage: Rect
  var header: Rect
  var rows: Rect
  var details: Rect

  /// `detailRows` is what the details of the selected row would take, with their heading.
  init(_ rect: Rect, factRows: Int, rowCount: Int, detailRows: Int, hasUsage: Bool = false) {
    var rest: Rect
    (heading, rest) = rect.splitTop(1)
    let wanted = factRows == 0 ? 0 : factRows + 1
    (facts, rest) = rest.splitTop(rest.height >= 5 ? min(wanted, rest.height / 2) : 0)
    (usage, rest) = rest.splitTop(hasUsage ? UsageHistory.rows(in: rest.height) : 0)
    (header, rest) = rest.splitTop(rest.height >= 2 ? 1 : 0)
    let room = rest.height - rowCount
    let lowerHalf = max(detailRows, min(rest.height / 2, room - 1))
    (details, rest) = rest.splitBottom(detailRows > 0 && room > detailRows ? lowerHalf : 0)
    rows = rest
  }
}

extension ConsoleState {
  /// Where the parts of the console lie now.
  var layout: BrowserLayout {
    BrowserLayout(
      size: size, focus: browser.focus, laneCount: laneCount,
      statusLines: statusLines.count, treeWidth: browser.treeWidth,
      actionsWidth: browser.actionsWidth)
  }

  /// Where the parts of the centre pane lie now.
  func centreLayout(_ rect: Rect) -> CentreLayout {
    let details = browser.selected.flatMap { $0.details(in: cluster) }
    return CentreLayout(
      rect, factRows: FactGrid(page.facts, width: rect.width - 2).rowCount,
      rowCount: min(listing.rows.count, 12),
      detailRows: details.map { FactGrid($0.facts, width: rect.width - 2).rowCount + 1 } ?? 0,
      hasUsage: shownUsage != nil)
  }
}
