public import ClusterModel

/// Which migration a forecast is for, so that earlier ones on the same way can be found.
public struct MigrationRoute: Hashable, Sendable, Codable {
  /// The machine.
  public var machine: MachineID?
  /// Where it runs.
  public var source: NodeID?
  /// Where it is to run.
  public var destination: NodeID?
  /// The network that will be tried first.
  public var network: NetworkID?

  /// Makes a route; nil stands for what is not known.
  public init(
    machine: MachineID? = nil, source: NodeID? = nil, destination: NodeID? = nil,
    network: NetworkID? = nil
  ) {
    self.machine = machine
    self.source = source
    self.destination = destination
    self.network = network
  }
}
