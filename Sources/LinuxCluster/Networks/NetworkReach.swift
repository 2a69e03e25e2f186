internal import ClusterModel

/// Which nodes reach which over one network, concluded from carriers, pings and corosync's links.
struct NetworkReach {
  /// The nodes' addresses.
  let addresses: [NodeID: IPv4Address]
  /// The nodes whose adapter has no carrier.
  let broken: Set<NodeID>
  /// The nodes that can't be asked, or do not take part.
  let absent: Set<NodeID>
  /// The groups of nodes that reach each other, of those that take part and have a carrier.
  let islands: [Set<NodeID>]
  /// The nodes that reach none of the others.
  let unreachable: Set<NodeID>

  /// Concludes; what nobody has tried counts as reached, but for those that corosync reaches no more.
  init(
    addresses: [NodeID: IPv4Address], broken: Set<NodeID>, absent: Set<NodeID>,
    readings: [NodeID: LinkReading], isolated: Set<NodeID>
  ) {
    self.addresses = addresses
    self.absent = absent
    self.broken = broken.subtracting(absent)
    var rest = Set(addresses.keys).subtracting(absent).subtracting(broken)
    let count = rest.count
    func reach(_ one: NodeID, _ other: NodeID) -> Bool {
      let replies = [(one, other), (other, one)].compactMap { asker, asked in
        addresses[asked].flatMap { readings[asker]?.replies[$0] }
      }
      if replies.isEmpty { return !isolated.contains(one) && !isolated.contains(other) }
      return replies.contains(true)
    }
    var islands: [Set<NodeID>] = []
    while let first = rest.min() {
      var island: Set<NodeID> = [first]
      var shore = [first]
      rest.remove(first)
      while let node = shore.popLast() {
        let next = rest.filter { reach(node, $0) }
        rest.subtract(next)
        island.formUnion(next)
        shore += next
      }
      islands.append(island)
    }
    self.islands = islands
    unreachable = count > 1 ? Set(islands.filter { $0.count == 1 }.flatMap { $0 }) : []
  }

  /// How a node's adapter stands.
  func state(of node: NodeID) -> NetworkAdapter.State {
    if absent.contains(node) { return .unavailable }
    if broken.contains(node) { return .failed }
    return unreachable.contains(node) ? .unreachable : .up
  }

  /// How the network stands; nodes that do not take part do not count.
  var state: ClusterNetwork.State {
    let present = Set(addresses.keys).subtracting(absent)
    let lost = broken.union(unreachable)
    if present.isEmpty || lost == present { return .down }
    return lost.isEmpty && islands.count <= 1 ? .up : .partitioned
  }
}
