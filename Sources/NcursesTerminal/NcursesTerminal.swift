import CNcurses
import Glibc
public import TerminalUI

/// The terminal, taken for a full-screen program: ncurses turns changed cells into the bytes that
/// this terminal type understands; the rest (modes, mouse, input, output) is done here.
///
/// ncurses' state is global, so there is one at a time; `TerminalLoop` makes it and gives it back.
@TerminalActor
public final class NcursesTerminal {
  /// The largest screen that is used, in cells each way; what lies beyond stays blank.
  public static let extentMax = 1000
  /// How long a terminal's answer to a question is waited for when the console ends at once.
  static let answerLimit = Duration.milliseconds(100)
  /// The most bytes taken from the terminal in one turn.
  public static let inputBytesMax = 4096

  /// The extent of the screen.
  public private(set) var size: Size
  /// Whether glyphs beyond ASCII are shown.
  public private(set) var showsUnicode: Bool
  /// The file that messages of the process went to, if there were any by the time of `leave`.
  private(set) var errorLog: String?

  let input: Int32 = STDIN_FILENO
  let signals: Int32
  private var output = TerminalOutput()
  private var errors: ErrorRedirection?
  private var options: TerminalOptions
  private let isLocaleUnicode: Bool
  private var usesMouse: Bool
  private var painter: CellPainter
  private var shown: Surface?
  private var shownCursor: Point?
  private var isEntered = true
  private var isDamaged = false
  private var askedAt: ContinuousClock.Instant?
  private var isAnswered = false

