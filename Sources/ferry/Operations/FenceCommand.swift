import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import Glibc

/// `ferry fence NODE`.
struct FenceCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "fence", abstract: "Switch a node off by force, or off and on again.",
    discussion: """
      What runs there is interrupted: the cluster starts highly available machines on other nodes. \
      The node's name has to be typed before anything happens, unless --yes is given. What was fenced: \
      ferry get fencing
      """)

  @Argument(help: "The node.") var node: NodeID
  @Flag(name: .long, help: "Leave it off.") var off = false
  @Flag(name: .long, help: "Switch it on again, which is what happens without --off, too.")
  var reboot = false
  @Flag(name: .long, help: "Do not ask for the node's name.") var yes = false
  @OptionGroup var options: OperationOptions

  func validate() throws {
    if off, reboot { throw ValidationError("A node is left off, or switched on again: not both") }
  }

  func operation(in cluster: ClusterSnapshot) throws -> ClusterOperation {
    let action: FenceAction = off ? .off : .reboot
    let operation = ClusterOperation.node(node, .fence(action))
    if !yes, !options.dryRun, OperationRules.obstacles(to: operation, in: cluster).isEmpty {
      try confirm(FencingRules.consequence(of: action, on: node, in: cluster))
    }
    return operation
  }

  private func confirm(_ consequence: String) throws {
    StandardError.write(consequence)
    StandardError.write("Type the node's name to go on:")
    guard readLine(strippingNewline: true) == node.rawValue else {
      throw ExitStatus(ExitStatus.refused, "\(node) was not fenced: its name was not typed")
    }
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    guard let found = cluster.nodes[id: node] else { return .failed("\(node) is gone.") }
    switch cluster.settings.fencing?.last(of: node)?.result {
    case .success?: return .done("\(node) was fenced.")
    case .failed?: return .failed("\(node) could not be fenced. See: ferry get fencing")
    case .pending?: return .underWay
    case nil:
      return found.isPoweredOn && found.state != .down ? .underWay : .done("\(node) is off.")
    }
  }
}
