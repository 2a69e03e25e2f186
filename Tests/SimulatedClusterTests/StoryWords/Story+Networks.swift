import ClusterModel
import SimulatedCluster

extension Story {
  /// Networks and adapters.
  static func networkCommand(_ words: StoryWords) -> Command? {
    networkFault(words).map { .inject($0) }
      ?? networkOperation(words).map { .perform(.network($0)) }
  }

  private static func networkFault(_ words: StoryWords) -> Fault? {
    if let names = words.names(in: "fail network *") {
      return .networkFails(NetworkID(rawValue: names[0]))
    }
    if let names = words.names(in: "return network *") {
      return .networkReturns(NetworkID(rawValue: names[0]))
    }
    if let names = words.names(in: "fail adapter of * in *") {
      return .adapterFails(NodeID(rawValue: names[0]), NetworkID(rawValue: names[1]))
    }
    if let names = words.names(in: "return adapter of * in *") {
      return .adapterReturns(NodeID(rawValue: names[0]), NetworkID(rawValue: names[1]))
    }
    if let names = words.names(in: "slow network * to * %"), let part = Double(names[1]) {
      return .networkSlows(NetworkID(rawValue: names[0]), to: part / 100)
    }
    if let names = words.names(in: "new host process for *") {
      return .hostProcessMoves(MachineID(rawValue: names[0]))
    }
    return nil
  }

  private static func networkOperation(_ words: StoryWords) -> NetworkOperation? {
    if words.names(in: "choose the default migration networks") != nil {
      return .setMigrationNetworks(MigrationNetworks())
    }
    if let names = words.names(in: "exclude * from migration") {
      return .setMigrationNetworks(MigrationNetworks(excluded: networks(names[0])))
    }
    if let names = words.names(in: "choose migration networks * without *") {
      return .setMigrationNetworks(
        MigrationNetworks(order: networks(names[0]), excluded: networks(names[1])))
    }
    if let names = words.names(in: "choose migration networks *") {
      return .setMigrationNetworks(MigrationNetworks(order: networks(names[0])))
    }
    if let names = words.names(in: "use network * as *") {
      guard let use = ClusterNetwork.Use(rawValue: names[1]) else { return nil }
      return .setUse(NetworkID(rawValue: names[0]), use)
    }
    if let names = words.names(in: "give network * metric *"), let metric = Int(names[1]) {
      return .setMetric(NetworkID(rawValue: names[0]), metric)
    }
    if let names = words.names(in: "rename network * to *") {
      return .rename(NetworkID(rawValue: names[0]), to: NetworkID(rawValue: names[1]))
    }
    return nil
  }

  static func networks(_ list: String) -> [NetworkID] {
    list.split(separator: ",").map { NetworkID(rawValue: String($0.drop { $0 == " " })) }
  }
}
