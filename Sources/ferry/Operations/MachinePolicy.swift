import ArgumentParser
import ClusterModel

/// `ferry policy VM`: what is not named stays as it is.
struct PolicyCommand: OperationCommand {
  enum Priority: String, ExpressibleByArgument, CaseIterable {
    case noAutoStart = "no-auto-start"
    case low, medium, high

    var priority: RolePolicy.Priority {
      switch self {
      case .noAutoStart: .noAutoStart
      case .low: .low
      case .medium: .medium
      case .high: .high
      }
    }
  }

  enum OfflineAction: String, ExpressibleByArgument, CaseIterable {
    case save
    case shutDown = "shutdown"
    case turnOff = "turn-off"

    var action: RolePolicy.OfflineAction {
      switch self {
      case .save: .save
      case .shutDown: .shutDown
      case .turnOff: .turnOff
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Say what the cluster does for a highly available virtual machine by itself.")

  @Argument(help: "The virtual machine.") var machine: MachineID
  @Option(
    help: ArgumentHelp(
      "Nodes on which it should run, the best first, with commas; none: ''.", valueName: "nodes"))
  var preferredOwners: NameList?
  @Option(
    help: ArgumentHelp("Nodes on which it may run, with commas; '' allows all.", valueName: "nodes")
  )
  var possibleOwners: NameList?
  @Option(
    help: ArgumentHelp(
      "prevent, immediately, or two hours of the day such as 22-6.", valueName: "when"))
  var failback: FailbackArgument?
  @Option(
    help: ArgumentHelp(
      "How often it may fail in the period before the cluster leaves it failed.",
      valueName: "number"))
  var failures: Int?
  @Option(help: ArgumentHelp("The period, in hours.", valueName: "hours")) var period: Int?
  @Option(help: ArgumentHelp("Which machines start, and move, first.", valueName: "level"))
  var priority: Priority?
  @Option(
    help: ArgumentHelp(
      "Names with commas; machines that share one are kept apart.", valueName: "names"))
  var antiAffinity: NameList?
  @Option(
    help: ArgumentHelp("What becomes of it when its role is taken offline.", valueName: "action"))
  var offlineAction: OfflineAction?
  @OptionGroup var options: OperationOptions

  func validate() throws {
    guard failures ?? 0 >= 0, (1...8760).contains(period ?? 1) else {
      throw ValidationError("Failures are not negative, and a period lasts 1 to 8760 hours")
    }
  }

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .machine(machine, .setPolicy(changed(cluster.machines[id: machine]?.policy ?? RolePolicy())))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    guard let policy = cluster.machines[id: machine]?.policy else {
      return .failed("\(machine) is gone.")
    }
    return changed(policy) == policy ? .done("\(machine) has its new policy.") : .underWay
  }

  private func changed(_ old: RolePolicy) -> RolePolicy {
    var policy = old
    if let preferredOwners { policy.preferredOwners = preferredOwners.names.map(NodeID.init) }
    if let possibleOwners {
      let nodes = possibleOwners.names.map(NodeID.init)
      policy.possibleOwners = nodes.isEmpty ? nil : nodes
    }
    if let failback { policy.failback = failback.failback }
    if let failures { policy.failuresMax = failures }
    if let period { policy.failurePeriod = .seconds(period * 3600) }
    if let priority { policy.priority = priority.priority }
    if let antiAffinity { policy.antiAffinity = antiAffinity.names }
    if let offlineAction { policy.offlineAction = offlineAction.action }
    return policy
  }
}

/// When a machine returns to its preferred owner.
struct FailbackArgument: ExpressibleByArgument {
  var failback: RolePolicy.Failback

  init?(argument: String) {
    switch argument {
    case "prevent": failback = .prevent
    case "immediately": failback = .immediately
    default:
      let hours = argument.split(separator: "-").map { Int($0) }
      guard hours.count == 2, let first = hours[0], let second = hours[1],
        (0...23).contains(first), (0...23).contains(second)
      else { return nil }
      failback = .between(hour: first, and: second)
    }
  }
}
