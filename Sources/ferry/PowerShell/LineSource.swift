import ClusterModel
import Console
import Dispatch
import Glibc
import Synchronization
import TerminalUI

/// Lines of a shell: typed and edited on a terminal, or read from a pipe.
///
/// Standard input is read on a queue of its own, so that nothing waits for somebody who types.
final class LineSource: Sendable {
  /// What came of asking for a line.
  enum Answer: Equatable {
    case line(String)
    /// Ctrl-C: what was typed is thrown away.
    case abandoned
    /// There are no lines any more.
    case ended
  }

  /// The longest line that is read from a pipe, in bytes.
  static let lineBytesMax = 1 << 20

  /// Whether somebody types.
  let isTerminal: Bool
  private let chunks: AsyncStream<[UInt8]>
  private let rest = Mutex<[UInt8]>([])
  private let decoder = Mutex(InputDecoder())
  /// Keys that were pressed while nobody asked for a line.
  private let ahead = Mutex<[KeyPress]>([])
  private let cooked: termios

  init() {
    isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    cooked = modes
    let (chunks, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    self.chunks = chunks
    DispatchQueue(label: "standard input").async {
      var buffer = [UInt8](repeating: 0, count: 4096)
      var isSilent = true
      while true {
        var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        // A silence ends an escape sequence that was only a key.
        let ready = poll(&wanted, 1, isSilent ? -1 : 25)
        if ready < 0, errno == EINTR { continue }
        if ready == 0 {
          isSilent = true
          continuation.yield([])
          continue
        }
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        isSilent = false
        continuation.yield(Array(buffer.prefix(count)))
      }
      continuation.finish()
    }
  }

  /// The next line. Variables are offered where one may stand.
  func next(
    _ prompt: String, _ cluster: ClusterSnapshot, history: [String] = [], variables: [String] = []
  ) async -> Answer {
    guard isTerminal else { return await readLine().map { .line($0) } ?? .ended }
    return await edit(prompt, cluster, PromptEditor(history: history, variables: variables))
  }

  private func readLine() async -> String? {
    while true {
      let line = rest.withLock { rest -> String? in
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest.removeSubrange(...end) }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      if let line { return line }
      guard let chunk = await nextChunk() else {
        return rest.withLock { rest in
          defer { rest = [] }
          return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
        }
      }
      rest.withLock { if $0.count < Self.lineBytesMax { $0 += chunk } }
    }
  }

  private func nextChunk() async -> [UInt8]? {
    var iterator = chunks.makeAsyncIterator()
    return await iterator.next()
  }

  // MARK: On a terminal

  private func edit(
    _ prompt: String, _ cluster: ClusterSnapshot, _ empty: PromptEditor
  ) async -> Answer {
    setRaw(true)
    defer { setRaw(false) }
    var editor = empty
    draw(editor, prompt)
    while let press = await nextKey() {
      if press == KeyPress(.character("l"), .control) {
        clear()
        draw(editor, prompt)
        continue
      }
      let before = editor.candidates.all
      let outcome = editor.take(press, in: cluster)
      switch outcome {
      case .editing:
        let candidates = editor.candidates.all
        if candidates != before, candidates.count > 1 { list(candidates) }
        draw(editor, prompt)
      case .submitted(let line):
        write("\r\n")
        return .line(line)
      case .abandoned:
        write("^C\r\n")
        return .abandoned
      case .ended:
        write("\r\n")
        return .ended
      }
    }
    return .ended
  }

  private func nextKey() async -> KeyPress? {
    while true {
      let waiting = ahead.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if let waiting { return waiting }
      guard let chunk = await nextChunk() else { return nil }
      let events = decoder.withLock { decoder -> [InputEvent] in
        if chunk.isEmpty { return decoder.isPending ? decoder.flush() : [] }
        return decoder.decode(chunk)
      }
      ahead.withLock { ahead in
        for event in events {
          switch event {
          case .key(let press): ahead.append(press)
          case .paste(let text): ahead += text.map { KeyPress(.character($0)) }
          case .mouse, .focus: break
          }
        }
      }
    }
  }

  /// Empties the terminal.
  func clear() { if isTerminal { write("\u{1B}[H\u{1B}[2J") } }

  private func draw(_ editor: PromptEditor, _ prompt: String) {
    let width = max(8, (OutputTerminal.width ?? 80) - DisplayText.width(of: prompt) - 1)
    let window = TextWindow(editor.line, width: width)
    let shown = DisplayText.truncated(PlainText.harmless(window.text), to: width)
    let column = DisplayText.width(of: prompt) + window.cursor
    write("\r\u{1B}[K\(prompt)\(shown)\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  /// Shows candidates beneath the line, in columns.
  private func list(_ candidates: [String]) {
    let width = (candidates.map(DisplayText.width).max() ?? 1) + 2
    let perLine = max(1, (OutputTerminal.width ?? 80) / width)
    var text = "\r\n"
    for (index, candidate) in candidates.enumerated() {
      text += DisplayText.fitted(PlainText.harmless(candidate), to: width)
      if index % perLine == perLine - 1 || index == candidates.count - 1 { text += "\r\n" }
    }
    write(text)
  }

  private func write(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }

  private func setRaw(_ isRaw: Bool) {
    var modes = cooked
    if isRaw {
      modes.c_iflag &= ~tcflag_t(ICRNL | IXON)
      modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }
}
