import ClusterModel
import TerminalUI

/// Opening forms, and keys in them.
extension ConsoleState {
  /// Opens a form, unless what it is about is gone.
  mutating func open(_ subject: FormSubject) {
    guard let form = subject.form(in: cluster, [:]) else {
      status = Status(text: subject.topic.farewell, tone: .warning)
      return
    }
    overlay = nil
    var state = FormState(subject)
    state.enter(state.firstStop(of: form), in: form)
    if case .button = state.focus, state.hasTabs(form) { state.focus = .tabs }
    self.form = state
    settleForm()
  }

  /// Opens the properties of what is selected.
  mutating func openProperties() {
    guard let subject = propertiesSubject else {
      status = Status(text: "What is selected has no properties", tone: .warning)
      return
    }
    open(subject)
  }

  /// What the properties are about: the selected row, or else the place.
  private var propertiesSubject: FormSubject? {
    if browser.focus == .list || browser.focus == .actions, let row = browser.selected {
      return FormSubject(row, in: cluster)
    }
    return FormSubject(subject)
  }

  /// A key while a form is open. Letters are typed where something can be typed.
  mutating func takeInForm(_ press: KeyPress) -> [ConsoleCommand] {
    guard var state = form, let form = shown(state) else { return [] }
    if case .character(let character) = press.key, state.takesText(in: form),
      press.modifiers.isDisjoint(with: [.control, .alt])
    {
      let request = state.type(String(character), in: form)
      return follow(request, of: state)
    }
    guard let verb = keys.verb(for: press, in: .form) else { return [] }
    // A letter that means something everywhere, such as that which quits, rests in a form.
    guard keys.isBound(press, in: .form) else { return press.isPlainLetter ? [] : perform(verb) }
    switch verb {
    case .pageUp, .pageDown:
      let box = box(of: form, state)
      let page = max(1, box.body.height - 1)
      state.top = box.top(of: state) + (verb == .pageUp ? -page : page)
      state.top = max(0, min(state.top, box.lines.count - box.body.height))
      self.form = state
      return []
    default:
      let request = state.perform(verb, in: form)
      return follow(request, of: state)
    }
  }

  /// Pasted text goes into the field with the focus.
  mutating func pasteInForm(_ text: String) {
    guard var state = form, let form = shown(state) else { return }
    _ = follow(state.type(text, in: form), of: state)
  }

  /// The form of a state; what it is about exists, since `settleForm` closes it otherwise.
  func shown(_ state: FormState) -> Form? { state.subject.form(in: cluster, state.answers) }

  /// Keeps a changed state, and does what it asks for.
  mutating func follow(_ request: FormRequest?, of state: FormState) -> [ConsoleCommand] {
    form = state
    form?.isRevealDue = true
    switch request {
    case nil: return []
    case .push(let button): return push(button)
    case .press(let button): return pressFormButton(button)
    }
  }

  /// Makes an open form fit what exists now, and what has the focus be seen; one about something
  /// that is gone closes.
  mutating func settleForm() {
    guard var state = form else { return }
    guard let form = shown(state) else {
      status = Status(text: state.subject.topic.farewell, tone: .warning)
      self.form = nil
      return
    }
    state.settle(in: form)
    if state.isRevealDue {
      state.top = box(of: form, state).topRevealingFocus(of: state)
      state.isRevealDue = false
    }
    self.form = state
  }
}

extension KeyPress {
  fileprivate var isPlainLetter: Bool {
    if case .character = key { modifiers.isDisjoint(with: [.control, .alt]) } else { false }
  }
}

extension FormSubject {
  /// The properties of a row.
  init?(_ row: RowID, in cluster: ClusterSnapshot) {
    switch row {
    case .machine(let id): self = .machine(id)
    case .service(let id), .serviceResource(let id, _): self = .service(id)
    case .node(let id): self = .node(id)
    case .volume(let id): self = .volume(id)
    case .disk(let id): self = .disk(id)
    case .network(let id): self = .network(id)
    case .record(let record): self = .record(record)
    case .volumePath(let id): self = .volume(id)
    case .resource(let id, _): self = .machine(id)
    case .coreResource(.witness(let id)): self = .disk(id)
    case .coreResource: self = .cluster
    case .adapter(let id, _), .connection(_, let id): self = .network(id)
    case .link, .heading, .cluster: return nil
    case .migration(let id):
      guard let migration = cluster.migration(id) else { return nil }
      self = .machine(migration.machine)
    case .place(let place): self.init(MenuSubject(place))
    }
  }

  /// The properties of what a menu is about.
  init?(_ subject: MenuSubject) {
    switch subject {
    case .machine(let id), .resource(let id): self = .machine(id)
    case .service(let id), .serviceResource(let id): self = .service(id)
    case .node(let id): self = .node(id)
    case .volume(let id): self = .volume(id)
    case .disk(let id): self = .disk(id)
    case .network(let id): self = .network(id)
    case .machines, .otherCluster, .failure: return nil
    case .place(.cluster), .place(.root): self = .cluster
    case .place: return nil
    }
  }
}
