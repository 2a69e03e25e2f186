public import ClusterModel

/// The description of a real cluster: how to reach its nodes. Everything else is asked of them.
public struct ClusterFile: Hashable, Sendable {
  /// How one node is reached.
  public struct Node: Hashable, Sendable {
    /// Its name, the one that Pacemaker uses.
    public var id: NodeID
    /// What runs a command on it, such as `ssh root@node1`; empty for this computer.
    public var command: [String]
    /// Where its libvirtd is found from here.
    public var libvirt: String
    /// Where its libvirtd is found from the other nodes; nil makes it no destination.
    public var migrateURI: String?
  }

  /// A name for a subnet.
  public struct Network: Hashable, Sendable {
    /// The name.
    public var id: NetworkID
    /// The subnet, such as `10.71.0.0/24`.
    public var subnet: String
  }

  /// A folder that all nodes share.
  public struct Volume: Hashable, Sendable {
    /// The name.
    public var id: VolumeID
    /// The path, the same on every node.
    public var path: String
  }

  /// The cluster's name.
  public var name: String
  /// The nodes.
  public var nodes: [Node]
  /// Names for subnets; others are known by their subnet.
  public var networks: [Network] = []
  /// What runs a command where a client of the machines would be; nil for where Ferry itself runs.
  public var client: [String]?
  /// The folders that the nodes share.
  public var volumes: [Volume] = []
  /// Whether Pacemaker manages the nodes; otherwise they are libvirt hosts side by side.
  public var hasPacemaker = true
  /// Whether others depend on it: what is dangerous then takes the cluster's name, typed.
  public var isProduction = false

  /// Makes a description.
  public init(name: String, nodes: [Node]) {
    self.name = name
    self.nodes = nodes
  }
}

extension ClusterFile.Node {
  /// Makes the description of one node.
  public init(_ id: NodeID, command: [String] = [], libvirt: String, migrateURI: String? = nil) {
    self.init(id: id, command: command, libvirt: libvirt, migrateURI: migrateURI)
  }
}
