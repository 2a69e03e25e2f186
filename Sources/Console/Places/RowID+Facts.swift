import ClusterModel

extension RowID {
  /// What the details beneath a list say about the row: a title and facts.
  func details(in cluster: ClusterSnapshot) -> (title: String, facts: [Fact])? {
    switch self {
    case .machine(let id): cluster.machines[id: id].map { (id.rawValue, $0.facts(in: cluster)) }
    case .service(let id): cluster.services[id: id].map { (id.rawValue, $0.facts) }
    case .node(let id): cluster.nodes[id: id].map { (id.rawValue, $0.facts(in: cluster)) }
    case .volume(let id), .volumePath(let id):
      cluster.volumes[id: id].map { ($0.disk?.rawValue ?? id.rawValue, $0.facts) }
    case .disk(let id), .coreResource(.witness(let id)):
      cluster.disks[id: id].map { (id.rawValue, $0.facts) }
    case .network(let id):
      cluster.networks[id: id].map { (id.rawValue, $0.facts(in: cluster)) }
    case .adapter(let id, let node), .connection(let node, let id):
      cluster.networks[id: id].map { ("\(id) on \(node)", $0.adapterFacts(of: node)) }
    case .record(let record): (record.level.rawValue, record.facts)
    case .place, .cluster, .migration, .resource, .serviceResource, .coreResource, .link, .heading:
      nil
    }
  }
}
