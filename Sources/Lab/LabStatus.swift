/// The lab as it is now, seen from outside of its nodes.
public struct LabStatus: Equatable, Sendable {
  /// A node, as its processes and the cluster show it.
  public struct Node: Equatable, Sendable {
    /// As in the cluster: `node1` and so on.
    public let name: String
    /// Whether any process of the node is alive.
    public let isOn: Bool
    /// Which of corosync, pacemakerd and libvirtd run on it.
    public let services: [String]
    /// Whether corosync on it sees a majority.
    public let hasQuorum: Bool
    /// On, with all services, quorum, and online in Pacemaker's eyes.
    public let isReady: Bool
  }

  /// The guest's own sign of life: a count on its serial line, four times a second.
  public struct Heartbeat: Equatable, Sendable {
    /// Counts from 1 at the guest's start; a jump back is a restart.
    public let sequence: Int
    /// Since the guest last wrote to its serial line.
    public let age: Duration
  }

  /// A guest, as libvirt or its processes, its serial line and a client show it.
  public struct Guest: Equatable, Sendable {
    /// As in the cluster.
    public let name: String
    /// On the virtual machine network.
    public let address: String
    /// The nodes on which libvirt says that it runs, or has a QEMU where libvirt does not answer:
    /// one, and two only while it moves.
    public let nodes: [String]
    /// `nil` until the guest has come up.
    public let heartbeat: Heartbeat?
    /// Whether its echo server answered a client.
    public let answers: Bool
  }

  /// Empty when no lab is up.
  public let nodes: [Node]
  /// Those that the lab was built with, running or not.
  public let guests: [Guest]
  /// What was broken and not mended yet.
  public let faults: [LabFault]

  /// Every node is ready, and every guest runs on one node and answers.
  public var isReady: Bool {
    !nodes.isEmpty && nodes.allSatisfy(\.isReady)
      && guests.allSatisfy { $0.nodes.count == 1 && $0.answers }
  }

  /// How far the lab has come, in one line.
  var summary: String {
    let running = guests.filter { !$0.nodes.isEmpty }.count
    return "\(nodes.filter(\.isReady).count) of \(nodes.count) nodes ready, "
      + "\(running) of \(guests.count) guests running, \(guests.filter(\.answers).count) answering"
  }
}
