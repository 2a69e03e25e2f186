public import ClusterModel

/// Whether a node suits a machine, whatever brings the machine there: a live migration, a quick one,
/// a start, a failover.
public enum HostRules {
  /// How a machine comes to run on a node.
  public enum Arrival: Hashable, Sendable {
    /// With its memory, running or saved.
    case withMemory
    /// By a start from nothing.
    case cold
    /// Not at all: only its role moves there.
    case atRest
  }

  /// What makes a node unsuitable for a machine, its state and its free memory apart; the most
  /// telling reason first.
  public static func obstacles(
    to machine: VirtualMachine, on node: Node, by arrival: Arrival, in cluster: ClusterSnapshot
  ) -> [Refusal] {
    var found = [ownership(of: machine, by: node)]
    if arrival == .withMemory {
      found.append(ProcessorRules.refusal(of: machine, movingTo: node, in: cluster))
    }
    if arrival != .atRest {
      found += [virtualSwitch(of: machine, on: node), localMedia(of: machine, on: node)]
    }
    return found.compactMap { $0 }
  }

  /// Why a node can't own a role; nil when it can. A machine outside the cluster's care has none.
  public static func ownership(of machine: VirtualMachine, by node: Node) -> Refusal? {
    guard machine.isHighlyAvailable, let owners = machine.policy.possibleOwners,
      !owners.contains(node.id)
    else { return nil }
    return Refusal(
      .possibleOwner, "\(node.id) is not a possible owner of \(machine.id)",
      advice: "Make it one in the properties of \(machine.id), or choose one of "
        + owners.map(\.rawValue).joined(separator: ", "))
  }

  /// Why a node has no memory for a machine; nil when it has.
  public static func memory(for machine: VirtualMachine, on node: Node) -> Refusal? {
    guard node.memoryFree < machine.memory else { return nil }
    if !node.isDescribed, let information = node.information {
      return Refusal(
        .memory, "\(node.id) does not say how much memory it has free (\(information))")
    }
    return Refusal(
      .memory,
      "\(node.id) has \(node.memoryFree) of memory free, \(machine.id) needs \(machine.memory)")
  }

  /// Why a machine's files can't be read on a node; nil when they can.
  public static func storage(
    of machine: VirtualMachine, on node: Node, in cluster: ClusterSnapshot
  ) -> Refusal? {
    if let id = machine.volume, let volume = cluster.volumes[id: id] {
      if volume.state == .offline {
        return Refusal(.sharedStorage, "\(id), which holds its files, is offline")
      }
      if volume.isInMaintenance {
        return Refusal(.sharedStorage, "\(id), which holds its files, is in maintenance")
      }
      if volume.access[node.id] == SharedVolume.Access.none {
        return Refusal(.sharedStorage, "\(node.id) has no access to \(id), which holds its files")
      }
    }
    if let id = machine.disk, let disk = cluster.disks[id: id], disk.lostPaths.contains(node.id) {
      return Refusal(.sharedStorage, "\(node.id) has no path to \(id), which holds its files")
    }
    return nil
  }

  private static func virtualSwitch(of machine: VirtualMachine, on node: Node) -> Refusal? {
    guard let name = machine.networkSwitch, !node.switches.isEmpty, !node.switches.contains(name)
    else { return nil }
    return Refusal(
      .virtualSwitch,
      "\(node.id) has no virtual switch '\(name)', to which \(machine.id) is connected",
      advice: "Make a virtual switch of that name on \(node.id)")
  }

  private static func localMedia(of machine: VirtualMachine, on node: Node) -> Refusal? {
    guard let media = machine.localMedia, let owner = machine.owner, owner != node.id else {
      return nil
    }
    return Refusal(
      .localMedia, "\(machine.id) uses \(media), which only \(owner) has",
      advice: "Eject it from \(machine.id) first")
  }
}

extension Node {
  /// How it is, such as `down (Its cluster service was stopped)`. After a drain that failed it says
  /// why machines could not leave it, which would put reasons within reasons.
  var condition: String {
    let word = state.rawValue.lowercased()
    guard drain != .failed, let information else { return word }
    return "\(word) (\(information))"
  }
}
