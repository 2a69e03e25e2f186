extension Lab {
  /// Names the switch: the place from which clients of the guests are served.
  public static let clientName = "client"

  /// Runs a command on a node, or beside the guests' clients, on this process's own input and
  /// output; returns its exit status, which is 128 and the signal when one ended it.
  public func exec(node: String, command: [String]) async throws(LabError) -> Int32 {
    try Requirements.checkRoot("Running a command on a node enters its namespaces")
    guard let count = builtNodes else {
      throw LabError(.notUp, "No lab is up", advice: "Start one with `ferry lab up`")
    }
    let names = layout.nodes(count).map(\.name)
    if node == Self.clientName {
      return try await runner.attach(
        ["ip", "netns", "exec", layout.switchNamespace] + command)
    }
    guard names.contains(node) else {
      throw LabError(
        .unknownNode, "The lab has no node named \(node)",
        advice: "Its nodes are \((names + [Self.clientName]).joined(separator: ", "))")
    }
    return try await runner.attach(["sh", layout.enter, node] + command)
  }
}
