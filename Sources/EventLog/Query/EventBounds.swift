/// What can be said of an event without evaluating XPath: within these bounds lies every event that a
/// query selects, and so many others as it says nothing of.
public struct EventBounds: Hashable, Sendable {
  /// The first moment; nil when there is none.
  public var from: FileTime?
  /// The last moment; nil when there is none.
  public var until: FileTime?
  /// The levels; nil for all.
  public var levels: IntegerSet?
  /// The numbers of the events; nil for all.
  public var ids: IntegerSet?
  /// The providers; nil for all.
  public var providers: Set<String>?

  /// Bounds that hold every event.
  public init() {}

  /// Whether an event lies within.
  public func contains(_ event: LogEvent) -> Bool {
    if let from, event.time < from { return false }
    if let until, event.time > until { return false }
    if let levels, !levels.contains(Int(event.level)) { return false }
    if let ids, !ids.contains(Int(event.id)) { return false }
    if let providers, !providers.contains(event.provider) { return false }
    return true
  }

  /// The bounds of what lies within both.
  func intersection(_ other: EventBounds) -> EventBounds {
    var bounds = self
    bounds.from = Self.joined(from, other.from, max)
    bounds.until = Self.joined(until, other.until, min)
    bounds.levels = Self.joined(levels, other.levels) { $0.intersection($1) }
    bounds.ids = Self.joined(ids, other.ids) { $0.intersection($1) }
    bounds.providers = Self.joined(providers, other.providers) { $0.intersection($1) }
    return bounds
  }

  /// The bounds of what lies within either; they may hold more.
  func union(_ other: EventBounds) -> EventBounds {
    var bounds = EventBounds()
    if let left = from, let right = other.from { bounds.from = min(left, right) }
    if let left = until, let right = other.until { bounds.until = max(left, right) }
    if let left = levels, let right = other.levels { bounds.levels = left.union(right) }
    if let left = ids, let right = other.ids { bounds.ids = left.union(right) }
    if let left = providers, let right = other.providers { bounds.providers = left.union(right) }
    return bounds
  }

  private static func joined<Value>(
    _ left: Value?, _ right: Value?, _ join: (Value, Value) -> Value
  ) -> Value? {
    guard let left, let right else { return left ?? right }
    return join(left, right)
  }

  /// Of which it says something.
  var limited: Set<Dimension> {
    var limited: Set<Dimension> = []
    if from != nil || until != nil { limited.insert(.time) }
    if levels != nil { limited.insert(.level) }
    if ids != nil { limited.insert(.id) }
    if providers != nil { limited.insert(.provider) }
    return limited
  }

  /// What bounds can be of.
  enum Dimension: Hashable, Sendable { case time, level, id, provider }
}
