public import ClusterModel
public import MigrationModel

extension Exposition {
  /// The upper borders of the histogram of whole times, in seconds.
  static let durationBorders: [Double] = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600]
  /// Those of blackouts: the console's, and one more for the worst.
  static let blackoutBorders = BlackoutStatistics.borders.map(\.seconds) + [10]

  /// A cluster as it is now, and what its remembered migrations add up to.
  ///
  /// - Parameter version: Ferry's own.
  public init(_ cluster: ClusterSnapshot, totals: MigrationTotals, version: String) {
    var info = MetricFamily("ferry_build_info", .gauge, "Ferry's version; the value is always 1.")
    info.add(1, ("version", version))
    var name = MetricFamily(
      "ferry_cluster_info", .gauge, "The cluster that is watched; the value is always 1.")
    name.add(1, ("cluster", cluster.name), ("kind", cluster.kind.rawValue))
    self.init(
      [info, name] + Self.migrations(cluster, totals) + Self.nodes(cluster)
        + Self.state(cluster))
  }

  private static func migrations(
    _ cluster: ClusterSnapshot, _ totals: MigrationTotals
  ) -> [MetricFamily] {
    var ended = MetricFamily(
      "ferry_migrations_total", .counter, "Live migrations that are over, by how they ended.")
    for (result, word) in [
      (PastMigration.Result.done, "done"), (.failed, "failed"), (.cancelled, "cancelled"),
    ] {
      ended.add(Double(totals.results[result] ?? 0), ("outcome", word))
    }
    var durations = MetricFamily(
      "ferry_migration_duration_seconds", .histogram,
      "From the setup to the machine's running, whole, on its destination.")
    durations.add(totals.durations, borders: durationBorders)
    var blackouts = MetricFamily(
      "ferry_migration_blackout_seconds", .histogram,
      "How long a blackout was, as the hypervisor, the network or a TCP client saw it.")
    for lane in BlackoutLane.allCases {
      blackouts.add(
        totals.blackouts[lane] ?? [], borders: blackoutBorders, ("lane", lane.metricName))
    }
    let open = cluster.migrations.filter { !$0.isOver }
    return [
      ended,
      MetricFamily(
        "ferry_migration_sent_bytes_total", .counter, "What live migrations have sent.",
        Double(totals.bytes.count)),
      durations, blackouts,
      MetricFamily(
        "ferry_migrations_running", .gauge, "Live migrations under way.",
        Double(open.count(where: \.isActive))),
      MetricFamily(
        "ferry_migrations_queued", .gauge, "Live migrations that wait for their nodes.",
        Double(open.count { !$0.isActive })),
    ]
  }

  private static func nodes(_ cluster: ClusterSnapshot) -> [MetricFamily] {
    var up = MetricFamily("ferry_node_up", .gauge, "1 when the node takes part, otherwise 0.")
    var memory = MetricFamily("ferry_node_memory_bytes", .gauge, "The node's memory.")
    var free = MetricFamily(
      "ferry_node_memory_free_bytes", .gauge, "What of the node's memory is free for machines.")
    var machines = MetricFamily(
      "ferry_node_machines", .gauge, "Virtual machines that the node owns.")
    let counts = Dictionary(
      cluster.machines.compactMap(\.owner).map { ($0, 1) }, uniquingKeysWith: +)
    for node in cluster.nodes {
      let label = (name: "node", value: node.id.rawValue)
      up.add(node.state == .up ? 1 : 0, label)
      machines.add(Double(counts[node.id] ?? 0), label)
      guard node.memory > .zero else { continue }
      memory.add(Double(node.memory.count), label)
      free.add(Double(node.memoryFree.count), label)
    }
    return [up, memory, free, machines]
  }

  private static func state(_ cluster: ClusterSnapshot) -> [MetricFamily] {
    var machines = MetricFamily("ferry_machines", .gauge, "Virtual machines by their state.")
    let counts = Dictionary(cluster.machines.map { ($0.state, 1) }, uniquingKeysWith: +)
    for state in VirtualMachine.State.allCases {
      machines.add(Double(counts[state] ?? 0), ("state", state.rawValue))
    }
    var families = [machines]
    if let quorum = cluster.quorum {
      families += [
        MetricFamily(
          "ferry_cluster_quorate", .gauge, "1 when the cluster may act, otherwise 0.",
          quorum.isQuorate ? 1 : 0),
        MetricFamily(
          "ferry_cluster_votes_present", .gauge, "Votes that are there.",
          Double(quorum.votesPresent)),
        MetricFamily(
          "ferry_cluster_votes_expected", .gauge, "Votes that there would be with everybody.",
          Double(quorum.votesExpected)),
      ]
    }
    return families + [
      MetricFamily(
        "ferry_cluster_troubles", .gauge, "Parts of the cluster that can't be asked at present.",
        Double(cluster.troubles.count))
    ]
  }
}

extension BlackoutLane {
  /// The word of labels.
  var metricName: String {
    switch self {
    case .hypervisor: "hypervisor"
    case .network: "network"
    case .client: "client"
    }
  }
}
