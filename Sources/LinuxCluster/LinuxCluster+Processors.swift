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
    if kind != "kvm" {
      picture.processors.baseline = await commonModel(of: hosts, kind)
      return
    }
    for connection in connections.values {
      let found = await answer(within: Self.answerPatience) {
        try? await connection.baseline(hosts.map(\.xml), kind, isExpanded: false)
      }
      guard let found else { continue }
      picture.processors.baseline = found
      return
    }
  }

  /// The named model with most features that every node starts domains with. An emulator names as its
  /// own processor features that it then does not start with, so what its nodes have in common of
  /// those is no processor for a domain.
  private func commonModel(of hosts: [HostProcessor], _ kind: String) async -> String? {
    guard let first = hosts.first?.models else { return nil }
    let common = hosts.dropFirst().reduce(first) { $0.intersection($1.models) }
    var best: (model: String, features: Int)?
    for model in common.sorted() {
      let cpu = HostProcessor.named(model)
      guard await isGivenEverywhere(cpu, kind), let connection = connections.values.first,
        let count = await features(of: cpu, kind, connection)
      else { continue }
      if count > best?.features ?? 0 { best = (model, count) }
    }
    return best.map { HostProcessor.named($0.model) }
  }

  private func features(
    of cpu: String, _ kind: String, _ connection: LibvirtConnection
  ) async -> Int? {
    let expanded = await answer(within: Self.answerPatience) {
      try? await connection.baseline([cpu], kind, isExpanded: true)
    }
    return expanded.flatMap(HostProcessor.features(in:))?.names.count
  }

  private func isGivenEverywhere(_ cpu: String, _ kind: String) async -> Bool {
    for connection in connections.values {
      let isGiven = await answer(within: Self.answerPatience) {
        try? await connection.gives(cpu, kind)
      }
      guard isGiven == true else { return false }
    }
    return true
  }
}
