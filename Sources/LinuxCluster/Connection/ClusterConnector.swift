public import ClusterBackend
internal import ClusterModel

/// Finds a cluster from one of its nodes, and how each of its nodes is reached (`ferry connect`).
public struct ClusterConnector: Sendable {
  /// How long a node may take to tell of itself.
  static let explorationPatience: Duration = .seconds(15)
  /// How long libvirt may take to answer a first time.
  static let libvirtPatience: Duration = .seconds(8)
  /// The most nodes from which a way to another one is tried.
  static let trialsMax = 8

  /// What is asked for.
  public struct Request: Sendable {
    /// The node to begin with: a name, an address, or this computer.
    public var node: String
    /// What runs a command on a node, such as `ssh root@%n`; nil for this computer, or ssh.
    public var command: String?
    /// Where a node's libvirtd is, with the same places; nil to find it.
    public var libvirt: String?
    /// The cluster's name here; nil for its own.
    public var name: String?
    /// The folder of the cluster files.
    public var folder: String
    /// What this computer is called.
    public var hostName: String

    /// Makes a request.
    public init(
      node: String, command: String?, libvirt: String?, name: String?, folder: String,
      hostName: String
    ) {
      self.node = node
      self.command = command
      self.libvirt = libvirt
      self.name = name
      self.folder = folder
      self.hostName = hostName
    }
  }

  /// What was found.
  public struct Outcome: Sendable {
    /// The description of the cluster.
    public var file: ClusterFile
    /// Scripts that the file needs beside it, by path.
    public var scripts: [String: String] = [:]
    /// What was found, a line each.
    public var found: [String] = []
    /// What could not be reached, a line each.
    public var missing: [String] = []
  }

  /// A node that was found, and how.
  struct Contact: Sendable {
    var node: ClusterFile.Node
    var exploration: NodeExploration?
    var addresses: [String]
    var complaint: String?
    var script: (path: String, text: String)?
  }

  let request: Request

  /// Prepares to connect.
  public init(_ request: Request) { self.request = request }

  /// Looks at the node, then at all others that it knows, and at all that the file of that name
  /// already has.
  ///
  /// - Parameter load: Reads the file of a name that exists already; nil when there is none.
  public func connect(
    load: (String) throws(ClusterError) -> ClusterFile?
  ) async throws(ClusterError) -> Outcome {
    try LibvirtLibrary.load()
    let first = await contact(request.node, addresses: [], known: nil)
    guard let seen = first.exploration else {
      throw ClusterError(
        .unreachable,
        "\(request.node) can't be reached: \(first.complaint ?? "it does not answer")",
        advice: "Say how to run a command there, such as --command 'ssh root@%n'")
    }
    let name = request.name ?? seen.clusterName ?? seen.clusterNodeName
    let before = try load(name)
    let hasCluster = !seen.members.isEmpty || !seen.pacemakerNodes.isEmpty
    if let before { try check(before, name: name, seen, hasCluster: hasCluster) }
    var contacts = await others(of: first, seen, before)
    await chooseMigrationURIs(&contacts)
    var outcome = Outcome(file: ClusterFile(name: name, nodes: contacts.map(\.node)))
    outcome.file.hasPacemaker =
      contacts.contains { !($0.exploration?.pacemakerNodes.isEmpty ?? true) }
      || (hasCluster && contacts.contains { $0.exploration?.hasPacemaker == true })
    if let before {
      outcome.file.networks = before.networks
      outcome.file.volumes = before.volumes
      outcome.file.client = before.client
    }
    for contact in contacts {
      if let secret = ClusterFile.secret(in: contact.node) { throw ClusterError(.badInput, secret) }
      if let script = contact.script { outcome.scripts[script.path] = script.text }
    }
    tell(contacts, seen, &outcome)
    return outcome
  }

  /// A file is completed by nodes of its own cluster, or by hosts without one.
  private func check(
    _ before: ClusterFile, name: String, _ seen: NodeExploration, hasCluster: Bool
  ) throws(ClusterError) {
    let known = Set(before.nodes.map(\.id.rawValue))
    if hasCluster {
      let names = seen.members.map(\.name) + seen.pacemakerNodes
      guard !known.isDisjoint(with: names) else {
        throw ClusterError(
          .refused, "The cluster file \(name) describes another cluster; it was left as it is",
          advice: "Choose a name with --name")
      }
    } else if before.hasPacemaker {
      throw ClusterError(
        .refused,
        "\(seen.hostName) belongs to no cluster, and \(name) is one with Pacemaker; nothing was "
          + "changed", advice: "Choose a name with --name")
    }
  }

  private func others(
    of first: Contact, _ seen: NodeExploration, _ before: ClusterFile?
  ) async -> [Contact] {
    var wanted: [(name: String, addresses: [String], known: ClusterFile.Node?)] = []
    func want(_ name: String, _ addresses: [String], _ known: ClusterFile.Node?) {
      guard name != first.node.id.rawValue, !wanted.contains(where: { $0.name == name }),
        wanted.count + 1 < ClusterFile.nodesMax
      else { return }
      wanted.append((name, addresses, known))
    }
    for member in seen.members {
      want(
        member.name, member.addresses, before?.nodes.first { $0.id.rawValue == member.name })
    }
    for name in seen.pacemakerNodes { want(name, [], nil) }
    for node in before?.nodes ?? [] { want(node.id.rawValue, [], node) }
    let found = await withTaskGroup(of: Contact.self) { group in
      for other in wanted {
        group.addTask { await contact(other.name, addresses: other.addresses, known: other.known) }
      }
      return await group.reduce(into: [first]) { $0.append($1) }
    }
    return found.sorted { $0.node.id < $1.node.id }
  }
}
