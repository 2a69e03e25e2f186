import ClusterModel

/// The properties of a node: what is known of it, and its adapters.
struct NodeProperties: FormTopic {
  var node: NodeID

  var farewell: String { "\(node) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let node = cluster.nodes[id: node] else { return nil }
    var system = [Fact("Name", node.id.rawValue)] + node.facts(in: cluster)
    if !node.systemVersion.isEmpty { system.append(Fact("Operating system", node.systemVersion)) }
    if !node.updates.isEmpty {
      system.append(Fact("Updates", node.updates.joined(separator: ", ")))
    }
    if !node.switches.isEmpty {
      system.append(Fact("Virtual switches", node.switches.joined(separator: ", ")))
    }
    if let excludes = node.excludesMachinesFromAntivirus {
      system.append(
        Fact(
          "Antivirus", excludes ? "Leaves machines alone" : "Looks into the files of machines",
          excludes ? .plain : .warning))
    }
    return Form(
      "\(node.id) Properties", style: .report,
      pages: [
        FormPage("General", [.facts(system)]),
        FormPage("Network Connections", [.facts(connections(of: node, in: cluster))]),
        FormPage("Virtual Machines", [.facts(machines(on: node, in: cluster))]),
      ])
  }

  private func connections(of node: Node, in cluster: ClusterSnapshot) -> [Fact] {
    let facts = cluster.networks.compactMap { network -> Fact? in
      guard let address = network.addresses[node.id] else { return nil }
      let adapter = network.adapters[node.id]
      let words = [address, adapter?.name, adapter?.state.rawValue, adapter?.speed.shownLink]
      return Fact(
        network.id.rawValue, words.compactMap { $0 }.joined(separator: ", "),
        adapter.map { $0.state == .up ? .plain : .warning } ?? .plain)
    }
    return facts.isEmpty ? [Fact("Network connections", "<none>")] : facts
  }

  private func machines(on node: Node, in cluster: ClusterSnapshot) -> [Fact] {
    let machines = cluster.machines(on: node.id)
    guard !machines.isEmpty else { return [Fact("Virtual machines", "<none>")] }
    return machines.map { machine in
      Fact(
        machine.id.rawValue, "\(cluster.status(of: machine)), \(machine.memory)",
        cluster.tone(of: machine))
    }
  }
}

extension Bandwidth {
  /// The speed; nil where nobody knows it.
  fileprivate var shownLink: String? { self > .zero ? linkText : nil }
}
