internal import ClusterModel

/// Facts about machines and their migrations, each with all its fields.
extension TraceLine {
  mutating func write(_ machine: VirtualMachine) {
    word("machine")
    name(machine.id)
    text(machine.state.rawValue)
    text(machine.information)
    name(machine.owner)
    size(machine.memory)
    number(machine.processors)
    flag(machine.isHighlyAvailable)
    name(machine.volume)
    text(machine.endpoint?.address)
    number(machine.endpoint?.port)
    name(machine.disk)
    flag(machine.isProcessorCompatible)
    text(machine.processor?.manufacturer)
    text(machine.processor?.model)
    list(machine.processor?.features.names ?? [])
    text(machine.startAction.rawValue)
    write(machine.policy)
    for snapshot in machine.snapshots {
      text(snapshot.name)
      time(snapshot.takenAt)
      flag(snapshot.includesMemory)
    }
    text(machine.networkSwitch)
    text(machine.localMedia)
    flag(machine.isMigrationNetworkInitializing)
  }

  private mutating func write(_ policy: RolePolicy) {
    list(policy.preferredOwners.map(\.rawValue))
    text(policy.possibleOwners?.map(\.rawValue).joined(separator: ","))
    switch policy.failback {
    case .prevent: word("prevent")
    case .immediately: word("immediately")
    case .between(let first, let second):
      number(first)
      number(second)
    }
    number(policy.failuresMax)
    time(policy.failurePeriod)
    number(policy.priority.rawValue)
    list(policy.antiAffinity)
    text(policy.offlineAction.rawValue)
  }

  mutating func write(_ event: MigrationEvent) {
    word("migration")
    name(event.id)
    number(event.at.nanoseconds)
    switch event.kind {
    case .requested(let request): write(request)
    case .queued(let reason):
      word("queued")
      text(reason)
    case .placed(let place):
      word("placed")
      number(Int64(place))
    case .preflightBegan: word("preflight")
    case .setupBegan(let network):
      word("setup")
      name(network)
    case .forecast(let outlook):
      word("forecast")
      text(outlook.sentence)
    case .networkFailed(let network, let reason):
      word("network failed")
      name(network)
      text(reason)
    case .planStepTaken(let action):
      word("step")
      text("\(action)")
    case .switchOverHeld: word("held")
    case .switchOverReleased: word("released")
    case .fetchingBegan: word("fetching")
    case .passBegan(let pass):
      word("pass")
      number(pass)
    case .progressed(let progress): write(progress)
    case .blackoutBegan: word("blackout")
    case .blackoutEnded: word("blackout is over")
    case .laneMeasured(let lane, let reading):
      word("lane")
      text(lane.rawValue)
      time(reading.duration)
      flag(reading.isFinal)
      text(reading.note)
    case .operationEnded(let operation):
      word("operation")
      text(operation.kind.rawValue)
      time(operation.duration)
    case .cleanUpBegan: word("clean-up")
    case .cancelRequested: word("cancel requested")
    case .ended(let outcome): write(outcome)
    }
  }

  private mutating func write(_ request: MigrationRequest) {
    word("requested")
    name(request.machine)
    name(request.source)
    name(request.destination)
    request.initiator == .ferry ? word("ferry") : word("other")
    time(request.requestedAt)
  }

  private mutating func write(_ progress: MigrationProgress) {
    word("progress")
    number(progress.pass)
    size(progress.sent)
    size(progress.remaining)
    size(progress.total)
    rate(progress.rate)
    rate(progress.dirtyRate)
  }

  private mutating func write(_ outcome: MigrationOutcome) {
    switch outcome {
    case .done: word("done")
    case .cancelled: word("cancelled")
    case .failed(let failure):
      word("failed")
      text(failure.code.rawValue)
      text(failure.machineState)
      text(failure.cause)
      text(failure.advice)
    }
  }
}
