internal import ClusterModel

/// The life of one live migration that this Ferry was asked for: a pure state machine. Every input
/// returns what to do; nothing is done here.
///
/// ```
/// waiting ⇄ preflight → underWay → over
/// ```
/// Setup, memory copy, blackout and clean-up are observed, not decided: they are stages of
/// `underWay`, folded by `ClusterModel.Migration`.
struct MigrationLife: Equatable {
  /// Where the life is.
  enum State: Equatable {
    /// In the queue, with the reason last reported.
    case waiting(reason: String?)
    /// The rules and the backend are being asked.
    case preflight
    /// The backend carries it out.
    case underWay(hasBegun: Bool, isPastCancel: Bool, cancelAsked: Bool)
    /// It has ended.
    case over
  }

  /// What the engine is to do.
  enum Action: Equatable {
    /// Publish this as an event of the migration.
    case report(MigrationEvent.Kind)
    /// Ask the rules and the backend whether it could start.
    case askPreflight
    /// Have the backend carry it out.
    case carryOut
    /// Have the backend take it back.
    case abort
    /// Tell the operator that it can't be cancelled any more.
    case refuseCancel
  }

  private(set) var state = State.waiting(reason: nil)

  /// Whether it waits for its nodes.
  var isWaiting: Bool {
    if case .waiting = state { return true }
    return false
  }

  /// Whether it holds its nodes.
  var isActive: Bool {
    switch state {
    case .waiting, .over: false
    case .preflight, .underWay: true
    }
  }

  /// Its nodes are not free.
  mutating func hadToWait(reason: String) -> [Action] {
    guard case .waiting(let known) = state, known != reason else { return [] }
    state = .waiting(reason: reason)
    return [.report(.queued(reason: reason))]
  }

  /// Its nodes are free.
  mutating func wasAdmitted() -> [Action] {
    guard case .waiting = state else { return [] }
    state = .preflight
    return [.report(.preflightBegan), .askPreflight]
  }

  /// The preflight has an answer: what stands in the way, or nil.
  mutating func preflightEnded(_ failure: MigrationFailure?) -> [Action] {
    guard state == .preflight else { return [] }
    guard let failure else {
      state = .underWay(hasBegun: false, isPastCancel: false, cancelAsked: false)
      return [.carryOut]
    }
    return failure.code == .nodeBusy ? returnToQueue(failure.cause) : end(.failed(failure))
  }

  /// The backend gave up before anything was begun, because somebody else holds a node.
  mutating func wasRefusedAsBusy(_ failure: MigrationFailure) -> [Action] {
    guard case .underWay(false, _, let cancelAsked) = state else { return [] }
    return cancelAsked ? end(.cancelled) : returnToQueue(failure.cause)
  }

  /// The backend reported something about it.
  mutating func wasObserved(_ kind: MigrationEvent.Kind) -> [Action] {
    guard case .underWay(let hasBegun, let isPast, let cancelAsked) = state else {
      switch (kind, state) {
      case (.laneMeasured, .over), (.operationEnded, .preflight): return [.report(kind)]
      default: return []
      }
    }
    switch kind {
    case .operationEnded: return [.report(kind)]
    case .requested, .queued, .placed, .preflightBegan, .cancelRequested: return []
    case .ended(let outcome): return end(outcome)
    case .setupBegan, .passBegan, .progressed, .laneMeasured, .forecast, .networkFailed,
      .planStepTaken, .switchOverHeld, .switchOverReleased:
      state = .underWay(hasBegun: true, isPastCancel: isPast, cancelAsked: cancelAsked)
      let isLate = cancelAsked && !hasBegun
      return isLate ? [.report(kind), .abort] : [.report(kind)]
    case .blackoutBegan, .blackoutEnded, .fetchingBegan, .cleanUpBegan:
      state = .underWay(hasBegun: true, isPastCancel: true, cancelAsked: cancelAsked)
      return [.report(kind)]
    }
  }

  /// The operator wants it back.
  mutating func cancelWasAsked() -> [Action] {
    switch state {
    // Nothing was begun yet; what is still being asked and measured changes nothing.
    case .waiting, .preflight: return [.report(.cancelRequested)] + end(.cancelled)
    case .underWay(let hasBegun, isPastCancel: false, cancelAsked: false):
      state = .underWay(hasBegun: hasBegun, isPastCancel: false, cancelAsked: true)
      return hasBegun ? [.report(.cancelRequested), .abort] : [.report(.cancelRequested)]
    case .underWay(_, isPastCancel: true, _), .over: return [.refuseCancel]
    case .underWay(_, _, cancelAsked: true): return []
    }
  }

  private mutating func returnToQueue(_ reason: String) -> [Action] {
    state = .waiting(reason: reason)
    return [.report(.queued(reason: reason))]
  }

  private mutating func end(_ outcome: MigrationOutcome) -> [Action] {
    state = .over
    return [.report(.ended(outcome))]
  }
}
