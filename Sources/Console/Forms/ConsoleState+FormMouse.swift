import TerminalUI

/// The mouse in a form.
extension ConsoleState {
  /// A press of a button of the mouse while a form is open: only the left one does something.
  mutating func pressInForm(
    _ target: Target?, _ button: MouseButton, at point: Point
  ) -> [ConsoleCommand] {
    if case .hint(let verb) = target, button == .left {
      guard let press = keys.key(of: verb, in: .form) else { return [] }
      return takeInForm(press)
    }
    guard button == .left, case .form(let target) = target, var state = form,
      let form = shown(state)
    else { return [] }
    let left = render().hits.rect(of: .form(target))?.x ?? point.x
    let request = state.press(target, column: point.x - left, in: form)
    return follow(request, of: state)
  }

  /// The wheel scrolls the page.
  mutating func scrollForm(by rows: Int) {
    guard var state = form, let form = shown(state) else { return }
    let box = box(of: form, state)
    state.top = max(0, min(box.top(of: state) + rows, box.lines.count - box.body.height))
    self.form = state
  }
}
