/// A command with its values and what comes through the pipe.
struct Invocation: Sendable {
  let cmdlet: Cmdlet
  var input: [Value]
  let hasInput: Bool
  let range: SourceRange
  /// The words of a program.
  var words: [String] = []
  private var values: [String: (value: Value, range: SourceRange)] = [:]

  init(cmdlet: Cmdlet, input: [Value], hasInput: Bool, range: SourceRange) {
    self.cmdlet = cmdlet
    self.input = input
    self.hasInput = hasInput
    self.range = range
  }

  mutating func set(_ value: Value, for parameter: Parameter, at range: SourceRange) {
    values[parameter.name] = (value, range)
  }

  func value(_ name: String) -> Value? { values[name]?.value }

  /// Where a value was written.
  func place(of name: String) -> SourceRange { values[name]?.range ?? range }

  func has(_ name: String) -> Bool { values[name] != nil }

  func text(_ name: String) -> String? { values[name]?.value.text }

  func texts(_ name: String) -> [String]? { values[name]?.value.elements.map(\.text) }

  /// Whether a flag is on: given, and not `:$false`.
  func flag(_ name: String) -> Bool { values[name]?.value.isTrue ?? false }

  func number(_ name: String) -> Int? { values[name]?.value.whole }

  /// The names, or blocks, that a parameter has.
  func items(_ name: String) -> [Value] { values[name]?.value.elements ?? [] }

  /// Leaves out names that a parameter has; without any left it is not given at all.
  mutating func remove(from name: String, where isUnwanted: (Value) -> Bool) {
    guard let (value, range) = values[name] else { return }
    let left = value.elements.filter { !isUnwanted($0) }
    values[name] = left.isEmpty ? nil : (.array(left), range)
  }

  /// Makes sure that a value that was worked out is what its parameter takes.
  func check(_ parameter: Parameter) throws(CommandError) {
    guard let (value, range) = values[parameter.name] else { return }
    switch parameter.kind {
    case .number:
      guard value.whole != nil else {
        throw .input("-\(parameter.name) takes a number", at: range)
      }
    case .text:
      if let allowed = parameter.allowed, Binder.word(value.text, among: allowed) == nil {
        throw .input(
          "-\(parameter.name) takes \(allowed.joined(separator: ", "))", at: range,
          suggestions: Nearness.best(value.text, among: allowed))
      }
    case .block:
      guard case .block = value else {
        throw .input("-\(parameter.name) takes a block: { }", at: range)
      }
    case .texts, .truth, .flag, .properties, .anything: break
    }
  }

  /// The word of a parameter that takes only some, as it is written in the catalogue.
  func word(_ name: String) -> String? {
    guard let text = text(name),
      let parameter = cmdlet.allParameters.first(where: { $0.name == name })
    else { return nil }
    return Binder.word(text, among: parameter.allowed ?? [])
  }
}
