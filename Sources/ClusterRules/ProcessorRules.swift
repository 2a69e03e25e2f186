public import ClusterModel

/// Whether a machine that holds its memory may go on with another node's processors (G4).
public enum ProcessorRules {
  /// The processor that a machine sees from its start until it is off: all of its host's, or only
  /// the features common to the manufacturer's processors when it is to suit other versions.
  public static func visible(
    to machine: VirtualMachine, on host: Node, in cluster: ClusterSnapshot
  ) -> Processor {
    guard machine.isProcessorCompatible else { return host.processor }
    var seen = host.processor
    seen.features = common(to: seen.manufacturer, in: cluster).intersection(seen.features)
    return seen
  }

  /// The features that all processors of a manufacturer in this cluster have.
  public static func common(
    to manufacturer: String, in cluster: ClusterSnapshot
  ) -> ProcessorFeatures {
    let all = cluster.nodes.lazy.map(\.processor).filter { $0.manufacturer == manufacturer }
    guard var common = all.first?.features else { return [] }
    for processor in all where processor.features != common {
      common = common.intersection(processor.features)
    }
    return common
  }

  /// Why a machine can't go on, from the memory it has, on a node; nil when it can, or when either
  /// processor is not known.
  public static func refusal(
    of machine: VirtualMachine, movingTo node: Node, in cluster: ClusterSnapshot
  ) -> Refusal? {
    let started = startedOn(machine, in: cluster)
    let offered = node.processor
    guard !started.manufacturer.isEmpty, !offered.manufacturer.isEmpty else { return nil }
    guard started.manufacturer == offered.manufacturer else {
      return Refusal(
        .processorCompatibility,
        "The hardware on the destination computer isn't compatible with the hardware requirements "
          + "of virtual machine '\(machine.id)': it was started on a processor by "
          + "\(started.manufacturer), and \(node.id) has one by \(offered.manufacturer)",
        advice: "No machine goes on with another manufacturer's processor: shut it down, move it, "
          + "and start it on \(node.id)")
    }
    let missing = started.features.subtracting(offered.features)
    guard !missing.isEmpty else { return nil }
    if machine.isProcessorCompatible {
      // A real machine sees the model that it names, whatever the cluster's nodes have in common.
      guard cluster.kind == .linux else { return nil }
      return Refusal(
        .processorCompatibility,
        "The processor model of virtual machine '\(machine.id)' has features not supported on "
          + "physical computer '\(node.id)': \(missing.names.joined(separator: ", "))",
        advice: "Shut it down, and give it the processor that all nodes of the cluster have in "
          + "common")
    }
    return Refusal(
      .processorCompatibility,
      "Virtual machine '\(machine.id)' is using processor-specific features not supported on "
        + "physical computer '\(node.id)': \(missing.names.joined(separator: ", "))",
      advice: "\(machine.state == .saved ? "Start it where they are, shut" : "Shut") it down, and "
        + "allow it to migrate to a physical computer with a different processor version")
  }

  /// A running machine whose processor nobody noted at least has its host's manufacturer.
  private static func startedOn(
    _ machine: VirtualMachine, in cluster: ClusterSnapshot
  ) -> Processor {
    if let processor = machine.processor { return processor }
    guard machine.state.occupiesMemory, let owner = machine.owner,
      let host = cluster.nodes[id: owner]
    else { return Processor() }
    return Processor(manufacturer: host.processor.manufacturer)
  }
}
