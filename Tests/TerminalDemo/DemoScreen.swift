import Glibc
import NcursesTerminal
import TerminalUI

/// The colours of the demo, by role.
enum DemoTheme {
  static let base = Role(rawValue: 0)
  static let text = Role(rawValue: 1)
  static let selection = Role(rawValue: 2)
  static let alarm = Role(rawValue: 3)
  static let dark = Palette(colors: [
    .rgb(0, 0, 0), .rgb(255, 255, 255), .rgb(95, 135, 175), .rgb(255, 0, 0),
  ])
  static let light = Palette(colors: [
    .rgb(255, 255, 255), .rgb(0, 0, 0), .rgb(175, 215, 255), .rgb(175, 0, 0),
  ])
}

/// Draws a frame, some text, and the last event; some keys end it in bad ways.
@TerminalActor
final class DemoScreen: TerminalClient {
  private let loop: TerminalLoop
  private var last = "none"
  private var frames = 0
  private var ticks = 0
  private var isStale = true
  private var isLight = false
  private var isPlain = false

  init(_ loop: TerminalLoop) { self.loop = loop }

  func received(_ events: [InputEvent]) {
    for event in events {
      isStale = true
      if event != .key(KeyPress(.character("n"))) { last = describe(event) }
      if case .key(let press) = event { act(on: press) }
    }
  }

  func received(_ signal: TerminalSignal) {
    last = "signal \(signal)"
    isStale = true
    if signal == .terminate || signal == .interrupt { loop.stop(.signal(signal)) }
  }

  func timerFired() {
    ticks += 1
    isStale = true
    if ticks < 3 { loop.requestTimer(after: .milliseconds(20)) }
  }

  func turnEnded() {
    guard isStale else { return }
    isStale = false
    frames += 1
    loop.terminal.present(draw(), cursor: Point(x: 2, y: 3))
  }

  /// What another task says: a job of the terminal's thread.
  func heard(_ word: String) {
    last = word
    isStale = true
  }

  private func act(on press: KeyPress) {
    switch press {
    case KeyPress(.character("q")): loop.stop()
    case KeyPress(.character("z"), .control): loop.suspend()
    case KeyPress(.character("t")): loop.requestTimer(after: .milliseconds(20))
    case KeyPress(.character("j")):
      Task.detached { await self.heard("job done") }
    case KeyPress(.character("p")):
      isLight.toggle()
      loop.terminal.setPalette(isLight ? DemoTheme.light : DemoTheme.dark)
    case KeyPress(.character("c")): loop.terminal.copy("hello")
    case KeyPress(.character("g")):
      isPlain.toggle()
      loop.terminal.draw(with: isPlain ? .atMost16 : .automatic, isPlain ? .ascii : .automatic)
    case KeyPress(.character("e")): _ = write(STDERR_FILENO, "noise\n", 6)
    case KeyPress(.character("F")): fatalError("the demo was asked to fail")
    case KeyPress(.character("A")): abort()
    case KeyPress(.character("S")): raise(SIGSEGV)
    case KeyPress(.character("O")): last = "\(deepen(1))"
    default: break
    }
  }

  private func describe(_ event: InputEvent) -> String {
    switch event {
    case .key(let press):
      "\(press.key)".replacing("TerminalUI.", with: "") + " \(press.modifiers.rawValue)"
    case .mouse(let event):
      switch event.kind {
      case .press(let button): "\(button) press at \(event.point.x),\(event.point.y)"
      case .release(let button): "\(button) release at \(event.point.x),\(event.point.y)"
      case .drag(let button): "\(button) drag at \(event.point.x),\(event.point.y)"
      default: "\(event.kind)"
      }
    case .paste(let text): "paste(\"\(text)\")"
    case .focus(let isOn): "focus \(isOn)"
    }
  }

  private func deepen(_ depth: Int) -> Int {
    depth == 0 ? 0 : deepen(depth + 1) &+ deepen(depth - 1)
  }

  private func draw() -> Surface {
    let plain = Style(ink: DemoTheme.text, paper: DemoTheme.base)
    let size = loop.terminal.size
    var surface = Surface(size: size, style: plain)
    let bar = String(repeating: "─", count: max(0, size.width - 2))
    surface.write("┌\(bar)┐", at: .zero, plain)
    surface.write("└\(bar)┘", at: Point(x: 0, y: size.height - 1), plain)
    for y in 1..<max(1, size.height - 1) {
      surface.write("│", at: Point(x: 0, y: y), plain)
      surface.write("│", at: Point(x: size.width - 1, y: y), plain)
    }
    let lines: [(String, Style)] = [
      ("Size \(size.width)x\(size.height)", plain),
      ("Wide 漢字 and é\u{301}, \u{1B}[31m", plain),
      ("Selected", Style(ink: DemoTheme.text, paper: DemoTheme.selection)),
      ("Alarm", Style(ink: DemoTheme.alarm, paper: DemoTheme.base, attributes: .bold)),
      ("Event: \(last)", plain), ("Ticks: \(ticks)", plain),
    ]
    for (index, line) in lines.enumerated() {
      surface.write(line.0, at: Point(x: 2, y: 1 + index), line.1)
    }
    return surface
  }
}
