public import ClusterModel

/// The pieces of work of one migration with their times, as its recording tells them: what its
/// ordinary events say, and what was timed while tracing was on.
public struct Timeline: Hashable, Sendable {
  /// Where a piece of work is drawn.
  public enum Track: Hashable, Sendable {
    /// The phases, one after the other.
    case phases
    /// The passes over the memory.
    case memoryCopy
    /// What one observer felt of the blackout.
    case lane(BlackoutLane)
    /// What was timed while tracing was on.
    case operations

    /// Its name, for people.
    public var name: String {
      switch self {
      case .phases: "Phases"
      case .memoryCopy: "Memory copy"
      case .lane(let lane): lane.rawValue
      case .operations: "Operations"
      }
    }
  }

  /// A piece of work.
  public struct Item: Hashable, Sendable {
    /// What it is called, the same in every migration.
    public var name: String
    /// Where it is drawn.
    public var track: Track
    /// Where it happened; nil for Ferry itself and for clients.
    public var node: NodeID?
    /// When it began.
    public var began: MonotonicTime
    /// When it ended.
    public var ended: MonotonicTime
    /// What it sent.
    public var bytes: Bytes?
    /// What else there is to say.
    public var note: String?

    /// How long it took.
    public var duration: Duration { ended - began }

    /// Whether another one lies within it, on the clock.
    func holds(_ other: Item) -> Bool { began <= other.began && other.ended <= ended }
  }

  /// The pieces, in the order of their beginnings.
  public let items: [Item]

  /// Makes the timeline of a recording.
  public init(_ recording: MigrationRecording) {
    let migration = recording.migration
    let end = migration.endedAt ?? recording.ended
    let source = migration.request.source
    var items = migration.spans.filter { $0.phase != .ended }.map { span in
      Item(
        name: span.phase.workName, track: .phases, node: span.phase.isAtSource ? source : nil,
        began: span.began, ended: span.ended ?? max(span.began, end),
        bytes: span.phase.isCopy ? migration.passes.map(\.sent).reduce(.zero, +) : nil)
    }
    items += migration.passes.map { pass in
      Item(
        name: "Pass \(pass.number)", track: .memoryCopy, node: source, began: pass.began,
        ended: pass.ended ?? max(pass.began, end), bytes: pass.sent,
        note: pass.dirtied.map { "written meanwhile: \($0)" })
    }
    for lane in BlackoutLane.allCases {
      guard let began = migration.blackoutBegan, let gap = migration.blackout(lane, at: end) else {
        continue
      }
      items.append(
        Item(
          name: lane.rawValue, track: .lane(lane), node: lane == .hypervisor ? source : nil,
          began: began, ended: began + gap, note: migration.lanes[lane]?.note))
    }
    items += recording.operations.map { operation in
      Item(
        name: operation.kind.rawValue, track: .operations, node: operation.node,
        began: operation.began, ended: operation.ended, bytes: operation.bytes,
        note: operation.note)
    }
    self.items = items.sorted { ($0.began, $1.ended) < ($1.began, $0.ended) }
  }
}

extension Migration.Phase {
  /// What the phase is called as a piece of work; all passes are one.
  var workName: String {
    switch self {
    case .queued: "Waiting for its nodes"
    case .memoryCopy: "Memory copy"
    default: name
    }
  }

  fileprivate var isCopy: Bool { if case .memoryCopy = self { true } else { false } }

  /// Ferry waits and checks; the hypervisor does the rest.
  fileprivate var isAtSource: Bool { order >= Migration.Phase.setup.order }
}
