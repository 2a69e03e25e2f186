/// An element of an event, with what may lie in it. Windows takes a query that names something else,
/// and finds nothing.
///
/// Source: Windows Event Log, Event Schema.
struct EventElement: Sendable {
  private var children: [String: EventElement] = [:]
  private var attributes: [String] = []
  /// Whether anything else may lie in it as well.
  private var isOpen = false

  private static let empty = EventElement()
  private static let anything = EventElement(isOpen: true)

  /// An event.
  static let event = EventElement(children: [
    "System": system, "EventData": data, "UserData": anything, "BinaryEventData": anything,
    "DebugData": anything, "ProcessingErrorData": anything, "RenderingInfo": anything,
  ])

  private static let system = EventElement(children: [
    "Provider": EventElement(attributes: ["Name", "Guid", "EventSourceName"]),
    "EventID": EventElement(attributes: ["Qualifiers"]), "Version": empty, "Level": empty,
    "Task": empty, "Opcode": empty, "Keywords": empty,
    "TimeCreated": EventElement(attributes: ["SystemTime", "RawTime"]), "EventRecordID": empty,
    "Correlation": EventElement(attributes: ["ActivityID", "RelatedActivityID"]),
    "Execution": EventElement(attributes: [
      "ProcessID", "ThreadID", "ProcessorID", "SessionID", "KernelTime", "UserTime",
      "ProcessorTime",
    ]), "Channel": empty, "Computer": empty, "Security": EventElement(attributes: ["UserID"]),
  ])

  private static let data = EventElement(
    children: [
      "Data": EventElement(attributes: ["Name", "Type"]), "ComplexData": anything,
      "Binary": empty,
    ], attributes: ["Name"])

  /// What a step from here goes to; nil when that may be anything.
  fileprivate func element(behind step: Term.Step) throws(UnknownName) -> EventElement? {
    switch step.test {
    case .itself: return self
    case .any, .text: return nil
    case .name(let name) where step.isAttribute:
      guard isOpen || attributes.contains(name) else {
        throw UnknownName("@\(name)", known: attributes.map { "@\($0)" })
      }
      return nil
    case .name(let name):
      guard !isOpen, children[name] == nil else { return children[name] }
      throw UnknownName(name, known: children.keys.sorted())
    }
  }
}

/// A name that stands for nothing, and those that would stand for something there.
public struct UnknownName: Error, Hashable, Sendable {
  /// The name, as it was written.
  public var name: String
  /// The names that there are.
  public var known: [String]

  init(_ name: String, known: [String]) {
    self.name = name
    self.known = known
  }
}

extension Term {
  /// The elements and attributes in an expression of events that no event has.
  var unknownNames: [UnknownName] {
    switch self {
    case .either(let terms), .both(let terms): terms.flatMap(\.unknownNames)
    case .path(let steps):
      steps[0].predicates.flatMap { $0.unknownNames(in: .event) }
        + Term.path(Array(steps.dropFirst())).unknownNames(in: .event)
    case .comparison, .number, .text, .call: []
    }
  }

  private func unknownNames(in element: EventElement) -> [UnknownName] {
    switch self {
    case .either(let terms), .both(let terms), .call(_, let terms):
      return terms.flatMap { $0.unknownNames(in: element) }
    case .comparison(_, let left, let right):
      return left.unknownNames(in: element) + right.unknownNames(in: element)
    case .path(let steps):
      var (found, place): ([UnknownName], EventElement) = ([], element)
      for step in steps {
        do throws(UnknownName) {
          guard let next = try place.element(behind: step) else { break }
          found += step.predicates.flatMap { $0.unknownNames(in: next) }
          place = next
        } catch {
          return found + [error]
        }
      }
      return found
    case .number, .text: return []
    }
  }
}