  init(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError(
        code: .notATerminal, message: "standard input and output must be a terminal")
    }
    self.options = options
    usesMouse = options.usesMouse
    isLocaleUnicode = ferry_curses_set_locale()
    showsUnicode = isLocaleUnicode && options.glyphs == .automatic
    signals = ferry_curses_catch_signals()
    do throws(TerminalError) {
      guard signals >= 0, ferry_curses_save_modes(STDIN_FILENO) else {
        throw TerminalError(
          code: .system, message: "the terminal's modes can't be read", cause: errno)
      }
      try Self.open(types: options.types, usesColors: options.usesColors)
    } catch {
      ferry_curses_release_signals()
      output.end()
      throw error
    }
    size = Self.measure()
    painter = CellPainter(options, showsUnicode: showsUnicode)
    ferry_curses_resize(Int32(size.height), Int32(size.width))
    errors = options.errorLog.flatMap(ErrorRedirection.init)
    takeTerminal()
  }

  /// An unknown type is most likely a descendant of xterm; a known one that can't place its
  /// cursor is of no use.
  private static func open(types: [String], usesColors: Bool) throws(TerminalError) {
    for candidate in types + ["xterm-256color", "xterm", "vt100"] {
      guard !candidate.isEmpty, ferry_curses_open(candidate, usesColors) else { continue }
      if ferry_curses_can_place_cursor() { return }
      ferry_curses_close()
      break
    }
    throw TerminalError(
      code: .unusable, message: "a terminal of type '\(types.last ?? "")' can't show the console")
  }

  private static func measure() -> Size {
    var rows: Int32 = 24
    var columns: Int32 = 80
    _ = ferry_curses_get_size(STDOUT_FILENO, &rows, &columns)
    return Size(width: min(extentMax, Int(columns)), height: min(extentMax, Int(rows)))
  }

  // MARK: Frames

  /// Shows a surface: only what differs from the last one is written, and nothing at all when
  /// nothing does. What doesn't fit is left out; what is missing stays as it was.
  public func present(_ surface: Surface, cursor: Point? = nil) {
    guard isEntered else { return }
    let isNew = shown?.size != surface.size
    let count = painter.put(surface, over: isNew ? nil : shown, within: size)
    guard count > 0 || cursor != shownCursor || isNew else { return }
    shown = surface
    shownCursor = cursor
    render(everything: isDamaged)
  }

  /// Shows everything in other colours, at once.
  public func setPalette(_ palette: Palette, basePaper: Role = Role(rawValue: 0)) {
    options.palette = palette
    options.basePaper = basePaper
    guard painter.setPalette(palette, basePaper: basePaper), let surface = shown else { return }
    _ = painter.put(surface, over: nil, within: size)
    render(everything: false)
  }

  /// Shows everything with so many colours and these glyphs; colours that the environment turned
  /// off stay off.
  public func draw(with colors: TerminalOptions.Colors, _ glyphs: TerminalOptions.Glyphs) {
    options.colors = colors
    options.glyphs = glyphs
    showsUnicode = isLocaleUnicode && glyphs == .automatic
    painter = CellPainter(options, showsUnicode: showsUnicode)
    guard let surface = shown else { return }
    _ = painter.put(surface, over: nil, within: size)
    render(everything: true)
  }

  /// Puts a text into the clipboard of the terminal, if it takes one (OSC 52); longer texts than
  /// `ClipboardText.bytesMax` are left alone.
  public func copy(_ text: String) {
    guard isEntered else { return }
    output.write(ClipboardText.sequence(for: text, within: options.multiplexer))
  }

  /// Paints everything again, whatever the screen shows.
  public func repaint() { render(everything: true) }

  private func render(everything: Bool) {
    guard isEntered else { return }
    if everything { isDamaged = false }
    if let cursor = shownCursor, Rect(size).contains(cursor) {
      ferry_curses_place_cursor(Int32(cursor.y), Int32(cursor.x))
    } else {
      ferry_curses_place_cursor(-1, 0)
    }
    output.writeFrame(length: ferry_curses_render(everything))
  }

  // MARK: Modes

  /// Has the mouse reported, or leaves it to the terminal (for selecting text).
  public func setMouse(_ isOn: Bool) {
    guard isOn != usesMouse else { return }
    usesMouse = isOn
    guard isEntered else { return }
    output.write(isOn ? TerminalModes.mouseOn : TerminalModes.mouseOff)
  }

  private func takeTerminal() {
    isEntered = true
    _ = ferry_curses_set_raw(input)
    var restore = Array(TerminalModes.off.utf8)
    restore += [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = ferry_curses_leave_sequence(buffer.baseAddress, buffer.count)
    }
    ferry_curses_arm_crash(
      STDOUT_FILENO, restore, restore.count, errors?.original ?? STDERR_FILENO, errors?.path,
      options.keepsBacktrace)
    output.write(TerminalModes.on + (usesMouse ? TerminalModes.mouseOn : ""))
    ask()
    if shown != nil { adoptSize() }
  }

  private func giveTerminalBack() {
    guard isEntered else { return }
    isEntered = false
    output.write(TerminalModes.off)
    output.writeFrame(length: ferry_curses_render_leave())
    ferry_curses_restore_modes()
    ferry_curses_disarm_crash()
  }

  /// Asks the terminal, once, what it can do.
  private func ask() {
    guard askedAt == nil, TerminalModes.canBeAsked(options.type) else { return }
    askedAt = .now
    output.write(TerminalModes.question)
  }

  /// Takes the terminal's answers from what it sent.
  func learn(from decoder: InputDecoder) {
    guard decoder.hasAnswered else { return }
    isAnswered = true
    output.isSynchronized = decoder.offersSynchronizedOutput
  }

  /// A question that was asked a moment ago may be answered yet: the answer is not the shell's.
  private func dropLateAnswer() {
    guard let askedAt, !isAnswered, .now - askedAt < Self.answerLimit else { return }
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    let rest = Self.answerLimit - (.now - askedAt)
    if poll(&polled, 1, Int32(rest.components.attoseconds / 1_000_000_000_000_000)) > 0 {
      _ = read()
    }
  }

  /// Gives the terminal back for good; a second call does nothing.
  func leave() {
    guard isEntered else { return }
    dropLateAnswer()
    giveTerminalBack()
    ferry_curses_close()
    ferry_curses_release_signals()
    output.end()
    errorLog = errors?.end()
    errors = nil
  }

  /// Gives the terminal back, stops the process, and takes the terminal again when it goes on.
  func suspend() {
    guard isEntered else { return }
    giveTerminalBack()
    ferry_curses_stop()
    takeTerminal()
  }

  /// Takes the terminal again after a stop that gave no warning (SIGSTOP): by then the shell has
  /// changed its modes.
  func resume() {
    guard isEntered else { return }
    output.discard(length: ferry_curses_render_leave())
    takeTerminal()
  }

  /// Takes the terminal's present size for the screen's. What it shows by then is unknown: it may
  /// have been smaller in between.
  func adoptSize() {
    let measured = Self.measure()
    isDamaged = true
    guard measured != size else { return repaint() }
    size = measured
    ferry_curses_resize(Int32(size.height), Int32(size.width))
    shown = nil
  }

  // MARK: Input

  /// The bytes that have arrived, at most `inputBytesMax`; never waits.
  func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.inputBytesMax) { buffer, count in
      count = max(0, Glibc.read(input, buffer.baseAddress, buffer.count))
    }
  }

  /// The signals that have arrived, each kind once.
  func readSignals() -> [TerminalSignal] {
    let numbers = [UInt8](unsafeUninitializedCapacity: Self.inputBytesMax) { buffer, count in
      count = max(0, Glibc.read(signals, buffer.baseAddress, buffer.count))
    }
    var found: [TerminalSignal] = []
    for signal in numbers.compactMap(TerminalSignal.init(number:)) where !found.contains(signal) {
      found.append(signal)
    }
    return found
  }
}

extension TerminalSignal {
  fileprivate init?(number: UInt8) {
    switch Int32(number) {
    case SIGWINCH: self = .resize
    case SIGTERM: self = .terminate
    case SIGINT: self = .interrupt
    case SIGHUP: self = .hangUp
    case SIGTSTP: self = .suspend
    case SIGCONT: self = .resume
    default: return nil
    }
  }
}
