internal import ClusterModel

/// Where the events of a trace go: processes, threads, and nothing that overlaps on one thread,
/// since the format wants what lies on a thread to be nested.
struct TraceStage {
  /// Who does something.
  private enum Actor: Hashable {
    case ferry, clients
    case node(NodeID)
  }

  private struct Thread: Hashable {
    var actor: Actor
    var track: Timeline.Track
    /// 0, or more when the track has work that overlaps.
    var number: Int
  }

  private let recording: MigrationRecording
  private var events: [TraceEvent] = []
  private var processes: [Actor: Int] = [:]
  private var threads: [Thread: Int] = [:]
  /// The ends of what is open on each thread, the innermost last.
  private var open: [Thread: [MonotonicTime]] = [:]

  init(_ recording: MigrationRecording) {
    self.recording = recording
    let request = recording.migration.request
    let actors =
      [.ferry, .node(request.source)] + [request.destination].compactMap { $0.map(Actor.node) }
    for actor in actors { _ = process(actor) }
  }

  /// The events, those that name things first.
  var finished: [TraceEvent] {
    events.filter { $0.ph == .metadata } + events.filter { $0.ph != .metadata }
  }

  /// Adds a piece of work; they come in the order of their beginnings, the longer one first.
  mutating func add(_ item: Timeline.Item) {
    var actor = item.node.map(Actor.node) ?? .ferry
    if case .lane(let lane) = item.track, lane != .hypervisor { actor = .clients }
    let thread = place(item, by: actor)
    var args: [String: TraceEvent.Argument] = [:]
    args["bytes"] = item.bytes.map { .number(Double($0.count)) }
    args["note"] = item.note.map { .text($0) }
    events.append(
      TraceEvent(
        name: item.name, cat: item.track.name, ph: .complete, ts: microseconds(item.began),
        dur: Double(item.duration.nanoseconds) / 1000, pid: process(actor), tid: thread,
        args: args.isEmpty ? nil : args))
  }

  /// The rates and what is left, as they were read.
  mutating func addCounters() {
    let pid = process(.node(recording.migration.request.source))
    for event in recording.events {
      guard case .progressed(let progress) = event.kind else { continue }
      var values = [
        ("Rate", "MiB/s", progress.rate.mebibytesPerSecond),
        ("Remaining", "MiB", progress.remaining.mebibytes),
        ("Sent", "MiB", progress.sent.mebibytes),
      ]
      if let rate = progress.dirtyRate {
        values.append(("Dirty rate", "MiB/s", rate.mebibytesPerSecond))
      }
      for (name, unit, value) in values {
        events.append(
          TraceEvent(
            name: name, ph: .counter, ts: microseconds(event.at), pid: pid, tid: 0,
            args: [unit: .number(value)]))
      }
    }
  }

  /// What happened at a moment.
  mutating func addInstants() {
    for event in recording.events {
      guard let words = event.kind.instant else { continue }
      events.append(
        TraceEvent(
          name: words, cat: "Events", ph: .instant, ts: microseconds(event.at),
          pid: process(.ferry), tid: thread(Thread(actor: .ferry, track: .phases, number: 0)),
          s: "p"))
    }
  }

  /// The first thread of a track on which an item lies within what is open, or after it.
  private mutating func place(_ item: Timeline.Item, by actor: Actor) -> Int {
    var number = 0
    while true {
      let thread = Thread(actor: actor, track: item.track, number: number)
      var ends = open[thread] ?? []
      while let last = ends.last, last <= item.began { ends.removeLast() }
      if ends.last.map({ item.ended <= $0 }) ?? true {
        open[thread] = ends + [item.ended]
        return self.thread(thread)
      }
      number += 1
    }
  }

  private func microseconds(_ moment: MonotonicTime) -> Double {
    Double((moment - recording.began).nanoseconds) / 1000
  }

  private mutating func process(_ actor: Actor) -> Int {
    if let known = processes[actor] { return known }
    let pid = processes.count + 1
    processes[actor] = pid
    let name =
      switch actor {
      case .ferry: "Ferry"
      case .clients: "Clients"
      case .node(let node): node.rawValue
      }
    events.append(named("process_name", name, pid: pid, tid: 0))
    events.append(
      TraceEvent(
        name: "process_sort_index", ph: .metadata, pid: pid, tid: 0,
        args: ["sort_index": .number(Double(pid))]))
    return pid
  }

  private mutating func thread(_ thread: Thread) -> Int {
    if let known = threads[thread] { return known }
    let tid = threads.count + 1
    threads[thread] = tid
    let name = thread.track.name + (thread.number > 0 ? " (\(thread.number + 1))" : "")
    events.append(named("thread_name", name, pid: process(thread.actor), tid: tid))
    return tid
  }

  private func named(_ what: String, _ name: String, pid: Int, tid: Int) -> TraceEvent {
    TraceEvent(name: what, ph: .metadata, pid: pid, tid: tid, args: ["name": .text(name)])
  }
}

extension MigrationEvent.Kind {
  /// What happened at a moment, in words; nil for what takes time, or is only a reading.
  var instant: String? {
    switch self {
    case .networkFailed(let network, let reason): "\(network) did not serve: \(reason)"
    case .planStepTaken(let action): "Step of the plan: \(action.name)"
    case .switchOverHeld: "The switch-over is held"
    case .switchOverReleased: "The switch-over goes on"
    case .cancelRequested: "Cancel requested"
    case .ended(.done): "Done"
    case .ended(.cancelled): "Cancelled"
    case .ended(.failed(let failure)): "Failed: \(failure.cause)"
    case .requested, .queued, .placed, .preflightBegan, .forecast, .setupBegan, .passBegan,
      .progressed, .blackoutBegan, .blackoutEnded, .fetchingBegan, .laneMeasured, .cleanUpBegan,
      .operationEnded:
      nil
    }
  }
}
