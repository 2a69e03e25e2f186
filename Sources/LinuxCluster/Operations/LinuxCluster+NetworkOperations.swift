internal import ClusterBackend
internal import ClusterModel
internal import ClusterRules

/// What is done to the networks. Their names, roles, costs and order are Ferry's own on linux, and
/// kept in the cluster.
extension LinuxCluster {
  /// Those that can be carried out.
  static func networkOperations(hasPacemaker: Bool) -> Set<ClusterOperation.Kind> {
    hasPacemaker ? [.migrationNetworks, .networkSetup] : []
  }

  /// Carries out an operation on the networks.
  func perform(_ operation: NetworkOperation) async throws(ClusterError) {
    switch operation {
    case .setMigrationNetworks(let choice):
      let subnets = { (network: NetworkID) in
        self.picture.subnet(of: network) ?? network.rawValue
      }
      let (order, excluded) = (choice.order?.map(subnets), choice.excluded.map(subnets))
      try await keep("The order of networks is as it was") {
        $0.migrationOrder = order
        $0.exclusions = excluded
      }
    case .setUse(let id, let use): try await change(id) { $0.use = use }
    case .setMetric(let id, let metric): try await change(id) { $0.metric = metric }
    case .rename(let id, let name): try await change(id) { $0.name = name.rawValue }
    }
    await alignPacemakersMigrations()
  }

  private func change(
    _ id: NetworkID, _ change: (inout FerryProperties.NetworkChoice) -> Void
  ) async throws(ClusterError) {
    guard let subnet = picture.subnet(of: id) else {
      throw ClusterError(
        .refused, "\(id) is as it was: it has addresses of IPv6 alone, which Ferry does not use yet"
      )
    }
    try await keep("\(id) is as it was") {
      change(&$0.networks[subnet, default: FerryProperties.NetworkChoice()])
    }
  }
}

// MARK: - Migrations that Pacemaker starts by itself

extension LinuxCluster {
  /// Has Pacemaker's own migrations take the first network of the order, where its agent can be told
  /// so; a record says what came of it.
  ///
  /// The agent knows nodes by name only, so the nodes need names for their addresses in that network.
  /// With the default order, what Ferry once told the agent is taken back.
  func alignPacemakersMigrations() async {
    guard let pacemaker else { return }
    let isChosen = picture.configuration.ferry.migrationOrder != nil
    let first = isChosen ? NetworkOrder.inForce(in: feed.snapshot).first : nil
    do {
      let text = try await pacemaker.run(["cibadmin", "--query", "-o", "resources"])
      let agents = try MigrationAddressing.agents(in: text)
      var address: String?
      if let first {
        do throws(AddressingFailure) {
          address = try await migrationAddress(in: first)
        } catch {
          record(
            .warning,
            "Migrations that Pacemaker starts by itself do not take \(first.id): \(error.reason)")
        }
      }
      for agent in agents where agent.hasOwnAddress && address != nil {
        record(
          .information,
          "Pacemaker's own migrations of \(agent.resource) go where its resource says")
      }
      let commands = agents.compactMap { $0.command(for: address) }
      for command in commands { try await pacemaker.run(command) }
      if let first, let address, !commands.isEmpty {
        record(
          .information,
          "Migrations that Pacemaker starts by itself take \(first.id) too (\(address))")
      }
    } catch {
      record(
        .warning, "Migrations that Pacemaker starts by itself were not told the order: \(error)")
    }
  }

  /// What the agent is to be told, so that memory goes over a network.
  private func migrationAddress(
    in network: ClusterNetwork
  ) async throws(AddressingFailure) -> String {
    let nodes = file.nodes.map(\.id)
    if let without = nodes.first(where: { network.addresses[$0] == nil }) {
      throw AddressingFailure(reason: "\(without) has no address in it")
    }
    let addresses = nodes.compactMap { network.addresses[$0] }
    let script =
      #"for address; do { timeout 2 getent hosts "$address" || echo; } & done; wait"#
    let names = await ask(["sh", "-c", script, "ferry-names"] + addresses)
    guard let asked = names.sorted(by: { $0.key < $1.key }).lazy.compactMap(\.value).first else {
      throw AddressingFailure(reason: "no node says what its addresses are named")
    }
    let pattern = try MigrationAddressing.pattern(in: asked, of: nodes, network.addresses)
    let wanted = nodes.map { MigrationAddressing.name(pattern, $0) }
    let check =
      #"for name; do echo "$name $(timeout 2 getent ahostsv4 "$name" | head -n 1)" & done; wait"#
    let answers = await ask(["sh", "-c", check, "ferry-names"] + wanted)
    let right = Set(zip(wanted, addresses).map { [$0, $1] })
    for (node, answer) in answers {
      let found = (answer ?? "").split(separator: "\n").map { line in
        line.split(separator: " ").prefix(2).map(String.init)
      }
      guard Set(found) == right else {
        throw AddressingFailure(
          reason: "\(node) does not find the nodes under names such as \(wanted.first ?? pattern)")
      }
    }
    return "tcp://\(pattern)"
  }
}
