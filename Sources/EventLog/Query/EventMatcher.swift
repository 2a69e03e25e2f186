internal import XMLDocuments

/// Asks a query of one event after the other, the oldest first; it belongs to one task.
public final class EventMatcher {
  private let query: StructuredQuery
  private let machine: XPathMachine
  private let usesBounds: Bool
  private var parts: [(selects: [Asked], suppresses: [Asked])] = []

  /// A selector with its expressions read, and how many events passed each of its conditions.
  private final class Asked {
    let selector: Selector
    let expression: XPathExpression
    let conditions: [XPathExpression]
    var counts: [Int]

    init(_ selector: Selector, _ machine: XPathMachine) throws(XPathFault) {
      self.selector = selector
      expression = try machine.compile(selector.xpath)
      var conditions: [XPathExpression] = []
      for condition in selector.counted { conditions.append(try machine.compile(condition)) }
      self.conditions = conditions
      counts = Array(repeating: 0, count: conditions.count)
    }
  }

  /// Prepares a query.
  ///
  /// - Parameter usesBounds: Whether what can be said without XPath is said without it; the answers
  ///   are the same without.
  public init(_ query: StructuredQuery, usesBounds: Bool = true) throws(QueryFault) {
    self.query = query
    self.usesBounds = usesBounds
    do throws(XPathFault) {
      machine = try XPathMachine(functions: QueryFunctions.all(now: query.now))
      for part in query.parts {
        var (selects, suppresses): ([Asked], [Asked]) = ([], [])
        for selector in part.selects { selects.append(try Asked(selector, machine)) }
        for selector in part.suppresses { suppresses.append(try Asked(selector, machine)) }
        parts.append((selects, suppresses))
      }
    } catch {
      throw QueryFault(message: "libxml2 can't evaluate it: \(error.message)")
    }
  }

  /// Whether the query asks for an event.
  public func matches(_ event: LogEvent) throws(QueryFault) -> Bool {
    guard !parts.isEmpty else { return query.limits.contains(event) }
    var isRead = false
    var isWanted = false
    do {
      for part in parts {
        // All of them are asked, so that those which count see every event.
        var isSelected = false
        for asked in part.selects where try takes(asked, event, &isRead) { isSelected = true }
        var isSuppressed = false
        for asked in part.suppresses where try takes(asked, event, &isRead) { isSuppressed = true }
        if isSelected && !isSuppressed { isWanted = true }
      }
    } catch let error as XPathFault {
      throw QueryFault(message: "The query can't be evaluated: \(error.message)")
    } catch let error as XMLFault {
      throw QueryFault(message: "The event \(event.number) can't be read: \(error.message)")
    } catch {
      throw QueryFault(message: "The query can't be evaluated")
    }
    return isWanted && query.limits.contains(event)
  }

  private func takes(
    _ asked: Asked, _ event: LogEvent, _ isRead: inout Bool
  ) throws -> Bool {
    guard event.channel == asked.selector.channel else { return false }
    let answer = asked.selector.answer
    if usesBounds {
      guard answer.bounds.contains(event) else { return false }
      if answer.isExact { return true }
    }
    if !isRead {
      try machine.read(event.queriedXML)
      isRead = true
    }
    guard !asked.conditions.isEmpty else { return try machine.isTrue(asked.expression) }
    for (index, condition) in asked.conditions.enumerated() {
      asked.counts[index] += 1
      let start = XPathMachine.Start.root(position: asked.counts[index])
      guard try machine.isTrue(condition, from: start) else { return false }
    }
    return true
  }
}
