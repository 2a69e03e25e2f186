internal import ClusterModel

extension ClusterPicture {
  /// The networks: subnets in which more than one node has an address, and those that the file
  /// names.
  func networks() -> Table<ClusterNetwork> {
    var found: [Subnet: [NodeID: NodeSurvey.Address]] = [:]
    for (node, survey) in surveys {
      for address in survey.addresses where found[address.subnet]?[node] == nil {
        found[address.subnet, default: [:]][node] = address
      }
    }
    let names = Dictionary(
      file.networks.compactMap { network in Subnet(network.subnet).map { ($0, network.id) } }
    ) { first, _ in first }
    for subnet in names.keys where found[subnet] == nil { found[subnet] = [:] }
    let isShared = { (subnet: Subnet) in
      names[subnet] != nil || (found[subnet]?.count ?? 0) >= min(2, self.file.nodes.count)
    }
    return Table(
      found.filter { isShared($0.key) }.map { subnet, addresses in
        network(names[subnet] ?? NetworkID(rawValue: "\(subnet)"), subnet, addresses)
      })
  }

  private func network(
    _ id: NetworkID, _ subnet: Subnet, _ addresses: [NodeID: NodeSurvey.Address]
  ) -> ClusterNetwork {
    let down = addresses.filter { !$0.value.isUp }.keys.sorted()
    let hasGateway = surveys.values.contains { $0.gateways.contains(where: subnet.contains) }
    let hasRing = surveys.values.contains { $0.rings.contains(where: subnet.contains) }
    let without = surveys.keys.filter { addresses[$0] == nil }.sorted()
    let state: ClusterNetwork.State =
      if addresses.isEmpty || down.count == addresses.count {
        .down
      } else if down.isEmpty {
        .up
      } else {
        .partitioned
      }
    let information: String? =
      if addresses.isEmpty {
        "no node has an address in it"
      } else if !down.isEmpty {
        "no link: \(down.map(\.rawValue).joined(separator: ", "))"
      } else if !without.isEmpty {
        "no address: \(without.map(\.rawValue).joined(separator: ", "))"
      } else {
        nil
      }
    return ClusterNetwork(
      id: id, state: state, information: information,
      use: addresses.isEmpty ? .disabled : hasGateway ? .enabled : .internal,
      subnet: "\(subnet)", hasDefaultGateway: hasGateway, carriesClusterTraffic: hasRing,
      addresses: addresses.filter(\.value.isUp).mapValues { "\($0.address)" })
  }

  /// The shared volumes that the file names.
  func sharedVolumes() -> Table<SharedVolume> {
    Table(
      file.volumes.map { volume in
        let without = volumes.filter { $0.value[volume.id] == nil }.keys.sorted()
        let reading = volumes.values.lazy.compactMap { $0[volume.id] }.first
        let state: SharedVolume.State =
          reading == nil ? .offline : without.isEmpty ? .online : .degraded
        let nodes = without.map(\.rawValue).joined(separator: ", ")
        return SharedVolume(
          id: volume.id, state: state, information: without.isEmpty ? nil : "not on \(nodes)",
          path: volume.path, capacity: reading?.capacity ?? .zero, used: reading?.used ?? .zero)
      })
  }
}
