import ClusterModel

/// What the console keeps of an open cluster while another one is shown. Its facts go on being
/// added up, so that the tree tells how it is, and that turning to it takes no time.
struct Berth: Sendable {
  let key: ClusterKey
  /// What `--cluster` takes for it; nil for the one that `ferry` opens by itself.
  var argument: String?
  var view: ClusterView
  /// The newest moment that is known of its clock, and those at which it was opened.
  var now: MonotonicTime
  var beganAt: MonotonicTime
  var startedAt: WallTime?
  var history: [PastMigration] = []
  var log = CommandLog()
  var validation: ValidationRun?
  var eventFilter = EventFilter()
  var ailments: [Ailment] = []
  var crossingsView = CrossingsView()
  var usage = UsageHistory()
}

extension Berth {
  /// A cluster that was just opened.
  init(
    _ key: ClusterKey, argument: String?, cluster: ClusterSnapshot, now: MonotonicTime,
    startedAt: WallTime?
  ) {
    self.init(
      key: key, argument: argument, view: ClusterView(cluster), now: now, beganAt: now,
      startedAt: startedAt)
    ailments = view.ailments
  }

  /// How many live migrations go on or wait there.
  var openMigrations: Int { view.migrating.count }

  /// How it is, for the list of all clusters.
  func neighbour(of shown: ClusterKey) -> Neighbour {
    let cluster = view.cluster
    return Neighbour(
      key: key, isBefore: key < shown, name: cluster.name, kind: cluster.kind,
      nodes: cluster.nodeCounts, isWell: cluster.nodes.allSatisfy { $0.state == .up },
      records: view.recordCounts)
  }
}

/// An open cluster that is not shown at the moment, as the list of all of them has it.
struct Neighbour: Equatable, Sendable {
  var key: ClusterKey
  /// Whether it was opened before the one that is shown.
  var isBefore: Bool
  var name: String
  var kind: ClusterKind
  /// Such as `4: 3 Up, 1 Down`, and whether all are up.
  var nodes: String
  var isWell: Bool
  var records: RecordCounts

  /// Its cell in a column.
  func cell(_ column: ColumnID) -> TableCell {
    switch column {
    case .name: TableCell(name)
    case .nodes: TableCell(nodes, isWell ? .good : .warning)
    case .kind: TableCell(kind.rawValue, .quiet)
    case .events: TableCell(records.words, records.tone)
    default: .none
    }
  }
}
