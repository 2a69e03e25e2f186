import ClusterModel

/// What a form is about, in pure functions. A topic is a small value, which a `FormSubject` names.
protocol FormTopic {
  /// The form as the cluster has it; nil when what it is about is gone. What the user entered
  /// decides which fields can be used; it is filled in afterwards.
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form?
  /// What is wrong with what was entered, as far as no rule of the cluster says it.
  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String]
  /// What OK does, in order; nothing when nothing was changed.
  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect]
  /// What a button among the fields does.
  func effects(ofPressing button: String, of form: Form, in cluster: ClusterSnapshot)
    -> [FormEffect]
  /// What is said when the form closes because what it is about is gone.
  var farewell: String { get }
}

extension FormTopic {
  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] { [:] }
  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] { [] }
  func effects(
    ofPressing button: String, of form: Form, in cluster: ClusterSnapshot
  ) -> [FormEffect] { [] }
  var farewell: String { "What this was about is gone" }
}

/// Something that a form wants done.
enum FormEffect: Equatable, Sendable {
  /// Have the cluster do it; a rule's refusal is shown at the field.
  case perform(ClusterOperation, field: FieldID)
  /// The same after "Please confirm action".
  case ask(ClusterOperation)
  /// Show another form instead.
  case open(FormSubject)
  /// Fill a field in; nil gives it back to the cluster.
  case answer(FieldID, FieldValue?)
  /// Show these events only.
  case filterEvents(EventFilter)
  /// Write events to a file.
  case exportEvents(EventFilter, to: String)
  /// Show the events that a query in a file asks for.
  case openQuery(String)
  /// Run tests on the cluster, by their titles; nil stands for all.
  case validate(Set<String>?)
  /// Open one more cluster.
  case openCluster(String)
  /// Show a report afterwards.
  case report(ReportSubject)
}

extension FormEffect {
  /// The operation, if it is one that is done at once.
  var operation: ClusterOperation? {
    if case .perform(let operation, _) = self { operation } else { nil }
  }
}
