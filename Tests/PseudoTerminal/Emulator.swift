import CVTerm

/// The terminal emulator behind a pseudo-terminal.
final class Emulator {
  /// What programs switch on and off.
  final class Properties {
    var isAlternateScreen = false
    var isCursorVisible = true
    var reportsMouse = false
  }

  let properties = Properties()
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private var width: Int
  private var height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    guard let terminal = vterm_new(Int32(height), Int32(width)),
      let screen = vterm_obtain_screen(terminal)
    else { preconditionFailure("libvterm has no memory for \(width)x\(height)") }
    self.terminal = terminal
    self.screen = screen
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let value = value?.pointee, let user else { return 1 }
      let properties = Unmanaged<Properties>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_ALTSCREEN: properties.isAlternateScreen = value.boolean != 0
      case VTERM_PROP_CURSORVISIBLE: properties.isCursorVisible = value.boolean != 0
      case VTERM_PROP_MOUSE: properties.reportsMouse = value.number != 0
      default: break
      }
      return 1
    }
    vterm_set_utf8(terminal, 1)
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        _ = vterm_input_write(terminal, characters.baseAddress, characters.count)
      }
    }
  }

  func resize(width: Int, height: Int) {
    self.width = width
    self.height = height
    vterm_set_size(terminal, Int32(height), Int32(width))
  }

  var cursor: (x: Int, y: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return (Int(position.col), Int(position.row))
  }

  var rows: [String] {
    (0..<height).map { y in
      var row = ""
      var x = 0
      while x < width {
        let cell = cell(x: x, y: y)
        row += cell.flatMap { $0.text.isEmpty ? nil : $0.text } ?? " "
        x += max(1, cell?.width ?? 1)
      }
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  func cell(x: Int, y: Int) -> ScreenCell? {
    guard x >= 0, y >= 0, x < width, y < height else { return nil }
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(y), col: Int32(x)), &cell)
    let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    var text = String.UnicodeScalarView()
    for value in scalars.prefix(while: { $0 != 0 }) {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return ScreenCell(
      text: String(text), width: Int(cell.width),
      ink: cvterm_is_default_ink(cell.fg) ? .terminalDefault : color(cell.fg),
      paper: cvterm_is_default_paper(cell.bg) ? .terminalDefault : color(cell.bg),
      isBold: cell.attrs.bold != 0, isUnderlined: cell.attrs.underline != 0,
      isReverse: cell.attrs.reverse != 0)
  }

  private func color(_ color: VTermColor) -> ScreenColor {
    cvterm_is_indexed(color) ? .index(Int(cvterm_index(color))) : .rgb(cvterm_rgb(color))
  }
}
