import ClusterModel

extension Page {
  /// The page of a place.
  init(of place: Place, in view: ClusterView) {
    let cluster = view.cluster
    switch place {
    case .root: self = .root(view)
    case .cluster: self = .cluster(cluster, view.recordCounts)
    case .services:
      self.init(
        title: "Summary of Services and applications",
        facts: [Fact("Virtual machines", view.machineCounts)],
        emptyText: "There is no virtual machine in this cluster")
    case .service(let id):
      self.init(
        title: "Summary of \(id)", facts: cluster.services[id: id]?.facts ?? [],
        emptyText: "Nothing is known of its resources")
    case .machine(let id), .guest(let id, _):
      self.init(
        title: "Summary of \(id)", facts: cluster.machines[id: id]?.facts(in: cluster) ?? [])
    case .nodes:
      self.init(
        title: "Summary of Nodes", facts: [Fact("Nodes", cluster.nodeCounts)],
        emptyText: "There is no node in this cluster")
    case .node(let id):
      self.init(
        title: "Summary of \(id)", facts: cluster.nodes[id: id]?.facts(in: cluster) ?? [],
        emptyText: "No virtual machine runs on \(id)")
    case .volumes: self = .volumes(cluster)
    case .storage: self = .storage(cluster)
    case .networks:
      self.init(
        title: "Summary of Networks", facts: [Fact("Networks", "\(cluster.networks.count)")],
        emptyText: "There is no cluster network")
    case .network(let id):
      self.init(
        title: "Summary of \(id)", facts: cluster.networks[id: id]?.facts(in: cluster) ?? [])
    case .events:
      self.init(
        title: "Summary of Cluster Events",
        facts: [Fact("Recent events", view.recordCounts.words, view.recordCounts.tone)],
        emptyText: "There is no such event since Ferry came to know this cluster")
    }
  }

  private static func root(_ view: ClusterView) -> Page {
    Page(
      title: "Failover Cluster Manager",
      facts: [
        Fact("Overview", "Validate hardware, create failover clusters, and manage their machines"),
        Fact("Clusters", "\(view.neighbours.count + 1) managed here"),
      ])
  }

  private static func cluster(_ cluster: ClusterSnapshot, _ counts: RecordCounts) -> Page {
    var facts = [
      Fact("Current Host Server", cluster.nodes.first(where: \.isCurrentHost)?.id.rawValue ?? "–"),
      cluster.quorum.map { Fact("Quorum Configuration", $0.words, $0.isQuorate ? .good : .broken) }
        ?? Fact("Quorum Configuration", "None: this cluster does not vote", .quiet),
      Fact("Recent Cluster Events", counts.words, counts.tone),
    ]
    if let fencing = cluster.settings.fencing { facts += fencing.facts }
    facts.append(Fact("Networks", cluster.networks.map(\.id.rawValue).joined(separator: ", ")))
    facts.append(Fact("Subnets", cluster.networks.map(\.subnet).joined(separator: ", ")))
    for (what, why) in cluster.troubles.sorted(by: { $0.key < $1.key }) {
      facts.append(Fact("Trouble", "\(what) can't be reached: \(why)", .warning))
    }
    return Page(title: "Summary of Cluster \(cluster.name)", facts: facts)
  }

  private static func volumes(_ cluster: ClusterSnapshot) -> Page {
    let capacity = cluster.volumes.reduce(Bytes.zero) { $0 + $1.capacity }
    let used = cluster.volumes.reduce(Bytes.zero) { $0 + $1.used }
    let free = max(capacity - used, .zero)
    let share = capacity > .zero ? 100 * Double(free.count) / Double(capacity.count) : 0
    return Page(
      title: "Summary of Cluster Shared Volumes",
      facts: [
        Fact("Volumes", "\(cluster.volumes.count)"),
        Fact("Total capacity", "\(capacity), \(free) free (\(share.fixed(0)) %)"),
      ],
      emptyText: "There is no cluster shared volume")
  }

  /// The disks that the nodes share, whatever they are used for.
  private static func storage(_ cluster: ClusterSnapshot) -> Page {
    let capacity = cluster.disks.reduce(Bytes.zero) { $0 + $1.capacity }
    let available = cluster.disks.filter { $0.use == .available }
    let free = available.reduce(Bytes.zero) { $0 + $1.capacity }
    return Page(
      title: "Summary of Storage",
      facts: [
        Fact("Total capacity", "\(capacity) on \(cluster.disks.count.counted("disk"))"),
        Fact("Available storage", "\(available.count.counted("disk")), \(free)"),
      ],
      emptyText: "There is no disk in this cluster")
  }
}
