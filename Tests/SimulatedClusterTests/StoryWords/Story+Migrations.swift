import ClusterModel
import SimulatedCluster

extension Story {
  /// Live migrations.
  static func migrationCommand(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "migrate * to * over *") {
      let networks = names[2].split(separator: ",").map { name in
        NetworkID(rawValue: String(name.drop { $0 == " " }))
      }
      return .migrate(
        MachineID(rawValue: names[0]), to: NodeID(rawValue: names[1]), over: networks)
    }
    if let names = words.names(in: "migrate * to *") {
      return .migrate(MachineID(rawValue: names[0]), to: NodeID(rawValue: names[1]), over: nil)
    }
    return words.names(in: "cancel *").map { .cancel(MachineID(rawValue: $0[0])) }
  }
}
