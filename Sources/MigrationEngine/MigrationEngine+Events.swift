public import ClusterBackend
public import ClusterModel
public import Journal

/// What is written to the event logs, always before it is shown.
extension MigrationEngine {
  /// How long another process's switching of a channel may go unnoticed.
  static let switchPatience: Duration = .seconds(1)

  /// Writes the events among some facts down, leaves out those whose channel is off, and passes the
  /// rest on.
  ///
  /// - Parameter isDatedHere: Whether each Ferry that watches dates these events by itself.
  func show(_ facts: [ClusterEvent], isDatedHere: Bool) {
    guard !facts.isEmpty else { return }
    refreshSwitches()
    var shown: [ClusterEvent] = []
    var sightings: [EventSighting] = []
    var places: [Int] = []
    func add(_ record: EventRecord, _ isDatedHere: Bool) {
      guard switches.isEnabled(record.channel) else { return }
      places.append(shown.count)
      shown.append(.recorded(record))
      sightings.append(EventSighting(record, isDatedHere: isDatedHere))
    }
    let traces = switches.isEnabled(.highAvailabilityAnalytic)
    var requests: [MigrationID: MigrationRequest] = [:]
    for fact in facts {
      switch fact {
      case .recorded(let record): add(record, isDatedHere)
      case .migration(let event):
        writeDown(event)
        shown.append(fact)
        guard traces else { continue }
        if case .requested(let request) = event.kind { requests[event.id] = request }
        let known = requests[event.id] ?? feed.read { $0.migration(event.id)?.request }
        if let step = known.flatMap({ event.step(of: $0, at: wallClock()) }) { add(step, true) }
      default: shown.append(fact)
      }
    }
    for (place, record) in zip(places, writtenDown(sightings)) { shown[place] = .recorded(record) }
    feed.publish(shown)
    for case .migration(let event) in shown { closeBooks(after: event) }
    pruneSoon()
  }

  /// Events as they stand in the journal. One that can't be written never stops anything; that is
  /// said once, until it can be again.
  private func writtenDown(_ sightings: [EventSighting]) -> [EventRecord] {
    guard let eventWriter, !sightings.isEmpty else { return [] }
    do throws(JournalError) {
      let written = try eventWriter.write(sightings)
      hasComplained = false
      return written
    } catch {
      complain(error)
      return []
    }
  }

  /// Says that the journal can't be used, once until it can be again.
  func complain(_ error: JournalError) {
    guard !hasComplained else { return }
    hasComplained = true
    feed.publish(
      .recorded(
        EventRecord(
          time: wallClock(), level: .warning, provider: .ferry,
          message: "\(error.message). What happens meanwhile is not remembered")))
  }

  /// Passes on the cluster as it is looked at anew, with the events that are known of its earlier
  /// days: at the beginning those of the journal, later those that were shown. Those that only the
  /// cluster knows are in the journal before.
  func show(_ snapshot: ClusterSnapshot, isFirst: Bool) {
    var snapshot = snapshot
    refreshSwitches()
    let shown = isFirst ? [] : feed.snapshot.records
    let known = Set(shown)
    let fresh = snapshot.records.filter { !known.contains($0) }
    var earlier = shown
    var unwanted: Set<EventRecord> = []
    var trouble: JournalError?
    if let journal, let eventWriter {
      do throws(JournalError) {
        let missing = try journal.missing(fresh, of: snapshot.name)
        // What happened while its channel was off was not to be recorded, whoever remembers it.
        unwanted = Set(missing.filter { !switches.isEnabled($0.channel) })
        try eventWriter.write(
          missing.filter { !unwanted.contains($0) }
            .map { EventSighting($0, isDatedHere: datesByItself) })
        if isFirst {
          earlier = try journal.newestEvents(ClusterSnapshot.recordsMax, of: snapshot.name)
        }
      } catch {
        trouble = error
      }
    }
    snapshot.recall(earlier, without: unwanted)
    feed.publish(.snapshotTaken(snapshot))
    if let trouble { complain(trouble) }
  }

  // MARK: Channels

  /// Which channels record.
  public var channelSwitches: ChannelSwitches {
    refreshSwitches(atOnce: true)
    return switches
  }

  /// Switches a channel of the event logs on or off, for every Ferry that watches the cluster.
  ///
  /// Throws when there is no such channel, or it can't be written down; then nothing has changed.
  public func setChannel(
    _ channel: ChannelID, isEnabled: Bool, from place: Operator.Place? = nil
  ) throws(ClusterError) {
    try auditedAtOnce(.setChannel(channel, isEnabled: isEnabled), from: place) {
      () throws(ClusterError) in try setKnownChannel(channel, isEnabled)
    }
  }

  private func setKnownChannel(_ channel: ChannelID, _ isEnabled: Bool) throws(ClusterError) {
    let known = EventChannel.catalogue(of: feed.snapshot.kind)
    guard known.contains(where: { $0.id == channel }) else {
      throw ClusterError(
        .badInput, "There is no channel named \(channel) here. Nothing was changed",
        advice: "The channels are listed by: ferry channels")
    }
    guard let journal else {
      throw ClusterError(
        .failed, "There is no journal, which remembers the channels. Nothing was changed")
    }
    do throws(JournalError) {
      try journal.setChannel(channel, isEnabled: isEnabled, of: feed.snapshot.name)
    } catch {
      throw ClusterError(.failed, "\(error.message). Nothing was changed")
    }
    switches.switched[channel] = isEnabled
  }

  /// Learns what other processes have switched.
  private func refreshSwitches(atOnce: Bool = false) {
    let now = ContinuousClock.now
    guard atOnce || now >= switchesExpire, let journal else { return }
    switchesExpire = now + Self.switchPatience
    // A journal that can't be read is told of when it can't be written.
    switches = (try? journal.switches(of: feed.snapshot.name)) ?? switches
  }

  // MARK: Bounds

  /// Lets go of what is too old or too much, now and then, and not while a migration goes on.
  private func pruneSoon() {
    let now = ContinuousClock.now
    guard let journal, now >= pruningExpires, pruning == nil,
      feed.read({ !$0.migrations.contains { !$0.isOver } })
    else { return }
    pruningExpires = now + Self.pruningInterval
    pruning = Task {
      while !Task.isCancelled, feed.read({ !$0.migrations.contains { !$0.isOver } }),
        (try? journal.prune(at: wallClock())) == true
      { await Task.yield() }
      pruning = nil
    }
  }

  /// The time between two looks at how much there is.
  static let pruningInterval: Duration = .seconds(60)
}
