import ClusterModel
import ClusterRules

/// Something that is wrong in a cluster, with the place where it can be looked at.
struct Ailment: Equatable, Sendable {
  /// The most that are told apart; what is beyond is only counted.
  static let max = 99

  var text: String
  var tone: Tone
  var place: Place
  var row: RowID?

  init(_ text: String, _ tone: Tone, at place: Place, _ row: RowID? = nil) {
    self.text = text
    self.tone = tone
    self.place = place
    self.row = row
  }
}

/// What is wrong, the worst first.
extension ClusterView {
  var ailments: [Ailment] {
    let all =
      quorumLost + nodesLost + volumesLost + machinesFailed + servicesAiling + quorumAtRisk
      + disksFailed
      + migrationNetworks + nodesAiling + volumesAiling + networksAiling + troubles
    return Array(all.prefix(Ailment.max))
  }

  private var quorumLost: [Ailment] {
    guard let quorum = cluster.quorum, !quorum.isQuorate else { return [] }
    let votes = "\(quorum.votesPresent) of \(quorum.votesExpected) votes"
    return [Ailment("The cluster has lost its quorum: \(votes)", .broken, at: .cluster)]
  }

  private var quorumAtRisk: [Ailment] {
    guard let quorum = cluster.quorum, quorum.isQuorate, quorum.sustains == 0,
      cluster.nodes.count > 1
    else { return [] }
    return [Ailment("The next failure loses the quorum: \(quorum.words)", .warning, at: .cluster)]
  }

  private var nodesLost: [Ailment] {
    cluster.nodes.compactMap { node in
      guard node.state == .down || node.state == .unknown else { return nil }
      let words = node.state == .down ? "is down" : "can't be judged by the cluster"
      let more = node.information.map { ": \($0)" } ?? ""
      return Ailment("\(node.id) \(words)\(more)", node.state.tone, at: .nodes, .node(node.id))
    }
  }

  private var nodesAiling: [Ailment] {
    cluster.nodes.compactMap { node in
      guard node.drain == .failed else { return nil }
      return Ailment(
        "Not all roles could be moved away from \(node.id)", .warning, at: .nodes, .node(node.id))
    }
  }

  private var volumesLost: [Ailment] {
    volumes([.offline: "is offline", .degraded: "can't be reached by some nodes"], .broken)
  }

  private var volumesAiling: [Ailment] {
    volumes([.redirected: "is in redirected access"], .warning)
  }

  private func volumes(_ words: [SharedVolume.State: String], _ tone: Tone) -> [Ailment] {
    cluster.volumes.compactMap { volume in
      guard let words = words[volume.state] else { return nil }
      let more = volume.information.map { ": \($0)" } ?? ""
      return Ailment("\(volume.id) \(words)\(more)", tone, at: .volumes, .volume(volume.id))
    }
  }

  private var machinesFailed: [Ailment] {
    tally.ailing.sorted().prefix(Ailment.max).compactMap { id in
      guard let machine = cluster.machines[id: id] else { return nil }
      let more = machine.information.map { ": \($0)" } ?? ""
      return Ailment(
        machine.whereabouts + more, machine.state.tone, at: .services, .machine(id))
    }
  }

  private var servicesAiling: [Ailment] {
    cluster.services.compactMap { service in
      guard service.isAiling else { return nil }
      let more = service.information.map { ": \($0)" } ?? ""
      return Ailment(
        service.whereabouts + more, service.state.tone, at: .services, .service(service.id))
    }
  }

  private var disksFailed: [Ailment] {
    cluster.disks.compactMap { disk in
      guard disk.state == .failed else { return nil }
      let more = disk.information.map { ": \($0)" } ?? ""
      return Ailment("\(disk.id) has failed\(more)", .broken, at: .storage, .disk(disk.id))
    }
  }

  /// Whether any network could carry a live migration at all.
  private var migrationNetworks: [Ailment] {
    guard cluster.nodes.count > 1, !cluster.networks.isEmpty,
      NetworkOrder.inForce(in: cluster).allSatisfy({ $0.state == .down })
    else { return [] }
    return [Ailment("No network works that live migrations may use", .warning, at: .networks)]
  }

  private var networksAiling: [Ailment] {
    cluster.networks.compactMap { network in
      guard network.state != .up else { return nil }
      let more = network.information.map { ": \($0)" } ?? ""
      let words = network.state == .down ? "is down" : "is partitioned"
      return Ailment(
        "\(network.id) \(words)\(more)", network.state.tone, at: .networks, .network(network.id))
    }
  }

  private var troubles: [Ailment] {
    cluster.troubles.sorted { $0.key < $1.key }.map { what, why in
      Ailment("\(what) can't be reached: \(why)", .warning, at: .cluster)
    }
  }
}
