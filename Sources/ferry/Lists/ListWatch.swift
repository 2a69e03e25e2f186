import ClusterBackend
import ClusterModel
import Glibc
import MigrationEngine
import TerminalUI

/// A list that is printed again when it changes: in place on a terminal, row by row elsewhere.
struct ListWatch {
  let kind: ListKind
  let wish: ListWish
  let format: ListFormat

  /// The shortest time between two looks at what has changed.
  static let interval: Duration = .milliseconds(250)

  /// Watches until Ctrl-C or the cluster's end.
  func run(_ session: Session, list: (Session) throws -> PrintedList) async throws {
    let isOnTerminal = isatty(STDOUT_FILENO) == 1 && (format == .table || format == .wide)
    var screen = RepaintedLines()
    var before: PrintedList?
    var isStale = true
    let events = LimitedStream(
      session.engine.events(), tick: Self.interval, until: Signals.interrupts())
    for await event in events.events {
      guard event == nil else {
        isStale = true
        continue
      }
      guard isStale else {
        if isOnTerminal, let before, !screen.fits(OutputTerminal.assumedSize) {
          try show(before, on: &screen)
        }
        continue
      }
      isStale = false
      let now = try wish.applied(to: list(session))
      guard now != before else { continue }
      if isOnTerminal {
        try show(now, on: &screen)
      } else {
        try print(now, since: before)
      }
      before = now
    }
    if isOnTerminal { screen.end() }
  }

  private func show(_ list: PrintedList, on screen: inout RepaintedLines) throws {
    let size = OutputTerminal.assumedSize
    let text = try list.text(format, width: size.width - 1) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    screen.show(lines.map(String.init), on: size)
  }

  private func print(_ list: PrintedList, since before: PrintedList?) throws {
    let moment = MachineClock.calendar.secondsSince1970
    let changes = list.changes(since: before)
    switch format {
    case .json:
      for change in changes {
        Swift.print(try JSON.text(list.object(change, at: moment), isPretty: false))
      }
    case .yaml:
      for change in changes { Swift.print("---\n\(try list.object(change, at: moment).yaml())") }
    case .csv:
      if before == nil {
        Swift.print(CommaSeparated.line(["at", "change"] + list.columns.map(\.name)))
      }
      for change in changes {
        let values = [FieldValue.moment(moment).raw, change.kind.rawValue]
        Swift.print(CommaSeparated.line(values + change.row.cells.map(\.value.raw)))
      }
    case .table, .wide:
      let shown = list.indices(among: format == .wide ? [.table, .wide] : [.table])
      let headings = ["AT", "CHANGE"] + shown.map { list.columns[$0].heading }
      let rows = changes.map { change in
        [PlainText.moment(moment), change.kind.rawValue] + shown.map { change.row.cells[$0].shown }
      }
      if !rows.isEmpty || before == nil {
        Swift.print(TextTable(before == nil ? headings : [], rows).text(width: nil))
      }
    }
    fflush(nil)
  }
}

/// Lines on a terminal that are written again where they stand: only those that have changed, and
/// never more than fit.
struct RepaintedLines {
  private var shown: [String] = []
  private var size = Size(width: 0, height: 0)

  /// Shows lines instead of those before.
  mutating func show(_ lines: [String], on size: Size) {
    if size != self.size, !shown.isEmpty {
      // Lines of another width may have been wrapped: the picture begins anew beneath them.
      shown = []
    }
    self.size = size
    let new = cut(lines)
    guard new != shown else { return }
    var text = "\u{1B}[?25l\r"
    if shown.count > 1 { text += "\u{1B}[\(shown.count - 1)A" }
    for (index, line) in new.enumerated() {
      if index > 0 { text += "\r\n" }
      // The last line is written in any case, for what comes after it is wiped from its end on.
      let isNew = index >= shown.count || shown[index] != line || index == new.count - 1
      if isNew { text += "\u{1B}[K\(line)" }
    }
    // What is left of a longer picture.
    text += "\u{1B}[J"
    shown = new
    write(text)
  }

  /// Whether what is shown was made for a terminal of this size.
  func fits(_ size: Size) -> Bool { size == self.size }

  /// Leaves the last picture, with the cursor beneath it.
  mutating func end() {
    guard size.width > 0 else { return }
    write(shown.isEmpty ? "\u{1B}[?25h" : "\r\n\u{1B}[?25h")
  }

  private func cut(_ lines: [String]) -> [String] {
    let rows = max(1, size.height - 1)
    var kept = lines.prefix(rows).map { DisplayText.truncated($0, to: size.width - 1) }
    if lines.count > rows, rows > 1 { kept[rows - 1] = "… and \(lines.count - rows + 1) more" }
    return kept
  }

  private func write(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }
}
