extension Migration {
  /// Adds an event to the sum. Events that come late or twice, as they do when several observers
  /// report, never take a migration back.
  public mutating func apply(_ event: MigrationEvent) {
    guard !isOver || event.kind.isWelcomeAfterTheEnd else { return }
    switch event.kind {
    case .requested(let newer):
      if request.destination == nil { request.destination = newer.destination }
    case .queued(let reason):
      queueReason = reason
      enter(.queued, at: event.at)
    case .placed(let place): queuePlace = place
    case .preflightBegan: enter(.preflight, at: event.at)
    case .forecast(let outlook): self.outlook = outlook
    case .networkFailed(let network, _): failedNetworks.append(network)
    case .setupBegan(let network):
      self.network = network ?? self.network
      enter(.setup, at: event.at)
    case .passBegan(let number): begin(pass: number, at: event.at)
    case .progressed(let reading): record(reading, at: event.at)
    case .planStepTaken(let action):
      stepsTaken.append(PlanStepTaken(at: event.at, action: action))
    case .switchOverHeld:
      isHeld = true
      heldSince = heldSince ?? event.at
    case .switchOverReleased: letGo(at: event.at)
    case .blackoutBegan:
      guard blackoutBegan == nil else { return }
      letGo(at: event.at)
      blackoutBegan = event.at
      closePass(at: event.at, dirtied: nil)
      enter(.blackout, at: event.at)
    case .blackoutEnded:
      guard blackoutBegan != nil, blackoutEnded == nil else { return }
      blackoutEnded = event.at
      enter(.cleanUp, at: event.at)
    case .laneMeasured(let lane, let reading):
      guard lanes[lane]?.isFinal != true else { return }
      lanes[lane] = reading
    case .fetchingBegan: enter(.fetching, at: event.at)
    case .cleanUpBegan: enter(.cleanUp, at: event.at)
    case .operationEnded: break
    case .cancelRequested: isCancelRequested = true
    case .ended(let outcome): end(outcome, at: event.at)
    }
  }

  private mutating func letGo(at moment: MonotonicTime) {
    isHeld = false
    if let heldSince { heldFor += moment - heldSince }
    heldSince = nil
  }

  private mutating func enter(_ next: Phase, at moment: MonotonicTime) {
    let isStepBack =
      (next == .queued && phase == .preflight) || (next == .fetching && phase == .cleanUp)
    guard next.order > phase.order || isStepBack else { return }
    closeSpan(at: moment)
    phase = next
    if next != .queued { queueReason = nil }
    spans.append(PhaseSpan(phase: next, began: moment))
  }

  private mutating func closeSpan(at moment: MonotonicTime) {
    guard let last = spans.indices.last, spans[last].ended == nil else { return }
    spans[last].ended = moment
  }

  private mutating func begin(pass number: Int, at moment: MonotonicTime) {
    guard phase.order <= Phase.memoryCopy(pass: number).order else { return }
    guard number > (passes.last?.number ?? 0) else { return }
    closePass(at: moment, dirtied: nil)
    if case .memoryCopy = phase {
      phase = .memoryCopy(pass: number)
    } else {
      enter(.memoryCopy(pass: number), at: moment)
    }
    let sent = progress?.sent ?? .zero
    passes.append(
      MigrationPass(number: number, began: moment, sentBefore: sent, sent: .zero, size: .zero))
    if passes.count > Self.passesMax { passes.removeFirst() }
  }

  private mutating func closePass(at moment: MonotonicTime, dirtied: Bytes?) {
    guard let last = passes.indices.last, passes[last].ended == nil else { return }
    passes[last].ended = moment
    passes[last].dirtied = dirtied
  }

  private mutating func record(_ reading: MigrationProgress, at moment: MonotonicTime) {
    if reading.pass > (passes.last?.number ?? 0), blackoutBegan == nil {
      begin(pass: reading.pass, at: moment)
    }
    progress = reading
    samples.append(MigrationSample(at: moment, progress: reading))
    if samples.count > Self.samplesMax { samples.removeFirst(samples.count - Self.samplesMax) }
    guard let last = passes.indices.last else { return }
    guard reading.pass <= passes[last].number else {
      // The rest, sent while the machine stands still, is what the last pass left.
      if passes[last].dirtied == nil { passes[last].dirtied = reading.remaining }
      return
    }
    passes[last].sent = max(.zero, reading.sent - passes[last].sentBefore)
    guard passes[last].size == .zero else { return }
    passes[last].size = reading.remaining
    if last > 0, passes[last - 1].dirtied == nil { passes[last - 1].dirtied = reading.remaining }
  }

  private mutating func end(_ outcome: MigrationOutcome, at moment: MonotonicTime) {
    self.outcome = outcome
    endedAt = moment
    closePass(at: moment, dirtied: nil)
    closeSpan(at: moment)
    phase = .ended
    isHeld = false
    queueReason = nil
  }
}

extension Migration.Phase {
  /// The place in a life; a migration never goes back, except from preflight to the queue.
  public var order: Int {
    switch self {
    case .queued: 0
    case .preflight: 1
    case .setup: 2
    case .memoryCopy: 3
    case .blackout: 4
    case .fetching: 5
    case .cleanUp: 6
    case .ended: 7
    }
  }

  /// The name that the screen and the command line show.
  public var name: String {
    switch self {
    case .queued: "Queued"
    case .preflight: "Preflight"
    case .setup: "Setup"
    case .memoryCopy(let pass): "Memory copy, pass \(pass)"
    case .blackout: "Blackout"
    case .fetching: "Fetching the rest"
    case .cleanUp: "Clean-up"
    case .ended: "Ended"
    }
  }
}

extension MigrationEvent.Kind {
  /// A probe that reports after the end still completes the picture.
  fileprivate var isWelcomeAfterTheEnd: Bool {
    if case .laneMeasured = self { return true }
    return false
  }
}
