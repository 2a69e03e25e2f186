/// The lab as it is now, seen from outside of its nodes.
public struct LabStatus: Equatable, Sendable {
  public struct Node: Equatable, Sendable {
    public let name: String
    /// Whether any process of the node is alive.
    public let isOn: Bool
    /// Which of corosync, pacemakerd and libvirtd run on it.
    public let services: [String]
    public let hasQuorum: Bool
    /// On, with all services, quorum, and online in Pacemaker's eyes.
    public let isReady: Bool
  }

  public struct Heartbeat: Equatable, Sendable {
    /// Counts from 1 at the guest's start; a jump back is a restart.
    public let sequence: Int
    /// Since the guest last wrote to its serial line.
    public let age: Duration
  }

  public struct Guest: Equatable, Sendable {
    public let name: String
    public let address: String
    /// The nodes on which libvirt says that it runs: one, and two only while it moves.
    public let nodes: [String]
    public let heartbeat: Heartbeat?
    /// Whether its echo server answered a client.
    public let answers: Bool
  }

  /// Empty when no lab is up.
  public let nodes: [Node]
  public let guests: [Guest]

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
