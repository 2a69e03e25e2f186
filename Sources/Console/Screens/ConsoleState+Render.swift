import ClusterModel
import TerminalUI

extension ConsoleState {
  /// The picture of this moment, for the size that was last told. Total down to one cell.
  public func render() -> Frame {
    guard isSettled else {
      var settled = self
      settled.settle()
      return settled.render()
    }
    var frame = Frame(size: size)
    switch screen {
    case .browser: drawBrowser(on: &frame)
    case .crossings: drawCrossings(on: &frame)
    case .migration(let id):
      if let migration = migration(id) {
        drawMigration(migration, on: &frame)
      }
    }
    drawStatus(on: &frame)
    drawHints(on: &frame)
    if let form { draw(form, on: &frame) }
    draw(overlay, on: &frame)
    return frame
  }

  private func draw(_ overlay: Overlay?, on frame: inout Frame) {
    switch overlay {
    case .menu(let menu): draw(menu, on: &frame)
    case .confirmation(let confirmation): draw(confirmation, on: &frame)
    case .help(let help):
      draw(help.beneath, on: &frame)
      draw(help, on: &frame)
    case .themes(let picker):
      draw(picker.beneath, on: &frame)
      draw(picker, on: &frame)
    case .settings(let dialogue):
      draw(dialogue.beneath, on: &frame)
      draw(dialogue, on: &frame)
    case .commands(let sheet):
      draw(sheet.beneath, on: &frame)
      draw(sheet, on: &frame)
    case .columns(let chooser): draw(chooser, on: &frame)
    case .report(let state): draw(state, on: &frame)
    case .prompt(let prompt): draw(prompt, on: &frame)
    case nil: break
    }
  }

  private func drawBrowser(on frame: inout Frame) {
    let layout = self.layout
    frame.entitle("Ferry – \(cluster.name)")
    drawTopLine(on: &frame, in: layout.topLine)
    drawTree(on: &frame, in: layout.tree)
    drawBorder(.tree, on: &frame, in: layout.treeBorder)
    drawCentre(on: &frame, in: layout.centre)
    drawBorder(.actions, on: &frame, in: layout.actionsBorder)
    drawActions(on: &frame, in: layout.actions)
    drawDock(on: &frame, in: layout.dock)
  }

  /// The line at the side of a pane, by which the mouse makes it wider.
  private func drawBorder(_ pane: Pane, on frame: inout Frame, in rect: Rect) {
    let ink: Role = dragged == pane ? .accent : .border
    frame.verticalLine(rect, Style(ink: ink, paper: .panel))
    frame.hits.add(rect, .border(pane))
  }

  /// The lines that the status takes: the last message, or else what troubles the cluster.
  var statusLines: [String] {
    guard let status = shownStatus else { return [] }
    return TextFlow.lines(status.text, width: size.width - 4, atMost: 3)
  }

  private var shownStatus: Status? {
    // A form shows messages itself.
    if let status, form == nil { return status }
    return ailmentStatus
  }

  private func drawStatus(on frame: inout Frame) {
    guard let status = shownStatus else { return }
    let rect = layout.status
    let style = Style(ink: status.tone.role, paper: .bar)
    frame.clear(rect, style)
    if self.status == nil { frame.hits.add(rect, .ailment) }
    if let glyph = status.tone.glyph {
      frame.write(String(glyph), style.bold, at: Point(x: rect.x + 1, y: rect.y), in: rect)
    }
    for (index, line) in statusLines.enumerated() {
      frame.write(line, style, at: Point(x: rect.x + 3, y: rect.y + index), in: rect)
    }
  }

  /// Whether a key of the context has nothing to do at present, so that the footer leaves it away.
  private func isIdle(_ verb: Verb) -> Bool {
    if case .confirmation(let confirmation) = overlay {
      switch verb {
      case .hold: return confirmation.holdWords(in: cluster) == nil
      case .confirm: return isTypingPhrase
      default: return false
      }
    }
    if context == .form, verb == .nextPage {
      guard let form, let shown = shown(form) else { return true }
      return !form.hasTabs(shown)
    }
    if context == .crossings, verb == .remedy {
      return selectedCrossing.map { cluster.remedies(after: $0).isEmpty } ?? true
    }
    guard context == .migration, case .migration(let id) = screen,
      let migration = migration(id)
    else { return false }
    let mayBeHeld = migration.isHeld || migration.outlook?.plan.holdsBeforeSwitchOver == true
    switch verb {
    case .cancelMigration: return migration.isOver
    case .remedy:
      if case .failed? = migration.outcome { return false }
      return true
    case .switchOver: return migration.isOver || !mayBeHeld
    case .replayBlackout: return !migration.isOver || migration.blackoutBegan == nil
    default: return false
    }
  }

  private func drawHints(on frame: inout Frame) {
    let rect = layout.hints
    let style = Style(ink: .muted, paper: .bar)
    frame.clear(rect, style)
    if browser.isFiltering, context == .browser {
      let prompt = [
        Span(" Filter: ", style.inked(.accent).bold), Span(browser.filter, style.inked(.text)),
      ]
      let x = frame.write(prompt, at: rect.origin, in: rect)
      frame.cursor = rect.isEmpty ? nil : Point(x: min(x, max(0, rect.maxX - 1)), y: rect.y)
      let room = rect.inset(left: x + 2)
      if let complaint = listing.complaint {
        frame.write(complaint, style.inked(.bad), at: room.origin, in: room)
      } else {
        frame.writeRight("Enter keeps it, Esc takes it away ", style, y: rect.y, in: room)
      }
      return
    }
    var x = rect.x + 1
    let bindings = keys.hints(in: context).filter { !isIdle($0.verb) }
    let common = bindings.filter { $0.context == .everywhere }
    var room = rect.width - 1 - common.reduce(0) { $0 + $1.hintWidth }
    for binding in bindings {
      guard let hint = binding.hint, let cap = binding.keys.first?.cap else { continue }
      let width = binding.hintWidth - 2
      if binding.context != .everywhere {
        guard room >= binding.hintWidth else { continue }
        room -= binding.hintWidth
      }
      guard x + width <= rect.maxX else { break }
      let start = x
      let key = binding.verb.danger == .change ? Role.danger : Role.accent
      x = frame.write(
        [Span(cap, style.inked(key).bold), Span(" " + hint, style)], at: Point(x: x, y: rect.y),
        in: rect)
      frame.hits.add(Rect(x: start, y: rect.y, width: width, height: 1), .hint(binding.verb))
      x += 2
    }
  }
}
