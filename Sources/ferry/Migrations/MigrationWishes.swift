import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules

/// What may be wished of a live migration.
struct MigrationWishes: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The longest pause, as the hypervisor sees it, such as 100ms or 1.5s.", valueName: "time"))
  var maxBlackout: DurationArgument?
  @Option(
    help: ArgumentHelp(
      "The most that the memory copy may send, such as 30MiB/s or 1Gbit/s.", valueName: "rate"))
  var maxBandwidth: BandwidthArgument?
  @Option(
    help: ArgumentHelp(
      "The only network to try, instead of those of the cluster's order.", valueName: "network"))
  var via: NetworkID?
  @Flag(name: .long, help: "Use nothing but pre-copy, even when that never ends.")
  var preCopyOnly = false
  @Option(
    help: ArgumentHelp(
      "What may be used when it does not end by itself: auto-converge, post-copy, multifd. All of them, when left out.",
      valueName: "names"))
  var allow: TechniqueList?
  @Flag(name: .long, help: "Don't look for seconds at how the machine writes; use what is known.")
  var noMeasure = false

  var options: MigrationOptions {
    var options = MigrationOptions(
      network: via, blackoutMax: maxBlackout?.duration, bandwidthMax: maxBandwidth?.bandwidth,
      isMeasured: !noMeasure)
    if let allow { options.techniques = allow.techniques }
    if preCopyOnly { options.techniques = [] }
    return options
  }

  func validate() throws {
    if preCopyOnly, allow != nil {
      throw ValidationError("--pre-copy-only and --allow contradict each other.")
    }
  }
}

/// Where a machine is to go: a node, or the best possible one.
enum MigrationTarget {
  /// The node that is meant by a name, `best` among them.
  static func node(
    _ name: String, for machine: MachineID, in cluster: ClusterSnapshot
  ) throws(ExitStatus) -> NodeID {
    guard name == "best", cluster.nodes[id: "best"] == nil else { return NodeID(rawValue: name) }
    guard let known = cluster.machines[id: machine] else {
      throw ExitStatus(
        ExitStatus.badInput, "There is no virtual machine named \(machine) in this cluster.")
    }
    guard let choice = Placement.best(for: machine, in: cluster) else {
      throw ExitStatus(
        ExitStatus.refused,
        "\(known.whereabouts). No node can take it. See: ferry forecast \(machine)")
    }
    return choice.node
  }
}

extension MigrationTarget {
  /// The node that is meant for each of several machines; of `best`, each time as if those before had
  /// moved already.
  static func nodes(
    _ name: String, for machines: [MachineID], in cluster: ClusterSnapshot
  ) throws(ExitStatus) -> [(MachineID, NodeID)] {
    var later = cluster
    var targets: [(MachineID, NodeID)] = []
    for machine in machines {
      let node = try node(name, for: machine, in: later)
      targets.append((machine, node))
      guard var moved = later.machines[id: machine] else { continue }
      if let source = moved.owner, var left = later.nodes[id: source] {
        left.memoryFree = left.memoryFree + moved.memory
        later.nodes.update(left)
      }
      if var entered = later.nodes[id: node] {
        entered.memoryFree = entered.memoryFree - moved.memory
        later.nodes.update(entered)
      }
      moved.owner = node
      later.machines.update(moved)
    }
    return targets
  }
}

/// A duration such as `300ms` or `1.5s`.
struct DurationArgument: ExpressibleByArgument {
  var duration: Duration

  init?(argument: String) {
    for (unit, scale) in [("ms", 1.0), ("s", 1000)] where argument.hasSuffix(unit) {
      guard let number = Double(argument.dropLast(unit.count).filter { $0 != " " }), number > 0,
        number * scale <= 3_600_000
      else { return nil }
      duration = .nanoseconds(Int64(number * scale * 1_000_000))
      return
    }
    return nil
  }
}

/// A bandwidth such as `30MiB/s` or `1Gbit/s`.
struct BandwidthArgument: ExpressibleByArgument {
  var bandwidth: Bandwidth

  init?(argument: String) {
    let units = [
      ("KiB/s", 1024.0), ("MiB/s", 1_048_576), ("GiB/s", 1_073_741_824), ("Mbit/s", 125_000),
      ("Gbit/s", 125_000_000),
    ]
    for (unit, scale) in units where argument.hasSuffix(unit) {
      guard let number = Double(argument.dropLast(unit.count).filter { $0 != " " }),
        number * scale >= 1_048_576, number * scale < 1e13
      else { return nil }
      bandwidth = Bandwidth(bytesPerSecond: number * scale)
      return
    }
    return nil
  }
}

/// Techniques with commas between them.
struct TechniqueList: ExpressibleByArgument {
  var techniques: Set<MigrationTechnique>

  init?(argument: String) {
    techniques = []
    for name in argument.split(separator: ",") {
      guard let technique = MigrationTechnique(rawValue: String(name)) else { return nil }
      techniques.insert(technique)
    }
  }
}
