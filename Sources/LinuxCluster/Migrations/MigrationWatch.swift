internal import ClusterModel

/// What is known of one migration from the hypervisors' events and statistics, and what is new in
/// each of them. Pure: events in, events out.
struct MigrationWatch: Sendable {
  /// How a migration left the hypervisors.
  enum Ending: Hashable, Sendable {
    /// The source let go of the machine, which runs on the destination.
    case moved
    /// It did not come to that; the source has to be asked what became of the machine.
    case doubtful
  }

  /// The migration.
  let id: MigrationID
  /// The machine.
  let machine: MachineID
  /// Where it ran.
  let source: NodeID
  /// Where it is to run; nil until somebody says so.
  private(set) var destination: NodeID?
  /// When its processors were stopped.
  private(set) var blackoutBegan: MonotonicTime?
  /// When they ran again.
  private(set) var blackoutEnded: MonotonicTime?
  /// How it left the hypervisors, once it has.
  private(set) var ending: Ending?
  /// Whether any memory has been sent.
  private(set) var hasCopied = false
  /// Whether the destination fetches, or has fetched, memory while the machine runs there.
  private(set) var isPostCopy = false
  /// Whether the fetching broke off and has not been taken up again.
  private(set) var isTorn = false
  private var pass = 0
  private var hasDowntime = false

  /// Watches a migration from now on.
  init(id: MigrationID, machine: MachineID, source: NodeID, destination: NodeID?) {
    self.id = id
    self.machine = machine
    self.source = source
    self.destination = destination
  }

  /// Whether all events of a migration that succeeded have come.
  var isSettled: Bool {
    blackoutEnded != nil && (hasDowntime || isPostCopy) && ending != nil
  }

  /// Whether the machine runs on the destination.
  var hasMoved: Bool { blackoutEnded != nil && ending != .doubtful }

  /// Whether the machine runs, or stood still, with its memory on two nodes, as far as is known.
  var isSplit: Bool { isPostCopy && ending != .moved }

  /// Takes what a hypervisor reported about the machine.
  mutating func take(_ event: HypervisorEvent) -> [MigrationEvent] {
    let isSource = event.node == source
    switch event.kind {
    case .arrivalBegan where !isSource: destination = destination ?? event.node
    case .passBegan(let number) where isSource: return begin(pass: number, at: event.at)
    case .suspendedForMigration where isSource && blackoutBegan == nil:
      blackoutBegan = event.at
      return [made(.blackoutBegan, event.at)]
    case .suspendedForPostCopy where isSource:
      isPostCopy = true
      guard blackoutBegan == nil else { break }
      blackoutBegan = event.at
      return [made(.blackoutBegan, event.at)]
    case .resumedInPostCopy where !isSource: return fetch(event)
    case .postCopyFailed where isPostCopy: isTorn = true
    case .resumedAfterMigration where blackoutBegan != nil && blackoutEnded == nil:
      if isSource { ending = .doubtful } else { destination = destination ?? event.node }
      blackoutEnded = event.at
      return [made(.blackoutEnded, event.at)]
    case .jobCompleted(let statistics) where isSource && !hasDowntime:
      guard let downtime = statistics.downtime, blackoutBegan != nil else { break }
      hasDowntime = true
      // libvirt counts until the memory is complete, which in post-copy is long after the pause.
      guard !isPostCopy else { return pause(at: event.at) }
      let reading = LaneReading(
        duration: .milliseconds(Int64(clamping: downtime)), isFinal: true, note: "as libvirt says")
      return [made(.laneMeasured(.hypervisor, reading), event.at)]
    case .departed where isSource: ending = ending ?? .moved
    case .arrivalFailed where !isSource: ending = ending ?? .doubtful
    default: break
    }
    return []
  }

  /// Takes a reading of the source's job; nil means that the source knows the machine no more.
  mutating func take(
    _ statistics: JobStatistics?, at moment: MonotonicTime
  ) -> [MigrationEvent] {
    guard ending == nil, let progress = statistics?.progress else { return [] }
    guard blackoutBegan == nil else {
      let isFetching = isPostCopy && blackoutEnded != nil && !isTorn
      return isFetching ? [made(.progressed(progress), moment)] : []
    }
    let begun = begin(pass: progress.pass, at: moment)
    hasCopied = hasCopied || progress.sent > .zero
    return begun + [made(.progressed(progress), moment)]
  }

  /// The source's job is over, though no event said how.
  mutating func jobVanished() { ending = ending ?? (blackoutEnded == nil ? .doubtful : .moved) }

  /// What is left to say at the end: the pause by the events, when libvirt did not report it.
  func closing(at moment: MonotonicTime) -> [MigrationEvent] {
    hasDowntime ? [] : pause(at: moment)
  }

  /// A post-copy that was interrupted goes on.
  mutating func takeUp() { isTorn = false }

  private mutating func fetch(_ event: HypervisorEvent) -> [MigrationEvent] {
    isPostCopy = true
    destination = destination ?? event.node
    guard blackoutEnded == nil else { return [] }
    var news: [MigrationEvent] = []
    if blackoutBegan == nil {
      // The source's word comes late; the machine can't run here before it stood still there.
      blackoutBegan = event.at
      news.append(made(.blackoutBegan, event.at))
    }
    blackoutEnded = event.at
    return news + [made(.blackoutEnded, event.at), made(.fetchingBegan, event.at)]
  }

  private func pause(at moment: MonotonicTime) -> [MigrationEvent] {
    guard let blackoutBegan, let blackoutEnded else { return [] }
    let reading = LaneReading(
      duration: blackoutEnded - blackoutBegan, isFinal: true, note: "between libvirt's events")
    return [made(.laneMeasured(.hypervisor, reading), moment)]
  }

  private mutating func begin(pass number: Int, at moment: MonotonicTime) -> [MigrationEvent] {
    guard number > pass, blackoutBegan == nil else { return [] }
    pass = number
    hasCopied = true
    return [made(.passBegan(number), moment)]
  }

  private func made(_ kind: MigrationEvent.Kind, _ moment: MonotonicTime) -> MigrationEvent {
    MigrationEvent(id: id, at: moment, kind: kind)
  }
}
