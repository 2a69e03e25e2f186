import ClusterModel
import ClusterRules

extension ListDescription where Row == ClusterNetwork {
  /// `ferry get networks`.
  static let networks = ListDescription(
    singular: "network", nameKey: "name", nodeKey: nil, stateKey: "state",
    dispensable: ["metric", "subnet", "megabitsPerSecond", "information"],
    fields: traffic + traits)

  private static let traffic: [Field<ClusterNetwork>] = [
    Field("name", "NAME", .text, "The name.") { network, _ in .text(network.id.rawValue) },
    Field("state", "STATUS", .text, "Whether the nodes reach each other over it.") { network, _ in
      .text(network.state.rawValue)
    },
    Field("use", "CLUSTER USE", .text, "What the cluster uses it for.") { network, _ in
      .text(network.use.rawValue)
    },
    Field("subnet", "SUBNET", .text, "The subnet.") { network, _ in .text(network.subnet) },
    Field(
      "megabitsPerSecond", "SPEED", .number, isOptional: true, "Its speed, in Mbit/s.",
      words: { network, _ in
        network.speed.map { "\($0.megabitsPerSecond.fixed(0)) Mbit/s" } ?? "-"
      },
      { network, _ in (network.speed?.megabitsPerSecond).map(FieldValue.number) ?? .none }),
    Field("metric", "METRIC", .integer, isOptional: true, "What it costs the cluster.") {
      network, _ in FieldValue(network.metric)
    },
    Field(
      "migrationRank", "MIGRATION", .integer, isOptional: true,
      "At which place, from 1, live migrations try it; missing when they never do.",
      words: { network, cluster in
        cluster.migrationRank(of: network.id).map(String.init) ?? "never"
      },
      { network, cluster in FieldValue(cluster.migrationRank(of: network.id)) }),
  ]

  private static let traits: [Field<ClusterNetwork>] = [
    Field(
      "hasDefaultGateway", "GATEWAY", .flag, in: .wide,
      "Whether its adapters have a default gateway."
    ) { network, _ in .flag(network.hasDefaultGateway) },
    Field(
      "carriesClusterTraffic", "CLUSTER TRAFFIC", .flag, in: .wide,
      "Whether it carries the cluster's own traffic."
    ) { network, _ in .flag(network.carriesClusterTraffic) },
    Field("vlan", "VLAN", .integer, in: .wide, isOptional: true, "Its VLAN (802.1Q).") {
      network, _ in
      FieldValue(network.vlan)
    },
    Field("usesIPsec", "IPSEC", .flag, in: .wide, "Whether IPsec slows it down.") { network, _ in
      .flag(network.usesIPsec)
    },
    Field("addresses", "ADDRESSES", .map(.text), in: .wide, "Each node's address.") { network, _ in
      .map(
        Dictionary(
          uniqueKeysWithValues: network.addresses.map { ($0.key.rawValue, .text($0.value)) }))
    },
    Field(
      "information", "INFORMATION", .text, isOptional: true, "What else there is to say.",
      words: { network, _ in network.information ?? "" },
      { network, _ in FieldValue(network.information) }),
  ]
}

extension ClusterSnapshot {
  /// At which place, from 1, live migrations try a network; nil when they never do.
  func migrationRank(of network: NetworkID) -> Int? {
    NetworkOrder.inForce(in: self).firstIndex { $0.id == network }.map { $0 + 1 }
  }

  /// What votes beside the nodes.
  var witness: String? { settings.quorum?.witnessDisk?.rawValue ?? settings.quorum?.witnessShare }
}

/// The whole cluster, as `ferry get quorum` lists it.
struct Votes: Sendable {}

extension ListDescription where Row == Votes {
  /// `ferry get quorum`.
  static let quorum = ListDescription(
    singular: "cluster", nameKey: "cluster", nodeKey: nil, stateKey: nil,
    dispensable: ["sustains"],
    fields: [
      Field("cluster", "CLUSTER", .text, "The cluster.") { _, cluster in .text(cluster.name) },
      Field("mode", "MODE", .text, isOptional: true, "How votes are counted.") { _, cluster in
        FieldValue(cluster.quorum?.mode)
      },
      Field(
        "isQuorate", "QUORUM", .flag, isOptional: true, "Whether the cluster may act."
      ) { _, cluster in (cluster.quorum?.isQuorate).map(FieldValue.flag) ?? .none },
      Field(
        "votesPresent", "VOTES", .integer, isOptional: true, "The votes that are there.",
        words: { _, cluster in
          cluster.quorum.map { "\($0.votesPresent) of \($0.votesExpected)" } ?? "-"
        },
        { _, cluster in FieldValue(cluster.quorum?.votesPresent) }),
      Field(
        "votesExpected", "EXPECTED", .integer, in: .data, isOptional: true,
        "The votes that there are."
      ) { _, cluster in FieldValue(cluster.quorum?.votesExpected) },
      Field(
        "sustains", "SUSTAINS", .integer, isOptional: true,
        "How many more voters may be lost one after the other.",
        words: { _, cluster in cluster.quorum?.sustains.map { "\($0) more" } ?? "-" },
        { _, cluster in FieldValue(cluster.quorum?.sustains) }),
      Field("witness", "WITNESS", .text, isOptional: true, "What votes beside the nodes.") {
        _, cluster in FieldValue(cluster.witness)
      },
    ])
}
