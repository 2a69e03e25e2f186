import ClusterModel
import TerminalUI

/// What the buttons of a form do.
extension ConsoleState {
  mutating func pressFormButton(_ button: FormButton) -> [ConsoleCommand] {
    guard var state = form, let form = shown(state) else { return [] }
    switch button {
    case .cancel, .close: self.form = nil
    case .back:
      state.show(state.page - 1, of: form)
      self.form = state
    case .next:
      guard !isRefused(form, on: state.page) else { return [] }
      state.show(state.page + 1, of: form)
      self.form = state
    case .reset: return carryOut(form.resets(of: state.subject), closes: false)
    case .accept, .finish: return accept(form, state, closes: true)
    case .apply: return accept(form, state, closes: false)
    }
    return []
  }

  /// A button among the fields.
  mutating func push(_ button: String) -> [ConsoleCommand] {
    guard let state = form, let form = shown(state) else { return [] }
    return carryOut(
      state.subject.topic.effects(ofPressing: button, of: form, in: cluster), closes: false)
  }

  private mutating func accept(
    _ form: Form, _ state: FormState, closes: Bool
  ) -> [ConsoleCommand] {
    if let reason = refusal(of: .change), state.subject.changesCluster {
      status = Status(text: reason, tone: .warning)
      return []
    }
    guard !isRefused(form, on: nil) else { return [] }
    return carryOut(state.subject.topic.effects(of: form, in: cluster), closes: closes)
  }

  /// Whether something is wrong; if so, it is shown, with the focus there.
  private mutating func isRefused(_ form: Form, on page: Int?) -> Bool {
    guard let problem = form.firstProblem(on: page), var state = self.form else { return false }
    state.tried.formUnion(page.map { [$0] } ?? Array(form.pages.indices))
    if problem.page != state.page { state.show(problem.page, of: form) }
    if problem.field.parts > 0 { state.enter(.field(problem.field.id, part: 0), in: form) }
    state.isRevealDue = true
    self.form = state
    // Beneath a list the reason may lie out of sight; elsewhere it stands where the focus is now.
    if problem.field.parts == 0 || problem.field.rowCount != nil {
      let name = problem.field.label.isEmpty ? "" : "\(problem.field.label): "
      status = Status(text: name + (problem.field.problem ?? ""), tone: .warning)
    }
    return true
  }

  /// Does what a form wants done. Its operations are one command, so that they are carried out in
  /// order and the first refusal stops them.
  private mutating func carryOut(_ effects: [FormEffect], closes: Bool) -> [ConsoleCommand] {
    let operations = effects.compactMap(\.operation)
    if !operations.isEmpty, let reason = refusal(of: .change) {
      status = Status(text: reason, tone: .warning)
      return []
    }
    if closes { form = nil }
    var commands: [ConsoleCommand] = operations.isEmpty ? [] : [.performInOrder(operations)]
    for effect in effects {
      switch effect {
      case .perform: break
      case .ask(let operation): _ = carryOut(.perform(operation))
      case .open(let subject): open(subject)
      case .answer(let field, let value): form?.answers[field] = value
      case .filterEvents(let filter): eventFilter = filter
      case .exportEvents(let filter, let path):
        commands.append(.exportEvents(filter, to: path))
      case .openQuery(let file): commands.append(.openQuery(file))
      case .report(let subject): overlay = .report(ReportState(subject: subject))
      case .validate(let titles): commands += validate(titles)
      case .openCluster(let name): commands += openCluster(name)
      }
    }
    form?.isRevealDue = true
    return commands
  }
}

extension Form {
  /// What Reset does: the filter begins anew.
  fileprivate func resets(of subject: FormSubject) -> [FormEffect] {
    if case .eventFilter = subject { return [.open(.eventFilter(EventFilter()))] }
    return []
  }
}

extension FormSubject {
  /// Whether OK changes the cluster, which `--read-only` refuses, rather than what is shown.
  var changesCluster: Bool {
    switch self {
    case .eventFilter, .exportEvents, .openQuery, .validation, .openCluster: false
    default: true
    }
  }
}
