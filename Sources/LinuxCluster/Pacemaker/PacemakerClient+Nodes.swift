internal import ClusterModel

extension PacemakerClient {
  /// Sets an attribute of a node, or takes it away; one that is not there is no error.
  ///
  /// - Parameter untilRestart: Whether it is one that the node's next start forgets.
  func setAttribute(
    _ name: String, of node: NodeID, to value: String?, untilRestart: Bool = false
  ) async throws(CommandFailure) {
    let change = value.map { ["--update", $0] } ?? ["--delete"]
    try await run(
      ["crm_attribute", "--node", node.rawValue, "--name", name] + change
        + ["--lifetime", untilRestart ? "reboot" : "forever"])
  }

  /// Keeps resources from coming to a paused node.
  func keep(_ resources: some Collection<String>, from node: NodeID) async throws(CommandFailure) {
    guard !resources.isEmpty else { return }
    let constraints = resources.sorted().map { PauseMark.constraint($0, on: node) }
    try await run([
      "cibadmin", "--modify", "--allow-create", "-o", "constraints", "--xml-text",
      "<constraints>\(constraints.joined())</constraints>",
    ])
  }

  /// Lets resources come to a node again.
  func admit(
    _ resources: some Collection<String>, to node: NodeID
  ) async throws(CommandFailure) {
    for resource in resources.sorted() {
      try await run([
        "cibadmin", "--delete", "-o", "constraints", "--xml-text",
        "<rsc_location id=\"\(PauseMark.identifier(resource, node))\"/>",
      ])
    }
  }
}
