internal import ClusterModel

/// Looks at what processors offer and domains see.
extension LinuxCluster {
  /// Asks what has not been asked yet; each node by its own connection, so that one that hangs keeps
  /// only its own answers back.
  func lookAtProcessors() async {
    let alive = picture.reports.filter { connections[$0.key] != nil }.values
      .flatMap(\.domains).filter(\.state.isAlive).compactMap(\.description?.processor)
    // Guests of one cluster are of one kind; hosts without any are asked for what they do best.
    let kinds = Dictionary(grouping: alive, by: \.virtualization).mapValues(\.count)
    let kind = kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    await withTaskGroup(of: Void.self) { group in
      for node in connections.keys {
        group.addTask { await self.readHost(node, kind) }
      }
    }
    var asked: Set<String> = []
    for processor in alive {
      guard let cpu = processor.xml, asked.insert(cpu).inserted else { continue }
      await readDomain(cpu, processor.virtualization)
    }
    await findBaseline()
  }

  private func readHost(_ node: NodeID, _ kind: String?) async {
    guard let connection = connections[node] else { return }
    if let known = picture.processors.hosts[node], kind == nil || known.virtualization == kind {
      return
    }
    let found = await answer(within: Self.answerPatience) { () -> HostProcessor? in
      for kind in kind.map({ [$0] }) ?? ["kvm", "qemu"] {
        if let host = try? await connection.hostProcessor(kind) { return host }
      }
      return nil
    }
    if let found { picture.processors.offers(node, found) }
  }

  private func readDomain(_ cpu: String, _ kind: String) async {
    if picture.processors.features[cpu] == nil {
      for connection in connections.values {
        let expanded = await answer(within: Self.answerPatience) {
          try? await connection.baseline([cpu], kind, isExpanded: true)
        }
        guard let features = expanded.flatMap(HostProcessor.features(in:)) else { continue }
        picture.processors.sees(cpu, features)
        break
      }
    }
    await withTaskGroup(of: Void.self) { group in
      for (node, connection) in connections
      where picture.processors.compared[node]?.contains(cpu) != true
        && picture.processors.hosts[node] != nil
      {
        group.addTask {
          let isGiven = await answer(within: Self.answerPatience) {
            try? await connection.gives(cpu, kind)
          }
          if let isGiven { await self.note(cpu, on: node, isGiven) }
        }
      }
    }
  }

  private func note(_ cpu: String, on node: NodeID, _ isGiven: Bool) {
    picture.processors.compared(cpu, on: node, isGiven)
  }

  private func findBaseline() async {
    let hosts = picture.processors.hosts.sorted { $0.key < $1.key }.map(\.value)
    guard picture.processors.baseline == nil, hosts.count == file.nodes.count,
      let kind = hosts.first?.virtualization
    else { return }
    for connection in connections.values {
      let found = await answer(within: Self.answerPatience) {
        try? await connection.baseline(hosts.map(\.xml), kind, isExpanded: false)
      }
      guard let found else { continue }
      picture.processors.baseline = found
      return
    }
  }
}
